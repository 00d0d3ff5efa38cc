import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { plainReminder } from '@libs/testing/raised-reminder';
import { isLookedAt, lettersDue } from './due-letters';
import { OpenReminder } from './outbox';

const municipality = { ledger: '1201-02', name: 'Prøvebydel', mailbox: 'post@rettid.invalid' };
const ada = '0197aaaa-0000-7000-8000-0000000000a1';
const known = (staffId: string): string | null => (staffId === ada ? 'ada@rettid.invalid' : null);
const RAISED = '2026-11-10T06:00:20.000Z';
const CLOSED = '2026-11-10T06:05:00.000Z';

const reminders = (count: number, more: Partial<ReminderRaised['data']> = {}): readonly OpenReminder[] =>
  Array.from({ length: count }, (_, index) => {
    const deadlineId = `concern.review~0197aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`;
    const about = { key: 'concern.review', paragraph: '§ 2-1', stream: 'concern-1', childId: null };
    const announced = { rung: 'before-2', dueOn: '2026-11-12', audience: ['caseworker' as const], recipients: [ada] };
    const data = { ...plainReminder, deadlineId, ...about, ...announced, ...more };
    return new OpenReminder(`event-${index}`, index + 1, RAISED, data, index);
  });
const due = (open: readonly OpenReminder[], now: string, enough = 1_000) =>
  lettersDue(open, municipality, known, now, enough).map(({ recipient, reminders: { length }, verdict }) => [
    recipient === ada ? 'ada' : recipient,
    length,
    verdict,
  ]);

describe('the letters to write now', () => {
  it('are none before the morning is over, and then as few as hold everything', () => {
    expect(due(reminders(250), RAISED)).toEqual([]);
    expect(due(reminders(250), CLOSED)).toEqual([
      ['ada', 100, 'try'],
      ['ada', 100, 'try'],
      ['ada', 50, 'try'],
    ]);
  });

  it('spare what waits for the morning a closer look until then', () => {
    const [one] = reminders(1);
    due([one!], RAISED);
    expect([isLookedAt(one!, RAISED), isLookedAt(one!, CLOSED)]).toEqual([false, true]);
  });

  it('are one for each reminder at a mailbox', () => {
    expect(due(reminders(2, { recipients: [] }), RAISED)).toEqual([
      ['mailbox:caseworker', 1, 'try'],
      ['mailbox:caseworker', 1, 'try'],
    ]);
  });

  it('keep what was tried as a whole as a whole', () => {
    const open = reminders(4);
    const failure = { at: CLOSED, reason: 'smtp-450' };
    for (const one of open.slice(0, 2)) one.note('mail', ada, (tries) => ({ ...tries, failures: [failure] }));
    expect(due(open, CLOSED)).toEqual([['ada', 2, 'try']]);
    expect(due(open, '2026-11-10T06:06:00.000Z')).toEqual([
      ['ada', 2, 'try'],
      ['ada', 2, 'try'],
    ]);
  });

  it('are to be given up after ten refusals', () => {
    const [one] = reminders(1);
    const failures = Array.from({ length: 10 }, () => ({ at: CLOSED, reason: 'smtp-550' }));
    one!.note('mail', ada, (tries) => ({ ...tries, failures }));
    expect(due([one!], CLOSED)).toEqual([['ada', 1, 'give-up']]);
  });

  it('are given up to whoever has left after they were tried, and go to the mailbox', () => {
    const gone = '0197aaaa-0000-7000-8000-0000000000b2';
    const [one] = reminders(1, { recipients: [gone] });
    one!.note('mail', gone, (tries) => ({ ...tries, failures: [{ at: CLOSED, reason: 'smtp-450' }] }));
    expect(due([one!], CLOSED)).toEqual([
      ['mailbox:caseworker', 1, 'try'],
      [gone, 1, 'give-up'],
    ]);
  });

  it('are enough at a time, while no morning’s letter is ever cut short by that', () => {
    const urgent = reminders(5, { rung: 'overdue-1' });
    expect(due([...urgent, ...reminders(3)], CLOSED, 5)).toHaveLength(5);
    expect(due([...urgent, ...reminders(3)], CLOSED, 6)).toEqual([
      ...urgent.map(() => ['ada', 1, 'try']),
      ['ada', 3, 'try'],
    ]);
  });
});
