import type { LimitInHand } from '../deadline-handling/commands';
import { addDays, type CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { brokenDays } from './broken';
import { dueDate, extendedVersion } from './count';
import type { Deadline } from './deadline';
import { rungs } from './reminders/ladder';
import { nationalRulebook, ruleOf, type Rulebook } from './rulebook';

/** The last day of work on which a reminder comes in time: that one may never rest. */
const lastReminderInTime = (deadline: Deadline, book: Rulebook): CalendarDate | null =>
  rungs(deadline, book)
    .filter((rung) => !('atOnce' in rung))
    .map(({ at }) => osloDateOf(at))
    .findLast((day) => day <= deadline.dueOn && book.calendar.isWorkingDay(day)) ?? null;

const snoozableTo = (deadline: Deadline, book: Rulebook): CalendarDate | null => {
  const last = deadline.breachClass === 'A' ? null : lastReminderInTime(deadline, book);
  return last && addDays(last, -1);
};

const extendableTo = ({ id, trigger, ruleVersion }: Deadline, book: Rulebook): CalendarDate | null => {
  const version = ruleOf(id, book)?.versions.find((one) => one.version === ruleVersion);
  return version?.extended ? dueDate(trigger.on, extendedVersion(version), book.calendar) : null;
};

/** A time limit as whoever decides about it on `today` needs to know it. */
export const inHand = (deadline: Deadline, today: CalendarDate, book: Rulebook = nationalRulebook): LimitInHand => ({
  status: deadline.status,
  begunOn: deadline.trigger.on,
  dueOn: deadline.dueOn,
  ruleVersion: deadline.ruleVersion,
  extension: ruleOf(deadline.id, book)?.extension ?? 'none',
  extendableTo: extendableTo(deadline, book),
  snoozableTo: snoozableTo(deadline, book),
  broken: brokenDays(deadline, today),
});
