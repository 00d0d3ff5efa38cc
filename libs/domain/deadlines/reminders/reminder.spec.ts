import { plainReminder } from '@libs/testing/raised-reminder';
import { specification } from '@libs/testing/specification';
import type { RaiseReminder, RecordDelivery, RecordDeliveryFailure } from './commands';
import type {
  ReminderDelivered,
  ReminderDeliveryFailed,
  ReminderDeliveryGivenUp,
  ReminderOpened,
  ReminderRaised,
} from '../events';
import { reminder } from './reminder';

const given = specification(reminder);
const now = '2026-01-10T06:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const which = {
  deadlineId: 'concern.review~0197a000-0000-7000-8000-000000000001',
  rung: 'before-2',
  dueOn: '2026-01-12',
};
const what = {
  key: 'concern.review',
  paragraph: '§ 2-1',
  stream: 'concern-0197a000-0000-7000-8000-000000000001',
  childId,
  audience: ['caseworker'],
  ...plainReminder,
} as const;
const envelope = { occurredOn: now, subjects: [childId], personal: [] };

const raise: RaiseReminder = { type: 'RaiseReminder', now, ...which, ...what };
const deliver: RecordDelivery = { type: 'RecordDelivery', now, ...which, channel: 'mail', recipient: null };
const fail: RecordDeliveryFailure = {
  type: 'RecordDeliveryFailure',
  now,
  ...which,
  channel: 'mail',
  recipient: null,
  reason: 'smtp-550',
  attempt: 1,
};
const raised: ReminderRaised = { type: 'reminder.raised', ...envelope, data: { ...which, ...what } };
const delivered: ReminderDelivered = {
  type: 'reminder.delivered',
  ...envelope,
  data: { ...which, channel: 'mail', recipient: null },
};
const failed: ReminderDeliveryFailed = {
  type: 'reminder.delivery-failed',
  ...envelope,
  data: { ...which, channel: 'mail', recipient: null, reason: 'smtp-550', attempt: 1 },
};

describe('a reminder', () => {
  it('is raised', () => given([]).when(raise).then([raised]));
  it('is raised once, however often the alarm rings', () => given([raised]).when(raise).then([]));
  it('is raised again for another rung', () =>
    given([raised])
      .when({ ...raise, rung: 'due' })
      .then([{ ...raised, data: { ...raised.data, rung: 'due' } }]));
  it('is raised again when the due date moved', () =>
    given([raised])
      .when({ ...raise, dueOn: '2026-01-13' })
      .then([{ ...raised, data: { ...raised.data, dueOn: '2026-01-13' } }]));

  it('is delivered', () => given([raised]).when(deliver).then([delivered]));
  it('is delivered once for a channel', () => given([raised, delivered]).when(deliver).then([]));
  it('is delivered to each recipient', () =>
    given([raised, delivered])
      .when({ ...deliver, recipient: 'staff-1' })
      .then([{ ...delivered, data: { ...delivered.data, recipient: 'staff-1' } }]));
  it('is given up once, and no more tried', () => {
    const giveUp = { ...deliver, type: 'RecordGivenUp', reason: 'smtp-550' } as const;
    const givenUp: ReminderDeliveryGivenUp = {
      type: 'reminder.delivery-given-up',
      ...envelope,
      data: { ...which, channel: 'mail', recipient: null, reason: 'smtp-550' },
    };
    given([raised, failed]).when(giveUp).then([givenUp]);
    given([raised, failed, givenUp]).when(giveUp).then([]);
    given([raised, delivered]).when(giveUp).then([]);
  });
  it('is opened, and seen to, once by each recipient', () => {
    const opened: ReminderOpened = { type: 'reminder.opened', ...envelope, data: { ...which, staffId: 'staff-1' } };
    const open = { type: 'OpenReminder', now, ...which, staffId: 'staff-1' } as const;
    given([raised]).when(open).then([opened]);
    given([raised, opened]).when(open).then([]);
    given([raised, opened])
      .when({ ...open, staffId: 'staff-2' })
      .then([{ ...opened, data: { ...opened.data, staffId: 'staff-2' } }]);
    given([raised, opened])
      .when({ ...open, type: 'AcknowledgeReminder' })
      .then([{ ...opened, type: 'reminder.acknowledged' }]);
  });
  it('is not opened, nor acknowledged, before it is raised for that day', () => {
    for (const type of ['OpenReminder', 'AcknowledgeReminder'] as const)
      given([raised])
        .when({ type, now, ...which, dueOn: '2026-01-13', staffId: 'staff-1' })
        .thenRejected('reminder.not-raised', 'rung');
  });
  it('is delivered by each channel', () =>
    given([raised, delivered])
      .when({ ...deliver, channel: 'inbox' })
      .then([{ ...delivered, data: { ...delivered.data, channel: 'inbox' } }]));
  it('is not delivered before it is raised', () => given([]).when(deliver).thenRejected('reminder.not-raised', 'rung'));

  it('fails to be delivered, attempt by attempt', () => {
    given([raised]).when(fail).then([failed]);
    given([raised, failed]).when(fail).then([]);
    given([raised, failed])
      .when({ ...fail, attempt: 2 })
      .then([{ ...failed, data: { ...failed.data, attempt: 2 } }]);
  });
  it('is delivered after a failure', () => given([raised, failed]).when(deliver).then([delivered]));
  it('does not fail after it was delivered', () => given([raised, delivered]).when(fail).then([]));
  it('does not fail before it is raised', () => given([]).when(fail).thenRejected('reminder.not-raised'));
  it('does not repeat a server’s words', () =>
    given([raised])
      .when({ ...fail, reason: '550 No such user kari@example.org' })
      .thenRejected('reminder.reason-not-coded', 'reason'));
});
