/**
 * Calendar dates: 'YYYY-MM-DD' as it stands on a wall calendar in Norway, without time or zone. Plain strings, so that
 * they compare and sort as text and are the same in an event for ever.
 */
export type CalendarDate = string;

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY = 86_400_000;
const SHAPE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. */
const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const fromDayNumber = (day: number): CalendarDate => new Date(day * DAY).toISOString().slice(0, 10);
const pad = (number: number): string => String(number).padStart(2, '0');
const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7));
const dayOf = (date: CalendarDate): number => Number(date.slice(8, 10));

/** True for a date that exists, in the years 1900–2199 that a child's case can touch. Takes anything, never throws. */
export const isRealDate = (value: unknown): value is CalendarDate =>
  typeof value === 'string' &&
  SHAPE.test(value) &&
  dayOf(value) <= daysInMonth(yearOf(value), monthOf(value)) &&
  dayOf(value) > 0;

/** Number of days in month 1–12; 0 for any other month. */
export const daysInMonth = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();

export const calendarDate = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${pad(month)}-${pad(day)}`;

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

export const addWeeks = (date: CalendarDate, weeks: number): CalendarDate => addDays(date, weeks * 7);

/** The day with the same number, or the month's last day when it has no such number (domstolloven § 148 second paragraph). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const month = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const [year, monthNumber] = [Math.floor(month / 12), (month % 12) + 1];
  return calendarDate(year, monthNumber, Math.min(dayOf(date), daysInMonth(year, monthNumber)));
};

/** As {@link addMonths}: 29 February + 1 year is 28 February. */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

// 1970-01-01 was a Thursday.
export const weekdayOf = (date: CalendarDate): Weekday => (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

/**
 * The day a person reaches an age. Born on 29 February, in a year without one: 28 February. No statute says which day;
 * we read it as domstolloven § 148 reads years (mark I).
 */
export const birthdayOf = (birthDate: CalendarDate, age: number): CalendarDate => addYears(birthDate, age);

/** Has the person reached `age` on that day? True from the birthday itself. */
export const hasTurned = (birthDate: CalendarDate, age: number, on: CalendarDate): boolean =>
  on >= birthdayOf(birthDate, age);

/** Age in whole years on that day; negative before birth. */
export const ageOn = (birthDate: CalendarDate, on: CalendarDate): number => {
  const years = yearOf(on) - yearOf(birthDate);
  return hasTurned(birthDate, years, on) ? years : years - 1;
};

/** '2026-01-05' → '5.1.2026', as a Norwegian reader writes it. */
export const readable = (date: CalendarDate): string => `${dayOf(date)}.${monthOf(date)}.${yearOf(date)}`;
