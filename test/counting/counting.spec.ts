import fc from 'fast-check';
import { isHoliday, isWorkingDay, workingDayOnOrBefore } from '@libs/domain/deadlines/calendar';
import { dueDate } from '@libs/domain/deadlines/count';
import type { Length, RuleVersion } from '@libs/domain/deadlines/rule';
import { osloDateOf, osloTimeToInstant } from '@libs/domain/kernel/oslo-time';
import { aimedAtByHand, countedByHand } from './day-by-day';
import { isDayOff, isWorkedOn } from './holidays';
import { pagesOf, type Page } from './wall-calendar';

const YEARS = Array.from({ length: 80 }, (_, at) => 1990 + at);
const days = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const length: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), count: fc.nat(400) }),
  fc.record({ unit: fc.constant('working-day' as const), count: fc.nat(60) }),
  fc.record({ unit: fc.constant('week' as const), count: fc.nat(60) }),
  fc.record({ unit: fc.constant('month' as const), count: fc.nat(60) }),
  fc.record({ unit: fc.constant('year' as const), count: fc.nat(5) }),
);
const counted = (lengths: readonly Length[], rollsOver: boolean): RuleVersion => ({
  version: 1,
  validFrom: '1900-01-01',
  validTo: null,
  lengths,
  lengthMark: 'V',
  rollsOver,
  rollOverMark: 'V',
  source: 'a test',
  sourceDate: '2026-11-22',
});
const usual = [
  [{ count: 1, unit: 'week' }],
  [{ count: 3, unit: 'week' }],
  [{ count: 6, unit: 'week' }],
  [{ count: 2, unit: 'working-day' }],
  [{ count: 1, unit: 'month' }],
  [{ count: 1, unit: 'year' }],
  [
    { count: 1, unit: 'week' },
    { count: 3, unit: 'month' },
  ],
  [
    { count: 1, unit: 'week' },
    { count: 6, unit: 'month' },
  ],
  [
    { count: 7, unit: 'day' },
    { count: 90, unit: 'day' },
  ],
] as const satisfies readonly (readonly Length[])[];

/** Where the two ways of counting part, of the usual limits from these days. */
const differences = (from: readonly string[]): readonly unknown[] =>
  from.flatMap((day) =>
    usual.flatMap((lengths) =>
      [false, true].flatMap((rollsOver) => {
        const version = counted(lengths, rollsOver);
        const [dueOn, byHand] = [dueDate(day, version), countedByHand(day, version)];
        return dueOn === byHand ? [] : [{ day, lengths, rollsOver, dueOn, byHand }];
      }),
    ),
  );
const everyDay = YEARS.flatMap(pagesOf);
const daysThat = (fit: (page: Page) => boolean): readonly string[] => everyDay.filter(fit).map(({ date }) => date);

describe('the calendar on the wall', () => {
  it('has the same holidays and working days, every day of eighty years', () => {
    expect(daysThat((page) => isHoliday(page.date) !== isDayOff(page))).toEqual([]);
    expect(daysThat((page) => isWorkingDay(page.date) !== isWorkedOn(page))).toEqual([]);
    expect(daysThat(isDayOff).length).toBeGreaterThan(YEARS.length * 60);
  });
});

describe('counting, against turning the pages of a calendar', () => {
  it('comes to the same day for any lengths, one after the other, rolled over or not', () => {
    fc.assert(
      fc.property(days, fc.array(length, { minLength: 1, maxLength: 3 }), fc.boolean(), (from, lengths, rollsOver) => {
        const version = counted(lengths, rollsOver);
        expect(dueDate(from, version)).toBe(countedByHand(from, version));
      }),
      { numRuns: 1_000 },
    );
  });

  it('aims for the same working day', () => {
    fc.assert(
      fc.property(days, (day) => expect(workingDayOnOrBefore(day)).toBe(aimedAtByHand(day))),
      { numRuns: 300 },
    );
  });

  it.each(['02-28', '02-29', '03-01', '04-24', '05-01', '05-10', '05-17', '12-24', '12-25', '12-31', '01-01'])(
    'comes to the same day from %s of every year',
    (day) => {
      const from = daysThat(({ date }) => date.endsWith(day));
      expect(from.length).toBeGreaterThanOrEqual(20);
      expect(differences(from)).toEqual([]);
    },
  );

  it('comes to the same day from the last day of every month', () =>
    expect(differences(daysThat(({ isLastOfMonth }) => isLastOfMonth))).toEqual([]));

  it('comes to the same day from every day of ten springs, over Easter, May and Whitsun', () =>
    expect(differences(daysThat(({ year, month }) => year >= 2020 && year < 2030 && month >= 3 && month <= 5))).toEqual(
      [],
    ));
});

describe('the nights when the clock is set', () => {
  const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
  // The last Sundays of March and October, since 1996.
  const nights = daysThat(
    ({ year, month, day, weekday }) => year >= 1996 && (month === 3 || month === 10) && weekday === 6 && day >= 25,
  );

  it('belong to the day on the wall, every quarter of an hour', () => {
    const quarters = nights.flatMap((date) =>
      Array.from({ length: 108 }, (_, at) => new Date(Date.parse(`${date}T00:00:00Z`) + (at - 8) * 900_000)),
    );
    expect(quarters.filter((at) => osloDateOf(at.toISOString()) !== oslo.format(at))).toEqual([]);
  });

  it('do not move seven in the morning', () => {
    for (const date of nights) {
      const at = new Date(osloTimeToInstant(date, '07:00'));
      expect([oslo.format(at), clock.format(at)]).toEqual([date, '07:00']);
    }
  });
});
