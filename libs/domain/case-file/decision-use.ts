import type { CalendarDate } from '../kernel/dates';
import type { CaseFile } from './case-file';
import type { TribunalSlice } from './tribunal-slice';

/** What rests on a decision, or on an emergency decision. */
export type Use = {
  /** Something under it goes on. */
  readonly running: boolean;
  /** The tribunal, or a court, has not said its last word. */
  readonly pending: boolean;
  /** Anything that was not entered in error itself. */
  readonly any: boolean;
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
};

type Resting = {
  readonly running: boolean;
  readonly pending: boolean;
  readonly days: readonly (CalendarDate | null)[];
};

export const isPending = ({ status, openActions }: TribunalSlice): boolean =>
  status === 'pending' || (status === 'decided' && openActions.length > 0);

const restingOn = (file: CaseFile, decisionId: string): readonly Resting[] => [
  ...file.measures
    .filter((one) => one.decisionId === decisionId && one.status !== 'entered-in-error')
    .map(({ status, decidedOn, startedOn, endedOn }) => ({
      running: status !== 'ended',
      pending: false,
      days: [decidedOn, startedOn, endedOn],
    })),
  ...file.care
    .filter((one) => one.decisionId === decisionId)
    .map(({ status, takenOverOn, liftedOn }) => ({
      running: status === 'taken-over',
      pending: false,
      days: [takenOverOn, liftedOn],
    })),
  ...file.tribunalCases
    .filter(
      (one) => (one.decisionId === decisionId || one.emergencyId === decisionId) && one.status !== 'entered-in-error',
    )
    .map((one) => ({
      running: false,
      pending: isPending(one),
      days: [one.petitionedOn, one.decidedOn, one.withdrawnOn],
    })),
  ...file.placements
    .filter(({ status }) => status !== 'entered-in-error')
    .flatMap(({ frequencies }) => frequencies)
    .filter((one) => one.decisionId === decisionId)
    .map(({ from }) => ({ running: false, pending: false, days: [from] })),
  // Contact that the decision stopped can be resumed when it is over: that keeps nothing open.
  ...file.arrangements
    .filter(({ stoppedBy }) => stoppedBy === decisionId)
    .map(() => ({ running: false, pending: false, days: [] })),
  ...file.investigations
    .filter((one) => one.decisionId === decisionId && one.status !== 'entered-in-error')
    // An investigation may be concluded before its decision is made, or after: its day binds nothing.
    .map(() => ({ running: false, pending: false, days: [] })),
];

/** Everything that needs the decision: what goes on under it, and the first and last day of any of it. */
export const useOf = (file: CaseFile, decisionId: string): Use => {
  const resting = restingOn(file, decisionId);
  const days = resting.flatMap((one) => one.days.filter((day) => day !== null)).sort();
  return {
    running: resting.some(({ running }) => running),
    pending: resting.some(({ pending }) => pending),
    any: resting.length > 0,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
};
