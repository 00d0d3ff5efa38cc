import { isCareOrder } from '@libs/domain/code-lists/legal-basis';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { birthdayOf } from '@libs/domain/kernel/dates';
import type { Rehearsed } from '@libs/commands/casework/rehearsal';

/** A state that the rules forbid, as the sentence that names it; null when the file is as it may be. */
export type Forbidden = (file: CaseFile, last: readonly Rehearsed[]) => string | null;

const stands = ({ status }: { readonly status: string }): boolean => status !== 'entered-in-error';

const twoInvestigations: Forbidden = ({ investigations }) =>
  investigations.filter(({ status }) => status === 'open').length > 1 ? 'two open investigations of one child' : null;

const ownProposal: Forbidden = ({ decisions }) =>
  decisions.some(({ proposedBy, approvedBy }) => approvedBy === proposedBy)
    ? 'a decision approved by its proposer'
    : null;

const measureWithoutDecision: Forbidden = ({ measures, decisions, emergencies }) => {
  const decidedOn = new Map<string | null, string | null>([
    ...decisions.filter(stands).map((one) => [one.decisionId, one.decidedOn] as const),
    ...emergencies.filter(stands).map((one) => [one.emergencyId, one.decidedOn] as const),
  ]);
  const without = measures.filter(stands).some((measure) => {
    const on = decidedOn.get(measure.decisionId);
    return !on || on > measure.decidedOn;
  });
  return without ? 'a measure without a decision' : null;
};

const overlap: Forbidden = ({ placements }) => {
  const stays = placements
    .filter(stands)
    .map(({ movedInOn, movedOutOn }) => [movedInOn, movedOutOn ?? '9999-12-31'] as const)
    .toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
  return stays.some(([from], at) => at > 0 && from < stays[at - 1]![1]) ? 'a placement overlapping a placement' : null;
};

const careAfter18: Forbidden = ({ measures, care, child: { birthDate } }) => {
  if (birthDate === null) return null;
  const majority = birthdayOf(birthDate, 18);
  const late = measures
    .filter(stands)
    .some(({ legalBasis, startedOn }) => isCareOrder(legalBasis) && startedOn !== null && startedOn >= majority);
  return late || care.some(({ takenOverOn }) => takenOverOn >= majority) ? 'care begun at or after 18' : null;
};

const aftercareAfter25: Forbidden = ({ child: { birthDate } }, last) => {
  if (birthDate === null) return null;
  const end = birthdayOf(birthDate, 25);
  const late = last.some(
    ({ event }) =>
      /^aftercare\.(?:offer|contact|next|decided)/.test(event.type) && event.occurredOn.slice(0, 10) >= end,
  );
  return late ? 'aftercare at or after 25' : null;
};

const openPartInClosedCase: Forbidden = (file) => {
  if (file.case.status !== 'closed') return null;
  const open = [
    ...file.investigations.filter(({ status }) => status === 'open'),
    ...file.decisions.filter(({ status }) => status === 'proposed' || status === 'approved'),
    ...file.emergencies.filter(({ status }) => status === 'standing' || status === 'petitioned'),
    ...file.tribunalCases.filter(({ status }) => status === 'pending'),
    ...file.measures.filter(({ status }) => status === 'decided' || status === 'running'),
    ...file.plans.filter(({ status }) => status === 'open'),
    ...file.placements.filter(({ status }) => status === 'lives-there'),
    ...file.care.filter(({ status }) => status === 'taken-over'),
    ...file.arrangements.filter(({ status }) => status !== 'ended'),
  ];
  return open.length > 0 ? 'a closed case with open parts' : null;
};

const backwards: Forbidden = ({ investigations, decisions, measures, plans, placements }) => {
  const spans: (readonly [string | null, string | null])[] = [
    ...investigations.filter(stands).map(({ openedOn, concludedOn }) => [openedOn, concludedOn] as const),
    ...decisions.filter(stands).map(({ decidedOn, endedOn }) => [decidedOn, endedOn] as const),
    ...measures.filter(stands).map(({ startedOn, endedOn }) => [startedOn, endedOn] as const),
    ...plans.filter(stands).map(({ madeOn, closedOn }) => [madeOn, closedOn] as const),
    ...placements.filter(stands).map(({ movedInOn, movedOutOn }) => [movedInOn, movedOutOn] as const),
  ];
  return spans.some(([from, to]) => from !== null && to !== null && from > to)
    ? 'something that ended before it began'
    : null;
};

const outsideOfAnyCase: Forbidden = (file) => {
  if (file.case.status !== 'none') return null;
  return file.decisions.length + file.measures.length + file.plans.length > 0 ? 'a part without a case' : null;
};

const rules: readonly Forbidden[] = [
  twoInvestigations,
  ownProposal,
  measureWithoutDecision,
  overlap,
  careAfter18,
  aftercareAfter25,
  openPartInClosedCase,
  backwards,
  outsideOfAnyCase,
];

/** The forbidden states that the file is in after its `last` events. */
export const forbiddenIn = (file: CaseFile, last: readonly Rehearsed[]): readonly string[] =>
  rules.flatMap((rule) => rule(file, last) ?? []);
