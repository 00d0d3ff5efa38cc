import { addDays } from '../../kernel/dates';
import type { CalendarDate } from '../../kernel/dates';
import { osloDateOf, osloTimeToInstant } from '../../kernel/oslo-time';
import type { Instant } from '../../kernel/oslo-time';
import { workingDayBefore } from '../calendar';
import type { Deadline, RaisedRung, Rung } from '../deadline';
import { nationalRulebook, ruleOf, type Rulebook } from '../rulebook';

/** Reminders come when people are at work, in Europe/Oslo. */
const AT = '07:00';

export type TimedRung = Rung & { readonly at: Instant };

/** A reminder to raise now: its rung, and those that were overtaken before anybody raised them. */
export type DueReminder = { readonly rung: TimedRung; readonly collapsed: readonly string[] };

const mornings = new Map<CalendarDate, Instant>();

// Remembered, because a replay asks for the same few thousand mornings a million times.
const morningOf = (day: CalendarDate): Instant => {
  const at = mornings.get(day) ?? osloTimeToInstant(day, AT);
  mornings.set(day, at);
  return at;
};

// A notice counts as reached since its day began: whoever looks first after the trigger raises it.
const momentOf = ({ dueOn, trigger }: Deadline, rung: Rung, { calendar }: Rulebook): Instant => {
  if ('atOnce' in rung) return osloTimeToInstant(trigger.on, '00:00');
  const day = 'lastWorkingDay' in rung ? workingDayBefore(dueOn, calendar) : addDays(dueOn, rung.days);
  return morningOf(day);
};

const byMoment = (one: TimedRung, other: TimedRung): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

/** The deadline's ladder with its moments, earliest first. */
export const rungs = (deadline: Deadline, book: Rulebook = nationalRulebook): readonly TimedRung[] =>
  (ruleOf(deadline.id, book)?.ladder ?? [])
    .map((rung) => ({ ...rung, at: momentOf(deadline, rung, book) }))
    .sort(byMoment);

const isAfterwards = (rung: Rung): boolean => 'days' in rung && rung.days > 0;

/** Of a limit that was met only the notice is left, of one that lapsed what tells so afterwards. */
const isStillDue = ({ status }: Deadline, rung: Rung): boolean =>
  status === 'open' || 'atOnce' in rung || (status === 'lapsed' && isAfterwards(rung));

const isBefore = (rung: Rung): boolean => 'lastWorkingDay' in rung || ('days' in rung && rung.days < 0);

/** Snoozed: only what comes before the due day can rest, and nothing of what lapses. */
export const isSnoozed = ({ snoozedUntil, breachClass }: Deadline, rung: TimedRung): boolean =>
  snoozedUntil !== undefined && breachClass !== 'A' && isBefore(rung) && osloDateOf(rung.at) <= snoozedUntil;

const isRaisedFor =
  (dueOn: CalendarDate, raised: readonly RaisedRung[]) =>
  ({ rung }: Rung): boolean =>
    raised.some((one) => one.rung === rung && one.dueOn === dueOn);

const notYetRaised = (deadline: Deadline, raised: readonly RaisedRung[], book: Rulebook): readonly TimedRung[] => {
  if (deadline.status === 'not-applicable') return [];
  const ladder = rungs(deadline, book);
  const left = ladder.slice(ladder.findLastIndex(isRaisedFor(deadline.dueOn, raised)) + 1);
  return left.filter((rung) => isStillDue(deadline, rung) && !isSnoozed(deadline, rung));
};

/**
 * The reminder to raise at `now`: of the rungs that were overtaken only the latest, so that a service that was down sends
 * one mail and not five. null when there is nothing to raise; of a limit that was met meanwhile only the notice is left.
 */
export const dueReminder = (
  deadline: Deadline,
  now: Instant,
  raised: readonly RaisedRung[],
  book: Rulebook = nationalRulebook,
): DueReminder | null => {
  const reached = notYetRaised(deadline, raised, book).filter(({ at }) => at <= now);
  const rung = reached.at(-1);
  return rung ? { rung, collapsed: reached.slice(0, -1).map((one) => one.rung) } : null;
};

/** When to look at the deadline next, in UTC; in the past when a rung is already overtaken, null when none is left. */
export const nextRungAt = (
  deadline: Deadline,
  raised: readonly RaisedRung[],
  book: Rulebook = nationalRulebook,
): Instant | null => notYetRaised(deadline, raised, book)[0]?.at ?? null;
