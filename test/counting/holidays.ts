import { pageOf, pagesOf, turned, type Page } from './wall-calendar';

// The paschal full moon by golden number (1–19), as almanacs print it for 1900–2199: a table and no formula. Easter is the
// Sunday after it.
// prettier-ignore
const FULL_MOONS = [
  '04-14', '04-03', '03-23', '04-11', '03-31', '04-18', '04-08', '03-28', '04-16', '04-05',
  '03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27',
];

const SUNDAY = 6;
const SATURDAY = 5;

const easterOf = (year: number): Page => {
  let page = turned(pageOf(`${year}-${FULL_MOONS[year % 19]}`));
  while (page.weekday !== SUNDAY) page = turned(page);
  return page;
};

const steps = (from: Page, count: number): Page => {
  let page = from;
  for (let left = Math.abs(count); left > 0; left--) page = turned(page, count < 0 ? -1 : 1);
  return page;
};

const daysOff = (year: number): ReadonlySet<string> => {
  const easter = easterOf(year);
  const movable = {
    maundyThursday: -3,
    goodFriday: -2,
    easterSunday: 0,
    easterMonday: 1,
    ascensionDay: 39,
    whitSunday: 49,
    whitMonday: 50,
  };
  const fixed = { newYear: '01-01', labourDay: '05-01', constitutionDay: '05-17', christmas: '12-25', second: '12-26' };
  return new Set([
    ...Object.values(movable).map((from) => steps(easter, from).date),
    ...Object.values(fixed).map((day) => `${year}-${day}`),
    ...pagesOf(year)
      .filter(({ weekday }) => weekday === SUNDAY)
      .map(({ date }) => date),
  ]);
};

const known = new Map<number, ReadonlySet<string>>();

export const isDayOff = ({ date, year }: Page): boolean => {
  const found = known.get(year) ?? daysOff(year);
  known.set(year, found);
  return found.has(date);
};

export const isWorkedOn = (page: Page): boolean => page.weekday !== SATURDAY && !isDayOff(page);
