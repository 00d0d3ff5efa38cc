import { personal, says } from '../kernel/personal';
import { isNationalId } from '../kernel/national-id';
import { pastDay, refuse, refuseSynthetic, requireReason } from './checks';
import type { AddRelation, ChangeRelation, EndRelation, Person } from './commands';
import type { ChildRelated, ChildRelationChanged, ChildRelationEnded, RelationKind } from './events';
import type { RegisteredChild, Relation } from './state';

const siblings: readonly RelationKind[] = ['full-sibling', 'half-sibling', 'step-sibling'];

const requirePerson = (person: Person | null, syntheticIds: boolean): void => {
  const nationalId = person?.nationalId ?? null;
  if (nationalId === null) return;
  if (!isNationalId(nationalId)) throw refuse('child.invalid-national-id', 'person.nationalId');
  if (!syntheticIds) refuseSynthetic(nationalId, 'person.nationalId');
};

export const related = (command: AddRelation): ChildRelated => {
  const { childId, relationId, kind, networkRole, parentalResponsibility, livesWithChild, relatedChildId } = command;
  const { person, childView, now, syntheticIds } = command;
  const relatedOn = pastDay(command.relatedOn, now, 'relatedOn');
  if ((kind === 'network') !== (networkRole !== null)) throw refuse('child.network-role-unclear', 'networkRole');
  if ((kind === 'parent') !== (parentalResponsibility !== null))
    throw refuse('child.parental-responsibility-unclear', 'parentalResponsibility');
  if (relatedChildId === childId) throw refuse('child.own-relative', 'relatedChildId');
  if (relatedChildId !== null && !siblings.includes(kind)) throw refuse('child.not-a-sibling', 'relatedChildId');
  if (relatedChildId === null && !says(person?.name)) throw refuse('child.person-missing', 'person.name');
  requirePerson(person, syntheticIds);
  return {
    type: 'child.related',
    occurredOn: relatedOn,
    subjects: [childId],
    data: {
      childId,
      relationId,
      kind,
      networkRole,
      parentalResponsibility,
      livesWithChild,
      relatedChildId,
      relatedOn,
    },
    personal: personal(childId, { person, childView }),
  };
};

const running = (relationId: string, { relations = [] }: RegisteredChild): Relation => {
  const found = relations.find((relation) => relation.relationId === relationId);
  if (!found) throw refuse('child.relation-unknown');
  if (found.ended) throw refuse('child.relation-already-ended');
  return found;
};

export const relationChanged = (command: ChangeRelation, state: RegisteredChild): ChildRelationChanged => {
  const { childId, relationId, parentalResponsibility, livesWithChild, person, childView, now, syntheticIds } = command;
  const { kind, relatedOn } = running(relationId, state);
  const changedOn = pastDay(command.changedOn, now, 'changedOn');
  if (changedOn < relatedOn) throw refuse('child.before-relation', 'changedOn');
  if (kind !== 'parent' && parentalResponsibility !== null)
    throw refuse('child.parental-responsibility-unclear', 'parentalResponsibility');
  if (parentalResponsibility === null && livesWithChild === null && person === null && !says(childView))
    throw refuse('child.nothing-changes');
  if (person !== null && !says(person.name)) throw refuse('child.person-missing', 'person.name');
  requirePerson(person, syntheticIds);
  return {
    type: 'child.relation-changed',
    occurredOn: changedOn,
    subjects: [childId],
    data: { childId, relationId, parentalResponsibility, livesWithChild, changedOn },
    personal: personal(childId, { person, childView }),
  };
};

export const relationEnded = (command: EndRelation, state: RegisteredChild): ChildRelationEnded => {
  const { childId, relationId, enteredInError, reason, now } = command;
  const { relatedOn } = running(relationId, state);
  const endedOn = pastDay(command.endedOn, now, 'endedOn');
  if (!enteredInError && endedOn < relatedOn) throw refuse('child.before-relation', 'endedOn');
  if (enteredInError) requireReason(reason);
  return {
    type: 'child.relation-ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { childId, relationId, endedOn, enteredInError },
    personal: personal(childId, { reason }),
  };
};
