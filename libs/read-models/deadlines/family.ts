import { emptyCaseFile } from '@libs/domain/case-file/fold';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { evolveLimits, familyOf, type ChildLimits } from '@libs/domain/deadlines/limits';
import { seen } from '@libs/domain/event-types';
import { assignedAfter, excludedAfter, responsibleOf, unassigned } from '../assigned';
import type { Family } from '../view';
import { caseDocumentId, type CaseDocument, type DeadlineDocument } from './document';
import { notReminded, shown } from './shown';

type Member = DeadlineDocument | CaseDocument;
type Members = ReadonlyMap<string, Member>;

const isDeadline = (member: Member): member is DeadlineDocument => 'deadline' in member;

const caseOf = (members: Members, family: string): CaseDocument | null => {
  const found = members.get(caseDocumentId(family));
  return found && !isDeadline(found) ? found : null;
};

const limitsOf = (members: Members, known: CaseDocument | null): ChildLimits => ({
  file: known?.file ?? emptyCaseFile,
  deadlines: Object.fromEntries(
    [...members.values()].filter(isDeadline).map(({ deadline }): [string, Deadline] => [deadline.id, deadline]),
  ),
});

/** All limits of one child, or of one duty of the municipality: an event may change any of them. */
export const limitsFamily: Family<Member> = {
  // What became of a reminder changes no limit: its own document is enough.
  of: (event) => (event.type.startsWith('reminder.') ? null : familyOf(event)),
  evolve: (members, event, family) => {
    const known = seen(event);
    if (!known) return [];
    const before = caseOf(members, family);
    const limits = limitsOf(members, before);
    const after = evolveLimits(limits, event, event.rules);
    const assigned = before ?? { ...unassigned, excluded: [] };
    const { unitId, caseworkers } = assignedAfter(assigned, known);
    const excluded = excludedAfter(assigned.excluded, known);
    const isSameCase =
      after.file === limits.file &&
      unitId === assigned.unitId &&
      caseworkers === assigned.caseworkers &&
      excluded === assigned.excluded;
    const { ledger, seq } = event;
    const { file } = after;
    const kept: CaseDocument = {
      _id: caseDocumentId(family),
      ledger,
      family,
      seq,
      file,
      unitId,
      caseworkers,
      excluded,
    };
    const inCharge = { responsible: responsibleOf({ caseworkers }), unitId, excluded };
    const isHandedOver =
      inCharge.responsible !== responsibleOf(assigned) || unitId !== assigned.unitId || excluded !== assigned.excluded;
    const isTouched = (deadline: Deadline): boolean =>
      deadline !== limits.deadlines[deadline.id] || (isHandedOver && deadline.status === 'open');
    const changed = Object.values(after.deadlines)
      .filter(isTouched)
      .map((deadline) => {
        const document = members.get(deadline.id);
        const reminded = document && isDeadline(document) ? document : notReminded;
        return shown(deadline, { ...reminded, ...inCharge, ledger, family, seq }, event.rules);
      });
    return isSameCase ? changed : [kept, ...changed];
  },
};
