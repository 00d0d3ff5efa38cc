import type { Rung } from '../deadline';
import { before, due, overdue } from './rungs';

/** Once a week ahead and in the days before it: what takes some preparation. */
export const standardLadder: readonly Rung[] = [before(7), before(2), due, overdue(1), overdue(7)];

/** What is done in an hour or two. */
export const shortLadder: readonly Rung[] = [before(2), due, overdue(1), overdue(7)];

/** What has to be done on the day itself: whoever records it late in the day is reminded the next morning. */
export const sameDayLadder: readonly Rung[] = [overdue(1), overdue(3)];

/** What has to be found time for: a visit, a meeting with the family. */
export const plannedLadder: readonly Rung[] = [before(30), before(14), before(2), due, overdue(1), overdue(7)];

/** What needs a case at the tribunal, or a new home, before the day: the leader knows of it a month ahead. */
export const endLadder: readonly Rung[] = [
  ...[before(60), before(30), before(14), before(7), before(1), due].map((rung) => ({
    ...rung,
    audience: ['caseworker', 'leader'] as const,
  })),
  overdue(1),
  overdue(7),
];

const withLeader = ['caseworker', 'leader'] as const;
const withDutyOfficer = ['caseworker', 'leader', 'duty-officer'] as const;

/**
 * What lapses by law: the leader's too from the first reminder, and whoever is on duty is told on the last days, since
 * nothing can be made good afterwards. On the last working day somebody at the tribunal still takes it.
 */
export const lapseLadder: readonly Rung[] = [
  ...[before(14), before(7), before(3)].map((rung) => ({ ...rung, audience: withLeader })),
  { ...before(1), audience: withDutyOfficer },
  { rung: 'last-working-day', lastWorkingDay: true, audience: withDutyOfficer },
  { ...due, audience: withDutyOfficer },
  { ...overdue(1), audience: withLeader },
];
