import { addDays, calendarDate, weekdayOf } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';

/** Gregorian Easter Sunday (the anonymous algorithm of 1876). */
export const easterSunday = (year: number): CalendarDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return calendarDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday. */
const AROUND_EASTER = [-3, -2, 0, 1, 39, 49, 50] as const;
/** 1 and 17 May are put equal to Sundays by the act of 26 April 1947; the others are in the act of 24 February 1995 § 2. */
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'] as const;

const holidays = new Map<string, ReadonlySet<CalendarDate>>();

const holidaysOf = (year: string): ReadonlySet<CalendarDate> => {
  const known = holidays.get(year);
  if (known) return known;
  const easter = easterSunday(Number(year));
  const days = new Set([
    ...FIXED.map((day) => `${year}-${day}`),
    ...AROUND_EASTER.map((days) => addDays(easter, days)),
  ]);
  holidays.set(year, days);
  return days;
};

/** Helgedag, or a day put equal to one: Sundays too; not Saturdays, not 24 or 31 December. */
export const isHoliday = (date: CalendarDate): boolean =>
  weekdayOf(date) === 7 || holidaysOf(date.slice(0, 4)).has(date);

/** Which days are worked on: Norway's, or another one to ask what would be. */
export type Calendar = { readonly isWorkingDay: (date: CalendarDate) => boolean };

export const isWorkingDay = (date: CalendarDate): boolean => weekdayOf(date) !== 6 && !isHoliday(date);

export const norwegianCalendar: Calendar = { isWorkingDay };

/** A limit that ends on a Saturday or holiday ends on the next working day (domstolloven § 149 first paragraph). */
export const rollOver = (date: CalendarDate, calendar: Calendar = norwegianCalendar): CalendarDate => {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** What to aim for when a limit does not roll over: the last working day on or before it. */
export const workingDayOnOrBefore = (date: CalendarDate, calendar: Calendar = norwegianCalendar): CalendarDate => {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
};

/** The last working day before a date, never the date itself. */
export const workingDayBefore = (date: CalendarDate, calendar: Calendar = norwegianCalendar): CalendarDate =>
  workingDayOnOrBefore(addDays(date, -1), calendar);

/** Working days are counted as days are: the first is not, the last is (domstolloven § 148 first paragraph). */
export const addWorkingDays = (
  date: CalendarDate,
  days: number,
  calendar: Calendar = norwegianCalendar,
): CalendarDate => {
  let day = date;
  for (let left = days; left > 0; left -= 1) day = rollOver(addDays(day, 1), calendar);
  return day;
};
