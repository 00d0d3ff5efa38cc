import type { Deadline } from '../deadline';
import { dueReminder, nextRungAt, rungs } from './ladder';

const deadline: Deadline = {
  id: 'concern.review~0197a000-0000-7000-8000-000000000001',
  key: 'concern.review',
  ruleSet: 'law',
  paragraph: '§ 2-1',
  ruleVersion: 1,
  breachClass: 'B',
  stream: 'concern-0197a000-0000-7000-8000-000000000001',
  childId: '0197a000-0000-7000-8000-000000000002',
  trigger: { type: 'concern.raised', on: '2026-03-24' },
  applicable: true,
  dueOn: '2026-03-31',
  targetOn: '2026-03-31',
  met: null,
  status: 'open',
  explanation: { nb: '', nn: '', en: '' },
};
const raised = (rung: string, dueOn = deadline.dueOn) => ({ rung, dueOn });

describe('the ladder', () => {
  it('has its rungs at seven in the morning in Oslo, over the change of the clock', () => {
    expect(rungs({ ...deadline, dueOn: '2026-03-30' }).map(({ rung, at }) => [rung, at])).toStrictEqual([
      ['before-2', '2026-03-28T06:00:00.000Z'],
      ['before-1', '2026-03-29T05:00:00.000Z'],
      ['due', '2026-03-30T05:00:00.000Z'],
      ['overdue-1', '2026-03-31T05:00:00.000Z'],
      ['overdue-7', '2026-04-06T05:00:00.000Z'],
    ]);
  });

  it('raises nothing before the first rung', () => {
    expect(dueReminder(deadline, '2026-03-29T04:59:59.999Z', [])).toBeNull();
    expect(nextRungAt(deadline, [])).toBe('2026-03-29T05:00:00.000Z');
  });

  it('raises a rung the moment it is reached, and not again', () => {
    expect(dueReminder(deadline, '2026-03-29T05:00:00.000Z', [])?.rung.rung).toBe('before-2');
    expect(dueReminder(deadline, '2026-03-29T05:00:00.000Z', [raised('before-2')])).toBeNull();
    expect(nextRungAt(deadline, [raised('before-2')])).toBe('2026-03-30T05:00:00.000Z');
  });

  it('raises only the latest of the rungs that were overtaken', () => {
    expect(dueReminder(deadline, '2026-04-02T12:00:00.000Z', [raised('before-2')])?.rung.rung).toBe('overdue-1');
    expect(nextRungAt(deadline, [raised('before-2'), raised('overdue-1')])).toBe('2026-04-07T05:00:00.000Z');
    expect(dueReminder(deadline, '2026-04-02T12:00:00.000Z', [raised('overdue-1')])).toBeNull();
  });

  it('tells which rungs the latest stands for', () => {
    expect(dueReminder(deadline, '2026-04-02T12:00:00.000Z', [raised('before-2')])?.collapsed).toStrictEqual([
      'before-1',
      'due',
    ]);
  });

  it('rests before the due day while it is snoozed, never on it, and never for what lapses', () => {
    const snoozed = { ...deadline, snoozedUntil: '2026-03-30' };
    expect(nextRungAt(snoozed, [])).toBe('2026-03-31T05:00:00.000Z');
    expect(dueReminder(snoozed, '2026-03-30T12:00:00.000Z', [])).toBeNull();
    expect(dueReminder(snoozed, '2026-03-31T12:00:00.000Z', [])).toMatchObject({
      rung: { rung: 'due' },
      collapsed: [],
    });
    expect(dueReminder({ ...snoozed, breachClass: 'A' }, '2026-03-30T12:00:00.000Z', [])?.rung.rung).toBe('before-1');
  });

  it('is done after the last rung', () => {
    expect(nextRungAt(deadline, [raised('overdue-7')])).toBeNull();
    expect(dueReminder(deadline, '2027-01-01T00:00:00.000Z', [raised('overdue-7')])).toBeNull();
  });

  it('starts anew when the due date moves', () => {
    expect(dueReminder(deadline, '2026-03-29T05:00:00.000Z', [raised('before-2', '2026-03-30')])?.rung.rung).toBe(
      'before-2',
    );
  });

  it.each(['met', 'not-applicable'] as const)('has nothing for a deadline that is %s', (status) => {
    expect(dueReminder({ ...deadline, status }, '2027-01-01T00:00:00.000Z', [])).toBeNull();
    expect(nextRungAt({ ...deadline, status }, [])).toBeNull();
  });

  it('reminds nobody of what only the register counts', () => {
    expect(rungs({ ...deadline, id: 'concern.review.register~0197a000-0000-7000-8000-000000000001' })).toStrictEqual(
      [],
    );
  });

  it('gives a notice at once, at night too, and the reminders after it at seven', () => {
    const review: Deadline = {
      ...deadline,
      id: 'break-glass.review~0197a000-0000-7000-8000-000000000009',
      trigger: { type: 'break-glass.opened', on: '2026-03-24' },
    };
    const night = '2026-03-24T01:13:00.000Z';
    expect(dueReminder(review, night, [])).toMatchObject({
      rung: { rung: 'opened', audience: ['leader', 'data-protection-officer'] },
      collapsed: [],
    });
    expect(nextRungAt(review, [])! <= night).toBe(true);
    expect(dueReminder(review, night, [raised('opened')])).toBeNull();
    expect(nextRungAt(review, [raised('opened')])).toBe('2026-03-29T05:00:00.000Z');
  });

  it('gives the notice also when the limit was met before anybody looked, and nothing else', () => {
    const review: Deadline = { ...deadline, id: 'break-glass.review~1', status: 'met' };
    expect(dueReminder(review, '2026-06-01T00:00:00.000Z', [])?.rung.rung).toBe('opened');
    expect(dueReminder(review, '2026-06-01T00:00:00.000Z', [raised('opened')])).toBeNull();
  });

  it('tells the leader when it is too late', () => {
    expect(rungs(deadline).map(({ audience }) => audience.includes('leader'))).toStrictEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
