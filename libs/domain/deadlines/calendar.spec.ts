import fc from 'fast-check';
import { addDays, addWeeks, weekdayOf } from '../kernel/dates';
import { easterSunday, isHoliday, isWorkingDay, rollOver, workingDayOnOrBefore } from './calendar';

describe('the Norwegian calendar', () => {
  it.each([
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('knows Easter %i', (year, date) => expect(easterSunday(year)).toBe(date));

  it('keeps Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });

  it('has exactly these holidays on weekdays of 2026', () => {
    const days = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
    expect(days.filter((day) => weekdayOf(day) < 7 && isHoliday(day))).toStrictEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('does not take 24 and 31 December or a Saturday for holidays', () => {
    expect(['2026-12-24', '2026-12-31', '2026-04-04', '2026-02-28'].map(isHoliday)).toStrictEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['2026-12-24', '2026-02-28'].map(isWorkingDay)).toStrictEqual([true, false]);
  });

  it.each([
    ['2026-12-03', '2026-12-24', '2026-12-24'],
    ['2026-12-04', '2026-12-25', '2026-12-28'],
    ['2027-03-04', '2027-03-25', '2027-03-30'],
    ['2027-04-26', '2027-05-17', '2027-05-18'],
  ])('lets a complaint that reached the party %s run to %s and roll to %s', (reached, raw, rolled) => {
    expect(addWeeks(reached, 3)).toBe(raw);
    expect(rollOver(addWeeks(reached, 3))).toBe(rolled);
  });

  it('finds the working day to aim for before a limit that does not roll', () => {
    expect(workingDayOnOrBefore('2027-01-01')).toBe('2026-12-31');
    expect(workingDayOnOrBefore('2026-04-05')).toBe('2026-04-01');
    expect(workingDayOnOrBefore('2026-01-12')).toBe('2026-01-12');
  });

  it('rolls to the nearest working day, never past one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (offset) => {
        const day = addDays('1990-01-01', offset);
        const [later, earlier] = [rollOver(day), workingDayOnOrBefore(day)];
        expect([isWorkingDay(later), isWorkingDay(earlier)]).toStrictEqual([true, true]);
        for (let between = addDays(earlier, 1); between < later; between = addDays(between, 1))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });
});
