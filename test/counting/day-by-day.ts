import type { Length, RuleVersion } from '@libs/domain/deadlines/rule';
import { isWorkedOn } from './holidays';
import { pageOf, turned, type Page } from './wall-calendar';

/** Turns pages until the `count`th that fits. */
const nth = (from: Page, count: number, fits: (page: Page) => boolean): Page => {
  let [page, left] = [from, count];
  while (left > 0) {
    page = turned(page);
    if (fits(page)) left--;
  }
  return page;
};

/** To the `count`th next month, and in it to the same number, or to its last page when it has no such number. */
const months = (from: Page, count: number): Page => {
  if (count === 0) return from;
  let page = nth(from, count, ({ day }) => day === 1);
  while (page.day !== from.day && !page.isLastOfMonth) page = turned(page);
  return page;
};

const walk = (from: Page, { count, unit }: Length): Page => {
  switch (unit) {
    case 'day':
      return nth(from, count, () => true);
    case 'working-day':
      return nth(from, count, isWorkedOn);
    case 'week':
      return nth(from, count, ({ weekday }) => weekday === from.weekday);
    case 'month':
      return months(from, count);
    case 'year':
      return months(from, count * 12);
  }
};

type Counted = Pick<RuleVersion, 'lengths' | 'rollsOver'>;

/** The last day of a limit, by turning pages. */
export const countedByHand = (from: string, { lengths, rollsOver }: Counted): string => {
  let page = lengths.reduce(walk, pageOf(from));
  while (rollsOver && !isWorkedOn(page)) page = turned(page);
  return page.date;
};

/** The last working day on or before it. */
export const aimedAtByHand = (date: string): string => {
  let page = pageOf(date);
  while (!isWorkedOn(page)) page = turned(page, -1);
  return page.date;
};
