import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { plainReminder } from '@libs/testing/raised-reminder';
import { addressees } from './addressees';
import { Outbox, type OutboxFact } from './outbox';

const municipality = {
  ledger: '1201-02',
  name: 'Prøvebydel',
  mailbox: 'post@rettid.invalid',
  leaderMailbox: 'leder@rettid.invalid',
};
const [ada, bo] = ['0197aaaa-0000-7000-8000-0000000000a1', '0197aaaa-0000-7000-8000-0000000000b2'] as const;
const hook = '0197aaaa-0000-7000-8000-0000000000f0';
const AT = '2026-11-10T06:00:00.000Z';

const which = { deadlineId: 'concern.review~0197aaaa-0000-7000-8000-000000000002', rung: 'due', dueOn: '2026-11-10' };
const data: ReminderRaised['data'] = {
  ...which,
  key: 'concern.review',
  paragraph: '§ 2-1',
  stream: 'concern-0197aaaa-0000-7000-8000-000000000002',
  childId: null,
  audience: ['caseworker', 'leader'],
  ...plainReminder,
};

/** Facts as they stand in a ledger, numbered from 11 on. */
const outboxOf = (...facts: readonly Pick<OutboxFact, 'type' | 'data'>[]): Outbox => {
  const outbox = new Outbox();
  facts.forEach((fact, index) => {
    const seq = 11 + index;
    outbox.take({ ...fact, eventId: `event-${seq}`, seq, occurredOn: AT } as OutboxFact, seq - 1);
  });
  return outbox;
};
const raised = (more: Partial<ReminderRaised['data']> = {}) => ({
  type: 'reminder.raised' as const,
  data: { ...data, ...more },
});
const delivered = (recipient: string | null, channel: 'mail' | 'webhook' = 'mail') => ({
  type: 'reminder.delivered' as const,
  data: { ...which, channel, recipient },
});
const failed = (recipient: string | null, channel: 'mail' | 'webhook' = 'mail') => ({
  type: 'reminder.delivery-failed' as const,
  data: { ...which, channel, recipient, reason: 'smtp-450', attempt: 1 },
});
const givenUp = (recipient: string | null) => ({
  type: 'reminder.delivery-given-up' as const,
  data: { ...which, channel: 'mail' as const, recipient, reason: 'smtp-550' },
});
const registered = {
  type: 'webhook.registered' as const,
  data: { webhookId: hook, url: 'https://a.example.org/', audience: ['leader' as const], staffId: ada },
};
const parked = { type: 'webhook.parked' as const, data: { webhookId: hook, reason: 'http-500' } };
const resumed = { type: 'webhook.resumed' as const, data: { webhookId: hook, staffId: ada } };
const removed = { type: 'webhook.removed' as const, data: { webhookId: hook, staffId: ada } };

describe('whom a reminder is still to be mailed to', () => {
  const known: Readonly<Record<string, string>> = { [ada]: 'ada@rettid.invalid', [bo]: 'bo@rettid.invalid' };
  const left = (outbox: Outbox, people = known): readonly string[] =>
    addressees(outbox.open[0]!, municipality, (id) => people[id] ?? null).map(
      ({ recipient, address }) => `${recipient} ${address}`,
    );
  const mailboxes = ['mailbox:caseworker post@rettid.invalid', 'mailbox:leader leder@rettid.invalid'];
  const both = { recipients: [ada, bo] };

  it('the municipality’s mailboxes where nobody is named, each once', () => {
    expect(left(outboxOf(raised()))).toEqual(mailboxes);
    const one = { ...municipality, leaderMailbox: municipality.mailbox };
    expect(addressees(outboxOf(raised()).open[0]!, one, () => null)).toMatchObject([
      { recipient: 'mailbox:caseworker', address: 'post@rettid.invalid' },
    ]);
  });

  it('every person by a letter of their own, and nobody else', () => {
    expect(left(outboxOf(raised(both)))).toEqual([`${ada} ada@rettid.invalid`, `${bo} bo@rettid.invalid`]);
    expect(left(outboxOf(raised(both), delivered(ada)))).toEqual([`${bo} bo@rettid.invalid`]);
    expect(left(outboxOf(raised(both), delivered(ada), failed(bo)))).toEqual([`${bo} bo@rettid.invalid`]);
    expect(left(outboxOf(raised(both), delivered(ada), delivered(bo)))).toEqual([]);
  });

  it('the mailboxes too where one person has no address, or was given up', () => {
    expect(left(outboxOf(raised(both)), { [ada]: known[ada]! })).toEqual([`${ada} ada@rettid.invalid`, ...mailboxes]);
    expect(left(outboxOf(raised(both), delivered(ada), givenUp(bo)))).toEqual(mailboxes);
    expect(left(outboxOf(raised(both), delivered(ada), givenUp(bo), delivered('mailbox:leader')))).toEqual([
      mailboxes[0],
    ]);
  });

  it('not again a person who was reached and has left since', () => {
    expect(left(outboxOf(raised(both), delivered(ada), delivered(bo)), {})).toEqual([]);
  });

  it('nobody, of a reminder that was written to all in one letter, or tried often enough', () => {
    expect(left(outboxOf(raised(), delivered(null)))).toEqual([]);
    expect(left(outboxOf(raised(), failed(null)))).toEqual(mailboxes);
    expect(left(outboxOf(raised(), ...Array.from({ length: 10 }, () => failed(null))))).toEqual([]);
  });
});

describe('what a webhook is still to be told', () => {
  const left = (outbox: Outbox): readonly string[] =>
    outbox.webhooks.flatMap((webhook) => outbox.openFor(webhook).map(({ eventId }) => eventId));

  it('what is raised for its audience while it is there', () => {
    expect(left(outboxOf(registered, raised()))).toEqual(['event-12']);
    expect(left(outboxOf(raised(), registered))).toEqual([]);
    expect(left(outboxOf(registered, raised({ audience: ['caseworker'] })))).toEqual([]);
    expect(left(outboxOf(registered, raised(), removed))).toEqual([]);
  });

  it('nothing it took, and what failed again', () => {
    expect(left(outboxOf(registered, raised(), delivered(hook, 'webhook')))).toEqual([]);
    expect(left(outboxOf(registered, raised(), failed(hook, 'webhook')))).toEqual(['event-12']);
  });

  it('nothing while it is parked, and nothing of that time afterwards', () => {
    const second = raised({ rung: 'overdue-1' });
    expect(left(outboxOf(registered, raised(), parked))).toEqual([]);
    expect(left(outboxOf(registered, parked, raised(), resumed))).toEqual([]);
    expect(left(outboxOf(registered, parked, raised(), resumed, second))).toEqual(['event-15']);
  });

  it('its failures are counted in a row', () => {
    const failuresIn = (outbox: Outbox) => outbox.webhook(hook)?.failures.length;
    const fails = failed(hook, 'webhook');
    expect(failuresIn(outboxOf(registered, raised(), fails, fails))).toBe(2);
    expect(failuresIn(outboxOf(registered, raised(), fails, delivered(hook, 'webhook'), fails))).toBe(1);
    expect(failuresIn(outboxOf(registered, raised(), fails, parked, resumed))).toBe(0);
    expect(failuresIn(outboxOf(registered, raised(), failed(ada)))).toBe(0);
  });
});

describe('an outbox', () => {
  it('forgets what reached everybody, and knows where the rest begins', () => {
    const outbox = outboxOf(raised(), registered, raised({ rung: 'overdue-1' }));
    for (const one of outbox.open) one.isMailed = true;
    expect(outbox.tidy(20)).toBe(12);
    expect(outbox.open.map(({ data: { rung } }) => rung)).toEqual(['overdue-1']);
    outbox.take({ ...removed, eventId: 'last', seq: 14, occurredOn: AT }, 13);
    expect(outbox.tidy(20)).toBe(20);
    expect(outbox.open).toEqual([]);
  });

  it('takes the same facts about webhooks again without harm', () => {
    const first = outboxOf(registered, parked, resumed);
    const again = new Outbox(first.webhooks);
    [registered, parked, resumed].forEach((fact, index) =>
      again.take({ ...fact, eventId: '', seq: 11 + index, occurredOn: AT } as OutboxFact, 0),
    );
    expect(again.webhooks).toEqual(first.webhooks);
  });
});
