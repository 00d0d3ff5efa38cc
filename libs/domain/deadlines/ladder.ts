import { addDays } from '../kernel/dates';
import { osloTimeToInstant } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { catalogue } from './catalogue';
import type { Deadline, RaisedRung, Rung } from './deadline';
import { ruleOf } from './derive';
import type { Catalogue } from './rule';

/** Reminders come when people are at work, in Europe/Oslo. */
const AT = '07:00';

export type TimedRung = Rung & { readonly at: Instant };

/** The deadline's ladder with its moments, earliest first. */
export const rungs = (deadline: Deadline, rules: Catalogue = catalogue): readonly TimedRung[] =>
  (ruleOf(deadline.id, rules)?.ladder ?? []).map((rung) => ({
    ...rung,
    at: osloTimeToInstant(addDays(deadline.dueOn, rung.days), AT),
  }));

const notYetRaised = (deadline: Deadline, raised: readonly RaisedRung[], rules: Catalogue): readonly TimedRung[] => {
  if (deadline.status !== 'open') return [];
  const ladder = rungs(deadline, rules);
  const isRaised = ({ rung }: Rung): boolean => raised.some((one) => one.rung === rung && one.dueOn === deadline.dueOn);
  return ladder.slice(ladder.findLastIndex(isRaised) + 1);
};

/**
 * The reminder to raise at `now`: of the rungs that were overtaken only the latest, so that a service that was down sends
 * one mail and not five. null when there is nothing to raise, also for a limit that was met meanwhile.
 */
export const dueRung = (
  deadline: Deadline,
  now: Instant,
  raised: readonly RaisedRung[],
  rules: Catalogue = catalogue,
): TimedRung | null => notYetRaised(deadline, raised, rules).findLast(({ at }) => at <= now) ?? null;

/** When to look at the deadline next, in UTC; in the past when a rung is already overtaken, null when none is left. */
export const nextRungAt = (
  deadline: Deadline,
  raised: readonly RaisedRung[],
  rules: Catalogue = catalogue,
): Instant | null => notYetRaised(deadline, raised, rules)[0]?.at ?? null;
