import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloDateOf, osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';

/** Most reminders in one letter; more make another one. */
export const MOST_IN_DIGEST = 100;

/** The day's rungs are reached at 07:00; what is raised of them in the first minutes belongs to that morning's letter. */
const CLOSES = '07:05';
/** Rungs that can wait for the morning: every other kind tells of something that has happened. */
const ANNOUNCING = /^(?:before-\d+|last-working-day|due)$/;

/** The morning whose letter a reminder raised at this moment belongs to. */
export const digestDay = (raisedAt: Instant): CalendarDate => {
  const today = osloDateOf(raisedAt);
  return raisedAt < closingOf(today) ? today : addDays(today, 1);
};

/** From when on a morning's letter gets nothing more, and is sent. */
export const closingOf = (day: CalendarDate): Instant => osloTimeToInstant(day, CLOSES);

/**
 * Not to be kept for the morning: what lapses (class A), what happened, what nobody sees to, and what would come too
 * late: the limit ends before the morning after.
 */
export const goesAtOnce = (reminder: ReminderRaised['data'], raisedAt: Instant): boolean => {
  const { breachClass, rung, dueOn, nobodyResponsible } = reminder;
  return breachClass === 'A' || nobodyResponsible || !ANNOUNCING.test(rung) || dueOn < digestDay(raisedAt);
};
