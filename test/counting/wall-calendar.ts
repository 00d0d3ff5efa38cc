/**
 * The other way to count, for tests alone: a calendar on the wall whose pages are turned one by one. It shares nothing with
 * the code under test: no date arithmetic, no formula for Easter, only the lengths of the months and one known Monday.
 */
export type Page = {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Monday … 6 = Sunday. */
  readonly weekday: number;
  readonly isLastOfMonth: boolean;
};

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const hasLeapDay = (year: number): boolean => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0);

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** 1 January 1900 was a Monday. */
const hung = (first: number, last: number): readonly Page[] => {
  const pages: Page[] = [];
  for (let year = first; year <= last; year++)
    for (const [at, length] of LENGTHS.entries()) {
      const month = at + 1;
      const days = month === 2 && hasLeapDay(year) ? 29 : length;
      for (let day = 1; day <= days; day++)
        pages.push({
          date: `${year}-${two(month)}-${two(day)}`,
          year,
          month,
          day,
          weekday: pages.length % 7,
          isLastOfMonth: day === days,
        });
    }
  return pages;
};

const pages = hung(1900, 2199);
const numbers = new Map(pages.map(({ date }, number) => [date, number]));

const numberOf = (date: string): number => {
  const number = numbers.get(date);
  if (number === undefined) throw new Error(`no page ${date}`);
  return number;
};

export const pageOf = (date: string): Page => pages[numberOf(date)]!;

/** The next page, or the one before. */
export const turned = (page: Page, by: 1 | -1 = 1): Page => {
  const next = pages[numberOf(page.date) + by];
  if (!next) throw new Error('the calendar ends here');
  return next;
};

export const pagesOf = (year: number): readonly Page[] => pages.filter((page) => page.year === year);
