import { isBroken } from '../../deadlines/broken';
import type { Deadline } from '../../deadlines/deadline';
import type { Deadlines } from '../../deadlines/limits';
import type { CalendarDate } from '../../kernel/dates';
import type { TwoWays } from './two-ways';

/** What would become of one due day; a duty that comes again has several, counted from 1. */
export type Difference = {
  readonly deadlineId: string;
  readonly childId: string | null;
  readonly turn: number;
  /** Null: there is none. */
  readonly dueOn: CalendarDate | null;
  readonly wouldBeDueOn: CalendarDate | null;
  /** Broken only as it would be, or only as it is; null where that is the same. */
  readonly becomes: 'breached' | 'saved' | null;
};

type Turn = { readonly dueOn: CalendarDate; readonly isBroken: boolean };

const turnsOf = (deadline: Deadline | undefined, today: CalendarDate): readonly Turn[] => {
  if (!deadline) return [];
  const past = (deadline.past ?? []).map(({ dueOn, met }) => ({ dueOn, isBroken: met !== null && met.on > dueOn }));
  if (deadline.status === 'not-applicable' && !deadline.endedBy) return past;
  return [...past, { dueOn: deadline.dueOn, isBroken: isBroken(deadline, today) }];
};

const becomes = (is: Turn | undefined, wouldBe: Turn | undefined): Difference['becomes'] => {
  if (is?.isBroken === wouldBe?.isBroken) return null;
  if (wouldBe?.isBroken) return 'breached';
  return is?.isBroken ? 'saved' : null;
};

const differencesOf = (id: string, is: Deadlines, wouldBe: Deadlines, today: CalendarDate): readonly Difference[] => {
  const [before, after] = [turnsOf(is[id], today), turnsOf(wouldBe[id], today)];
  const childId = (is[id] ?? wouldBe[id])?.childId ?? null;
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
    deadlineId: id,
    childId,
    turn: at + 1,
    dueOn: before[at]?.dueOn ?? null,
    wouldBeDueOn: after[at]?.dueOn ?? null,
    becomes: becomes(before[at], after[at]),
  })).filter((one) => one.dueOn !== one.wouldBeDueOn || one.becomes !== null);
};

/** Everything that differs for one family, as it looks on that day, in the order of the ids. */
export const differences = ({ is, wouldBe }: TwoWays, today: CalendarDate): readonly Difference[] =>
  [...new Set([...Object.keys(is.deadlines), ...Object.keys(wouldBe.deadlines)])]
    .sort()
    .flatMap((id) => differencesOf(id, is.deadlines, wouldBe.deadlines, today));

/** Of one rule, how many due days would be otherwise. */
export type Total = {
  readonly moved: number;
  readonly breached: number;
  readonly saved: number;
  readonly new: number;
  readonly gone: number;
};

const none: Total = { moved: 0, breached: 0, saved: 0, new: 0, gone: 0 };

const counted = (total: Total, { dueOn, wouldBeDueOn, becomes: end }: Difference): Total => ({
  moved: total.moved + Number(dueOn !== null && wouldBeDueOn !== null && dueOn !== wouldBeDueOn),
  breached: total.breached + Number(end === 'breached'),
  saved: total.saved + Number(end === 'saved'),
  new: total.new + Number(dueOn === null),
  gone: total.gone + Number(wouldBeDueOn === null),
});

export const totalsOf = (found: readonly Difference[]): Readonly<Record<string, Total>> => {
  const totals: Record<string, Total> = {};
  for (const one of found) {
    const rule = one.deadlineId.slice(0, one.deadlineId.indexOf('~'));
    totals[rule] = counted(totals[rule] ?? none, one);
  }
  return Object.fromEntries(Object.entries(totals).sort(([one], [other]) => (one < other ? -1 : 1)));
};
