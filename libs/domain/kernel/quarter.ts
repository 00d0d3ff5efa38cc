import { addDays, addMonths, calendarDate, type CalendarDate } from './dates';

/** A quarter of a calendar year: '2026-Q3'. Sorts as text. */
export type Quarter = string;

const SHAPE = /^(?:19|20|21)\d{2}-Q[1-4]$/;

/** Takes anything, never throws. */
export const isQuarter = (value: unknown): value is Quarter => typeof value === 'string' && SHAPE.test(value);

export const firstDayOf = (quarter: Quarter): CalendarDate =>
  calendarDate(Number(quarter.slice(0, 4)), Number(quarter.slice(6)) * 3 - 2, 1);

export const lastDayOf = (quarter: Quarter): CalendarDate => addDays(addMonths(firstDayOf(quarter), 3), -1);

export const quarterOf = (date: CalendarDate): Quarter =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** From the first up to and including the last; none if they are the other way round. */
export const quartersFrom = (first: Quarter, last: Quarter): readonly Quarter[] => {
  const quarters: Quarter[] = [];
  for (let day = firstDayOf(first); quarterOf(day) <= last; day = addMonths(day, 3)) quarters.push(quarterOf(day));
  return quarters;
};
