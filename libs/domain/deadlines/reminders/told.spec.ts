import type { Seen } from '../../event-types';
import type { ReminderEvent } from '../events';
import { nobodyTold, toldAfter } from './told';

const which = { deadlineId: 'concern.review~c1', rung: 'due', dueOn: '2026-01-12' };
const by = { channel: 'mail', recipient: 'kari' } as const;
const happened = (...events: readonly Pick<Seen<ReminderEvent>, 'type' | 'data'>[]) =>
  events.reduce(
    (told, event, at) => toldAfter(told, event as Seen<ReminderEvent>, `2026-01-12T07:0${at}:00.000Z`),
    nobodyTold,
  );

const failed = (attempt: number, recipient: string) =>
  ({ type: 'reminder.delivery-failed', data: { ...which, ...by, recipient, reason: 'smtp-550', attempt } }) as const;
const delivered = { type: 'reminder.delivered', data: { ...which, ...by } } as const;
const givenUp = { type: 'reminder.delivery-given-up', data: { ...which, ...by, reason: 'smtp-550' } } as const;

describe('what became of a reminder', () => {
  it('is said of each recipient, with how often it failed', () => {
    expect(happened(failed(1, 'kari'), failed(2, 'kari'), failed(1, 'ola'), delivered).outcomes).toEqual([
      {
        channel: 'mail',
        recipient: 'ola',
        status: 'failed',
        at: '2026-01-12T07:02:00.000Z',
        failures: 1,
        reason: 'smtp-550',
      },
      {
        channel: 'mail',
        recipient: 'kari',
        status: 'delivered',
        at: '2026-01-12T07:03:00.000Z',
        failures: 2,
        reason: 'smtp-550',
      },
    ]);
  });

  it('stays delivered, whatever a late answer says', () =>
    expect(happened(delivered, failed(1, 'kari'), givenUp).outcomes).toMatchObject([{ status: 'delivered' }]));

  it('is given up after all its attempts', () =>
    expect(happened(failed(10, 'kari'), givenUp).outcomes).toMatchObject([{ status: 'given-up', failures: 10 }]));

  it('keeps who opened it and who sees to it, each from the first time', () => {
    const opened = (staffId: string) => ({ type: 'reminder.opened', data: { ...which, staffId } }) as const;
    const acknowledged = { type: 'reminder.acknowledged', data: { ...which, staffId: 'ola' } } as const;
    expect(happened(opened('kari'), opened('ola'), opened('kari'), acknowledged)).toMatchObject({
      openedBy: [
        { staffId: 'kari', at: '2026-01-12T07:00:00.000Z' },
        { staffId: 'ola', at: '2026-01-12T07:01:00.000Z' },
      ],
      acknowledgedBy: [{ staffId: 'ola' }],
    });
  });
});
