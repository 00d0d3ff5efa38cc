import type { CaseFile } from '@libs/domain/case-file/case-file';
import { child } from '@libs/domain/children/child';
import type {
  AddRelation,
  ChangeRelation,
  CorrectIdentity,
  EndRelation,
  LinkDuplicate,
  RecordInterpreterNeed,
  UnlinkDuplicate,
} from '@libs/domain/children/commands';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { childStream } from '@libs/domain/kernel/ids';
import { step } from '../plan';
import { registered } from '../raising';
import { childOf, idOf, type At, type CasePlans } from './planning';

/** What the caller does not say. */
type Known = 'now' | 'childId' | 'syntheticIds';

export type ChildRequest =
  | Omit<CorrectIdentity, Known | 'knownSince'>
  | Omit<AddRelation, Known | 'relationId'>
  | Omit<ChangeRelation, Known>
  | Omit<EndRelation, Known>
  | Omit<RecordInterpreterNeed, Known>
  | Omit<LinkDuplicate, Known>
  | Omit<UnlinkDuplicate, Known>;

const knownSince = ({ child: { registeredOn }, case: opened }: CaseFile, { today }: At): CalendarDate => {
  const days = [registeredOn ?? today, ...(opened.status === 'none' ? [] : [opened.openedOn])];
  return days.toSorted()[0]!;
};

export const childPlans: CasePlans<ChildRequest> = {
  CorrectIdentity: {
    makes: {},
    steps: (request, file, at) => {
      const { now, syntheticIds } = at;
      const childId = childOf(file);
      const facts = { now, childId, syntheticIds, knownSince: knownSince(file, at) };
      return [step(childStream(childId), child, { ...request, ...facts })];
    },
  },
  AddRelation: {
    makes: { relationId: 'relation' },
    steps: (request, file, at) => {
      const { now, syntheticIds } = at;
      const childId = childOf(file);
      const facts = { now, childId, syntheticIds, relationId: idOf('relation', at) };
      const { relatedChildId } = request;
      const related = relatedChildId === null || relatedChildId === childId ? [] : [relatedChildId];
      return [
        step(childStream(childId), child, { ...request, ...facts }),
        ...related.map((id) => registered(id, 'relatedChildId')),
      ];
    },
  },
  ChangeRelation: {
    makes: {},
    steps: (request, file, { now, syntheticIds }) => {
      const childId = childOf(file);
      return [step(childStream(childId), child, { ...request, now, childId, syntheticIds })];
    },
  },
  EndRelation: {
    makes: {},
    steps: (request, file, { now }) => {
      const childId = childOf(file);
      return [step(childStream(childId), child, { ...request, now, childId })];
    },
  },
  RecordInterpreterNeed: {
    makes: {},
    steps: (request, file, { now }) => {
      const childId = childOf(file);
      return [step(childStream(childId), child, { ...request, now, childId })];
    },
  },
  // Both entries say it, in one append: whoever reads either of them finds the other.
  LinkDuplicate: {
    makes: {},
    steps: ({ type, sameAs, reason }, file, { now }) => {
      const childId = childOf(file);
      return [
        step(childStream(childId), child, { type, now, childId, sameAs, reason }),
        ...(sameAs === childId ? [] : [registered(sameAs, 'sameAs')]),
        step(childStream(sameAs), child, { type, now, childId: sameAs, sameAs: childId, reason }),
      ];
    },
  },
  UnlinkDuplicate: {
    makes: {},
    steps: ({ type, notSameAs, reason }, file, { now }) => {
      const childId = childOf(file);
      return [
        step(childStream(childId), child, { type, now, childId, notSameAs, reason }),
        step(childStream(notSameAs), child, { type, now, childId: notSameAs, notSameAs: childId, reason }),
      ];
    },
  },
};
