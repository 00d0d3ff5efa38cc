import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { createLog } from '@libs/platform/log';
import { Casework } from '@libs/testing/casework';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Firing } from '../firing/firing';
import { Delivery, type ReminderRef } from './delivery';
import { smtpMailer, type Mailer } from './mailer';

jest.setTimeout(30_000);

const NOW = '2026-11-09T08:00:00.000Z';

describe('delivery by real SMTP', () => {
  let database: TestDatabase;
  let casework: Casework;
  let sink: SmtpSink;
  let mailer: Mailer;
  let delivery: Delivery;
  let ref: ReminderRef;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const deliveryTo = (url: string): Delivery => {
    mailer = smtpMailer(url, 'rettid@rettid.invalid');
    return new Delivery({
      read: casework.ledger.read,
      decisions: casework.decisions,
      clock: casework.clock,
      mailer,
      municipalities: [{ ledger: casework.name, name: 'Prøvebydel', mailbox: 'post@rettid.invalid' }],
      publicUrl: 'http://rettid.invalid',
      log: createLog('spec', 'silent'),
    });
  };

  beforeEach(async () => {
    casework = await Casework.open(database, NOW);
    sink = new SmtpSink();
    delivery = deliveryTo(await sink.listen());
    const { concernId, childId } = await casework.raise('2026-11-02T09:00:00.000Z');
    ref = { ledger: casework.name, deadlineId: `concern.review~${concernId}`, rung: 'due', dueOn: '2026-11-09' };
    await new Firing(casework.ledger, casework.decisions, casework.clock).fire({ ...ref, childId });
  });

  afterEach(async () => {
    mailer.close();
    await sink.close();
  });

  const events = async (): Promise<readonly StoredEvent[]> =>
    casework.ledger.read.readStream(casework.name, `deadline-${ref.deadlineId}`);
  const types = async () => (await events()).map(({ type }) => type);
  const failures = async () => (await events()).filter(({ type }) => type === 'reminder.delivery-failed');

  it('mails the municipality and writes that it was delivered', async () => {
    expect(await delivery.deliver(ref)).toBe(true);
    const [raised] = await events();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toMatchObject({
      messageId: `<reminder-${raised!.eventId}@rettid.invalid>`,
      to: [{ address: 'post@rettid.invalid' }],
      subject: 'Frist 9.11.2026: gjennomgang av bekymringsmelding (§ 2-1)',
    });
    expect(await types()).toEqual(['reminder.raised', 'reminder.delivered']);
  });

  it('sends nothing that has its outcome, whatever the view says', async () => {
    await delivery.deliver(ref);
    expect(await delivery.deliver(ref)).toBe(false);
    expect(await delivery.deliver({ ...ref, rung: 'overdue-1' })).toBe(false);
    expect(await delivery.deliver({ ...ref, ledger: '9901-00' })).toBe(false);
    expect(sink.mails).toHaveLength(1);
  });

  it('sends the same Message-ID again after a crash between mail and ledger, and writes one outcome', async () => {
    await Promise.all([delivery.deliver(ref), delivery.deliver(ref)]);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await types()).toEqual(['reminder.raised', 'reminder.delivered']);
  });

  it('writes a coded reason when the server refuses, waits, and delivers later', async () => {
    sink.refuse(451);
    expect(await delivery.deliver(ref)).toBe(true);
    expect((await failures())[0]).toMatchObject({ data: { reason: 'smtp-451', attempt: 1, channel: 'mail' } });
    expect(await delivery.deliver(ref)).toBe(false);
    sink.refuse(null);
    casework.clock.set('2026-11-09T08:00:31.000Z');
    expect(await delivery.deliver(ref)).toBe(true);
    expect(await types()).toEqual(['reminder.raised', 'reminder.delivery-failed', 'reminder.delivered']);
  });

  it('gives up after ten attempts', async () => {
    sink.refuse(554);
    for (let hour = 8; hour < 22; hour++) {
      casework.clock.set(`2026-11-09T${String(hour).padStart(2, '0')}:30:00.000Z`);
      await delivery.deliver(ref);
    }
    expect((await failures()).map(({ data }) => data['attempt'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await types()).not.toContain('reminder.delivered');
  });

  it('writes that nobody answered', async () => {
    const absent = deliveryTo('smtp://127.0.0.1:1');
    await absent.deliver(ref);
    expect((await failures())[0]).toMatchObject({ data: { reason: 'connection-failed' } });
  });
});
