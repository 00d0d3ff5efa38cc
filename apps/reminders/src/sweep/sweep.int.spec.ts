import { createLog } from '@libs/platform/log';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import { reminderViews } from '@libs/read-models/views';
import { Casework } from '@libs/testing/casework';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Delivery } from '../delivery/delivery';
import { smtpMailer, type Mailer } from '../delivery/mailer';
import { Firing } from '../firing/firing';
import { Lapse } from '../lapse/lapse';
import { Outstanding } from './outstanding';
import { Sweep } from './sweep';
import { SweepState } from './sweep-state';

jest.setTimeout(30_000);

const log = createLog('spec', 'silent');
/** Received Monday 2 November 2026: due on Monday the 9th (§ 2-1) and Monday the 23rd (§ 13-3). */
const RECEIVED = '2026-11-02T09:00:00.000Z';

describe('the sweep on a real store, without Kafka and Redis', () => {
  let database: TestDatabase;
  let casework: Casework;
  let sink: SmtpSink;
  let mailer: Mailer;
  let store: ViewStore;
  let armed: number[];
  const over = new AbortController().signal;

  const sweeper = (): Sweep => {
    const { ledger, decisions, clock, name } = casework;
    const { read } = ledger;
    const municipalities = [{ ledger: name, name: 'Prøvebydel', mailbox: 'post@rettid.invalid' }];
    return new Sweep({
      read,
      store,
      runner: new ViewRunner(store, read, reminderViews, log),
      outstanding: new Outstanding(store),
      lapse: new Lapse(ledger, decisions, clock),
      firing: new Firing(ledger, decisions, clock),
      delivery: new Delivery({ read, decisions, clock, mailer, municipalities, publicUrl: '', log }),
      alarms: { arm: (minutes) => void (armed = [...minutes]) },
      state: new SweepState(60_000),
      clock,
      log,
    });
  };

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-11-02T10:00:00.000Z');
    store = new ViewStore(database.client.db(database.name));
    sink = new SmtpSink();
    mailer = smtpMailer(await sink.listen(), 'rettid@rettid.invalid');
    armed = [];
  });

  afterEach(async () => {
    mailer.close();
    await sink.close();
    await database.close();
  });

  const inbox = async (): Promise<readonly InboxDocument[]> =>
    (await store.collection(inboxView, casework.name)).find({}).sort({ raisedAt: 1 }).toArray();
  const deadlineEvents = async (concernId: string): Promise<readonly string[]> => {
    const stream = `deadline-concern.review~${concernId}`;
    return (await casework.ledger.read.readStream(casework.name, stream)).map(({ type }) => type);
  };

  it('arms what becomes due in the next two days and nothing else', async () => {
    await casework.raise(RECEIVED);
    await sweeper().all(over);
    expect(armed).toEqual([]);
    casework.clock.set('2026-11-05T10:00:00.000Z');
    await sweeper().all(over);
    expect(armed).toEqual([Date.parse('2026-11-07T06:00:00.000Z') / 60_000]);
    expect(sink.mails).toEqual([]);
  });

  it('raises, mails, notes and shows a reminder that is due, once', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-09T08:00:00.000Z');
    const sweep = sweeper();
    for (let round = 0; round < 3; round++) await sweep.all(over);
    expect(await deadlineEvents(concernId)).toEqual(['reminder.raised', 'reminder.delivered']);
    expect(sink.mails).toHaveLength(1);
    expect(await inbox()).toMatchObject([
      { rung: 'due', dueOn: '2026-11-09', audience: ['caseworker'], deliveries: { mail: { status: 'delivered' } } },
    ]);
  });

  it('does so once also when two processes sweep at the same time', async () => {
    const concerns = await Promise.all(Array.from({ length: 8 }, () => casework.raise(RECEIVED)));
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await Promise.all([sweeper().all(over), sweeper().all(over)]);
    await sweeper().all(over);
    for (const { concernId } of concerns) {
      expect(await deadlineEvents(concernId)).toEqual(['reminder.raised', 'reminder.delivered']);
    }
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(8);
    expect(await inbox()).toHaveLength(8);
  });

  it('says nothing of a limit that was met meanwhile, nor to an anonymous reporter', async () => {
    const { concernId } = await casework.raise(RECEIVED, 'anonymous');
    casework.clock.set('2026-11-06T10:00:00.000Z');
    await casework.act(concernId, {
      type: 'DismissConcern',
      now: casework.now,
      reviewedOn: '2026-11-06',
      outcomeCode: '10',
      manifestlyUnfounded: false,
      reason: 'Syntetisk grunn',
    });
    casework.clock.set('2026-12-01T08:00:00.000Z');
    await sweeper().all(over);
    expect(await inbox()).toEqual([]);
    expect(sink.mails).toEqual([]);
  });

  it('builds its views again when they were dropped, and sends nothing twice', async () => {
    await casework.raise(RECEIVED);
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await sweeper().all(over);
    const before = await inbox();
    for (const view of reminderViews) await (await store.collection(view, casework.name)).drop();
    store = new ViewStore(database.client.db(database.name));
    await sweeper().all(over);
    expect(await inbox()).toEqual(before);
    expect(sink.mails).toHaveLength(1);
  });

  it('delivers when the mail server is there again', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-09T08:00:00.000Z');
    sink.refuse(451);
    await sweeper().all(over);
    expect(await deadlineEvents(concernId)).toEqual(['reminder.raised', 'reminder.delivery-failed']);
    sink.refuse(null);
    casework.clock.set('2026-11-09T08:01:00.000Z');
    await sweeper().all(over);
    expect(await deadlineEvents(concernId)).toEqual([
      'reminder.raised',
      'reminder.delivery-failed',
      'reminder.delivered',
    ]);
  });
});
