import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { plainReminder } from '@libs/testing/raised-reminder';
import { goesAtOnce, morningOf, mornings } from './digest';

const reminder = (more: Partial<ReminderRaised['data']> = {}): ReminderRaised['data'] => ({
  deadlineId: 'concern.review~0197aaaa-0000-7000-8000-000000000002',
  rung: 'before-2',
  dueOn: '2026-11-12',
  key: 'concern.review',
  paragraph: '§ 2-1',
  stream: 'concern-0197aaaa-0000-7000-8000-000000000002',
  childId: '0197aaaa-0000-7000-8000-00000000000c',
  audience: ['caseworker'],
  ...plainReminder,
  ...more,
});
/** Tuesday morning, when the day's rungs are raised. */
const MORNING = morningOf('2026-11-10T06:00:20.000Z');

describe('the letter of the morning', () => {
  it.each([
    ['2026-11-10T06:00:00.000Z', '2026-11-10'],
    ['2026-11-10T06:04:59.999Z', '2026-11-10'],
    ['2026-11-10T06:05:00.000Z', '2026-11-11'],
    ['2026-11-10T22:59:59.999Z', '2026-11-11'],
    ['2026-11-10T23:00:00.000Z', '2026-11-11'],
    ['2026-07-01T05:04:59.000Z', '2026-07-01'],
    ['2026-07-01T05:05:00.000Z', '2026-07-02'],
    ['2026-12-31T12:00:00.000Z', '2027-01-01'],
  ])('what is raised at %s belongs to %s', (raisedAt, day) => {
    const morning = morningOf(raisedAt);
    expect(morning.day).toBe(day);
    expect(raisedAt < morning.closes).toBe(true);
    expect(mornings()(raisedAt)).toEqual(morning);
  });

  it('is told apart by the minute also among very many', () => {
    const of = mornings();
    expect([of('2026-11-10T06:04:59.999Z').day, of('2026-11-10T06:05:00.000Z').day]).toEqual([
      '2026-11-10',
      '2026-11-11',
    ]);
    expect(of('2026-11-10T06:04:00.000Z').day).toBe('2026-11-10');
  });

  it.each(['before-2', 'before-14', 'last-working-day', 'due'])('keeps what announces itself: %s', (rung) => {
    expect(goesAtOnce(reminder({ rung }), MORNING)).toBe(false);
  });

  it('keeps nothing that lapses, has happened, or is nobody’s', () => {
    expect(goesAtOnce(reminder({ breachClass: 'A' }), MORNING)).toBe(true);
    expect(goesAtOnce(reminder({ nobodyResponsible: true }), MORNING)).toBe(true);
    for (const rung of ['overdue-1', 'opened', 'some-rung-of-tomorrow'])
      expect(goesAtOnce(reminder({ rung }), MORNING)).toBe(true);
  });

  it('keeps nothing whose limit ends before that morning', () => {
    const dueToday = reminder({ rung: 'due', dueOn: '2026-11-10' });
    expect(goesAtOnce(dueToday, MORNING)).toBe(false);
    expect(goesAtOnce(dueToday, morningOf('2026-11-10T10:00:00.000Z'))).toBe(true);
  });
});
