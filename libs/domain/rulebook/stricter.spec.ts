import fc from 'fast-check';
import { norwegianCalendar } from '../deadlines/calendar';
import { dueDate } from '../deadlines/count';
import type { EventRule, Length } from '../deadlines/rule';
import { nationalRulebook } from '../deadlines/rulebook';
import { addDays } from '../kernel/dates';
import { firstDayNotStricter } from './stricter';

const review = nationalRulebook.rules.find(({ name }) => name === 'concern.review') as EventRule;
const law = (lengths: readonly Length[], rollsOver = false): EventRule => ({
  ...review,
  versions: [{ ...review.versions[0], lengths, rollsOver }],
});
const first = (target: readonly Length[], of: EventRule) => firstDayNotStricter(target, of, norwegianCalendar);
const days = (count: number): Length => ({ count, unit: 'day' });
const workingDays = (count: number): Length => ({ count, unit: 'working-day' });
const weeks = (count: number): Length => ({ count, unit: 'week' });
const months = (count: number): Length => ({ count, unit: 'month' });

describe('a target that is stricter than the law', () => {
  it('is so on every day a limit can begin', () => {
    expect(first([days(6)], law([weeks(1)]))).toBeNull();
    expect(first([months(3)], law([weeks(1), months(3)]))).toBeNull();
    expect(first([days(27)], law([months(1)]))).toBeNull();
    expect(first([days(1)], law([workingDays(2)]))).toBeNull();
  });
  it('is not stricter by being the same', () => expect(first([days(7)], law([weeks(1)]))).toBe('2020-01-01'));
  it('is not stricter if one February, one leap year or one weekend says otherwise', () => {
    expect(first([days(28)], law([months(1)]))).toBe('2021-01-31');
    expect(first([weeks(13)], law([months(3)]))).toBe('2020-01-01');
    expect(first([days(365)], law([{ count: 1, unit: 'year' }]))).toBe('2020-02-29');
    expect(first([days(2)], law([workingDays(2)]))).toBe('2020-01-01');
    expect(first([workingDays(5)], law([weeks(1)]))).toBe('2020-01-01');
    expect(first([workingDays(4)], law([weeks(1)]))).toBe('2020-04-03');
  });
  it('may end on a day off: it never rolls over, whatever the law does', () => {
    expect(first([days(7)], law([weeks(1)], true))).toBe('2020-01-01');
    expect(first([days(6)], law([weeks(1)], true))).toBeNull();
  });

  it('falls before the limit of the law wherever it was accepted', () => {
    const length = fc.record({
      unit: fc.constantFrom('day', 'working-day', 'week', 'month') satisfies fc.Arbitrary<Length['unit']>,
      count: fc.integer({ min: 1, max: 12 }),
    });
    const someDay = fc.integer({ min: 0, max: 9_496 }).map((at) => addDays('2020-01-01', at));
    fc.assert(
      fc.property(length, length, fc.boolean(), fc.array(someDay, { minLength: 20 }), (target, of, rolls, starts) => {
        const rule = law([of], rolls);
        const refused = first([target], rule);
        const isEarlier = (day: string): boolean =>
          dueDate(day, { ...rule.versions[0], lengths: [target], rollsOver: false }) < dueDate(day, rule.versions[0]);
        expect(refused === null ? starts.every(isEarlier) : !isEarlier(refused)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
