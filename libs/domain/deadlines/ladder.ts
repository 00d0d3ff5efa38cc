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

const ladderOf = (deadline: Deadline, rules: Catalogue): readonly Rung[] => ruleOf(deadline.id, rules)?.ladder ?? [];

// A notice counts as reached since its day began: whoever looks first after the trigger raises it.
const timed =
  ({ dueOn, trigger }: Deadline) =>
  (rung: Rung): TimedRung => ({
    ...rung,
    at: 'atOnce' in rung ? osloTimeToInstant(trigger.on, '00:00') : osloTimeToInstant(addDays(dueOn, rung.days), AT),
  });

/** The deadline's ladder with its moments, earliest first. */
export const rungs = (deadline: Deadline, rules: Catalogue = catalogue): readonly TimedRung[] =>
  ladderOf(deadline, rules).map(timed(deadline));

/** Of a limit that was met only the notice is left, of one that lapsed what tells so afterwards. */
const isStillDue = ({ status }: Deadline, rung: Rung): boolean =>
  status === 'open' || 'atOnce' in rung || (status === 'lapsed' && rung.days > 0);

const notYetRaised = (deadline: Deadline, raised: readonly RaisedRung[], rules: Catalogue): readonly TimedRung[] => {
  if (deadline.status === 'not-applicable') return [];
  const ladder = ladderOf(deadline, rules);
  const isRaised = ({ rung }: Rung): boolean => raised.some((one) => one.rung === rung && one.dueOn === deadline.dueOn);
  const left = ladder.slice(ladder.findLastIndex(isRaised) + 1);
  return left.filter((rung) => isStillDue(deadline, rung)).map(timed(deadline));
};

/**
 * The reminder to raise at `now`: of the rungs that were overtaken only the latest, so that a service that was down sends
 * one mail and not five. null when there is nothing to raise; of a limit that was met meanwhile only the notice is left.
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
