import { addDays, calendarDate, isRealDate, weekdayOf } from './dates';
import type { CalendarDate } from './dates';

/** A moment: ISO 8601 in UTC with milliseconds, '2026-11-22T07:00:00.000Z'. Sorts as text. */
export type Instant = string;

const HOUR = 3_600_000;
const WITH_ZONE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?$/;

/** Reads an instant that names its zone; null for anything else, also for days that do not exist. Never throws. */
export const toInstant = (value: unknown): Instant | null => {
  if (typeof value !== 'string') return null;
  const day = WITH_ZONE.exec(value)?.[1];
  return isRealDate(day) ? new Date(value).toISOString() : null;
};

const lastSundayOf = (year: number, month: 3 | 9 | 10): CalendarDate => {
  const last = calendarDate(year, month, month === 9 ? 30 : 31);
  return addDays(last, -(weekdayOf(last) % 7));
};

type Summer = { readonly from: number; readonly to: number };
const summers = new Map<number, Summer>();

// Summer time from 1981 (1980 had days of its own, which no case needs): last Sunday of March to last Sunday of
// September, since 1996 of October, both at 01:00 UTC. A rule and not the machine’s zone data, so that a replay gives the
// same dates on every machine.
const summerOf = (year: number): Summer => {
  const known = summers.get(year);
  if (known) return known;
  const at = (date: CalendarDate): number => Date.parse(`${date}T01:00:00Z`);
  const summer =
    year < 1981
      ? { from: 0, to: 0 }
      : { from: at(lastSundayOf(year, 3)), to: at(lastSundayOf(year, year < 1996 ? 9 : 10)) };
  summers.set(year, summer);
  return summer;
};

const offsetAt = (time: number): number => {
  const { from, to } = summerOf(new Date(time).getUTCFullYear());
  return time >= from && time < to ? 2 * HOUR : HOUR;
};

/** The calendar date in Europe/Oslo at that moment. `instant` must be a real instant, see {@link toInstant}. */
export const osloDateOf = (instant: Instant): CalendarDate => {
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time)).toISOString().slice(0, 10);
};

/**
 * The moment of a clock time in Europe/Oslo. A time the clock skips in March is read as one hour later; of a time that
 * comes twice in October the first is meant.
 */
export const osloTimeToInstant = (date: CalendarDate, time: string): Instant => {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const summer = asUtc - 2 * HOUR;
  return new Date(offsetAt(summer) === 2 * HOUR ? summer : asUtc - HOUR).toISOString();
};

/** Reads a local time without zone ('2024-01-31T12:00:00', as the national intake sends it) as Oslo time; null if it is none. */
export const osloLocalToInstant = (value: unknown): Instant | null => {
  if (typeof value !== 'string') return null;
  const day = LOCAL.exec(value)?.[1];
  return isRealDate(day) ? osloTimeToInstant(day, value.slice(11)) : null;
};

/** The Oslo date of either a calendar date or an instant (an event's `occurredOn` may be both). */
export const osloDay = (occurredOn: string): CalendarDate =>
  occurredOn.length === 10 ? occurredOn : osloDateOf(occurredOn);
