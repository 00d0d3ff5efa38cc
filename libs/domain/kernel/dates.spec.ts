import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  birthdayOf,
  daysBetween,
  daysInMonth,
  hasTurned,
  isRealDate,
  readable,
  weekdayOf,
} from './dates';

/** Counts on fingers: one day at a time, from year, month and day numbers, without any of the code under test. */
const nextDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const text = (y: number, m: number, d: number): string =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (day < (lengths[month - 1] ?? 0)) return text(year, month, day + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
};

const walk = (date: string, days: number): string => (days === 0 ? date : walk(nextDay(date), days - 1));

const dates = fc
  .record({ year: fc.integer({ min: 1900, max: 2190 }), month: fc.integer({ min: 1, max: 12 }), part: fc.nat() })
  .map(({ year, month, part }) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    return walk(first, part % daysInMonth(year, month));
  });

describe('calendar dates', () => {
  it('counts days and weeks as one does on the wall calendar', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 800 }), (date, days) => {
        expect(addDays(date, days)).toBe(walk(date, days));
        expect(daysBetween(date, walk(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 60 }),
        (date, weeks) => addWeeks(date, weeks) === walk(date, weeks * 7),
      ),
    );
  });

  it('gives the same number in a later month, or its last day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 30 }), (date, months) => {
        const later = addMonths(date, months);
        const wanted = Number(date.slice(8));
        const isLastOfMonth = nextDay(later).endsWith('-01');
        expect(isRealDate(later)).toBe(true);
        expect(Number(later.slice(8)) === wanted || (isLastOfMonth && Number(later.slice(8)) < wanted)).toBe(true);
        const monthNumber = (of: string): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(monthNumber(later) - monthNumber(date)).toBe(months);
      }),
    );
  });

  it('goes back in months over a new year', () => {
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
  });

  it('names the weekday', () => {
    expect(weekdayOf('2026-01-05')).toBe(1);
    expect(weekdayOf('1945-05-08')).toBe(2);
    fc.assert(fc.property(dates, (date) => (weekdayOf(date) % 7) + 1 === weekdayOf(nextDay(date))));
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0026-01-01',
    '2026-1-1',
    '',
    '2026-01-01T00:00:00Z',
    null,
    20260101,
    {},
  ])('does not take %j for a date', (value) => expect(isRealDate(value)).toBe(false));

  it('takes leap days for dates', () => {
    expect(isRealDate('2028-02-29')).toBe(true);
    expect(isRealDate('1900-02-29')).toBe(false);
    expect(isRealDate('2000-02-29')).toBe(true);
  });

  it('writes a date as a Norwegian reads it', () => {
    expect(readable('2026-01-05')).toBe('5.1.2026');
  });
});

describe('ages', () => {
  it('turns at the birthday, not the day before', () => {
    expect(hasTurned('2001-11-22', 25, '2026-11-21')).toBe(false);
    expect(hasTurned('2001-11-22', 25, '2026-11-22')).toBe(true);
    expect(ageOn('2001-11-22', '2026-11-21')).toBe(24);
    expect(ageOn('2001-11-22', '2026-11-22')).toBe(25);
  });

  it('lets a person born on 29 February turn on the month’s last day', () => {
    expect(birthdayOf('2000-02-29', 25)).toBe('2025-02-28');
    expect(birthdayOf('2000-02-29', 24)).toBe('2024-02-29');
    expect(hasTurned('2000-02-29', 25, '2025-02-27')).toBe(false);
    expect(hasTurned('2000-02-29', 25, '2025-02-28')).toBe(true);
    expect(ageOn('2000-02-29', '2024-02-28')).toBe(23);
    expect(addYears('2000-02-29', 1)).toBe('2001-02-28');
  });

  it('is negative before birth', () => {
    expect(ageOn('2026-05-01', '2026-04-30')).toBe(-1);
  });
});
