import { addDays, weekdayOf, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';

/** The ten years the demo's municipality has worked. */
export const FIRST_DAY: CalendarDate = '2016-11-21';
export const LAST_DAY: CalendarDate = '2026-11-20';

const FRIDAY = 5;
const OFFICE_OPENS = 8 * 60;
const MINUTE = 60_000;

const pad = (number: number): string => String(number).padStart(2, '0');

/** That day, or the Monday after where it is a weekend. */
export const workday = (date: CalendarDate): CalendarDate => {
  const weekday = weekdayOf(date);
  return weekday > FRIDAY ? addDays(date, 8 - weekday) : date;
};

/** So many minutes after the office opens at eight. */
export const officeTime = (date: CalendarDate, minutes: number): Instant => {
  const minute = OFFICE_OPENS + minutes;
  return osloTimeToInstant(date, `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:00`);
};

export const later = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();
