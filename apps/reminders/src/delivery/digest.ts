import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloDateOf, osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';

/** Most reminders in one letter; more make another one. */
export const MOST_IN_DIGEST = 100;

/** The day's rungs are reached at 07:00; what is raised of them in the first minutes belongs to that morning's letter. */
const CLOSES = '07:05';
/** Rungs that can wait for the morning: every other kind tells of something that has happened. */
const ANNOUNCING = /^(?:before-\d+|last-working-day|due)$/;

/** A day's letter. From `closes` on it gets nothing more, and is sent. */
export type Morning = { readonly day: CalendarDate; readonly closes: Instant };

/** The morning whose letter a reminder raised at this moment belongs to. */
export const morningOf = (raisedAt: Instant): Morning => {
  const today = osloDateOf(raisedAt);
  const closes = osloTimeToInstant(today, CLOSES);
  if (raisedAt < closes) return { day: today, closes };
  const tomorrow = addDays(today, 1);
  return { day: tomorrow, closes: osloTimeToInstant(tomorrow, CLOSES) };
};

/** As {@link morningOf}, for very many that were raised at nearly the same moment. */
export function mornings(): (raisedAt: Instant) => Morning {
  const known = new Map<string, Morning>();
  return (raisedAt) => {
    const minute = raisedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    const morning = known.get(minute) ?? morningOf(raisedAt);
    known.set(minute, morning);
    return morning;
  };
}

/**
 * Not to be kept for the morning: what lapses (class A), what happened, what nobody sees to, and what would come too
 * late: the limit ends before it.
 */
export const goesAtOnce = (reminder: ReminderRaised['data'], { day }: Morning): boolean => {
  const { breachClass, rung, dueOn, nobodyResponsible } = reminder;
  return breachClass === 'A' || nobodyResponsible || !ANNOUNCING.test(rung) || dueOn < day;
};
