import type { DomainEvent } from '@libs/domain/kernel/envelope';
import { deadlineStream } from '@libs/domain/kernel/ids';
import { createLog } from '@libs/platform/log';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import { reminderViews } from '@libs/read-models/views';
import { Casework } from '@libs/testing/casework';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { smtpMailer, type Mailer } from '../delivery/mailer';
import { openChannels } from '../delivery/open-channels';
import { Templates } from '../delivery/templates';
import { Caller } from '../webhooks/call';
import { openSweep } from './open-sweep';
import { Outstanding } from './outstanding';
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

  /** A process of its own that leads. */
  const sweeper = (): (() => Promise<void>) => {
    const { ledger, decisions, keys, clock } = casework;
    const about = { ledger, decisions, keys, clock, log };
    const channels = openChannels({
      ...{ ...about, read: ledger.read, mailer, publicUrl: '' },
      views: database.client.db(database.name),
      templates: new Templates(null, []),
      municipalities: [{ ledger: casework.name, name: 'Prøvebydel', mailbox: 'post@rettid.invalid' }],
      caller: new Caller(true),
    });
    const state = new SweepState({ interval: 60_000, oldestUnarmed: () => 0 });
    state.lead(over);
    const runner = new ViewRunner(store, ledger.read, reminderViews, log);
    const alarms = { arm: (minutes: readonly number[]) => void (armed = [...minutes]), doubt: () => undefined };
    const { sweep } = openSweep({ ...about, store, runner, channels, alarms, state });
    return async () => {
      await sweep.all(over);
      await channels.settled();
    };
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

  const reminders = async (concernId: string): Promise<readonly string[]> =>
    (await deadlineEvents(concernId)).filter((type) => type !== 'reminder.delivery-failed');

  it('arms what becomes due in the next two days and nothing else', async () => {
    await casework.raise(RECEIVED);
    await sweeper()();
    expect(armed).not.toContain(Date.parse('2026-11-07T06:00:00.000Z') / 60_000);
    casework.clock.set('2026-11-05T10:00:00.000Z');
    await sweeper()();
    expect(armed).toEqual([Date.parse('2026-11-07T06:00:00.000Z') / 60_000]);
  });

  it('raises, mails, notes and shows a reminder that is due, once', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-10T08:00:00.000Z');
    const sweep = sweeper();
    for (let round = 0; round < 3; round++) await sweep();
    expect((await reminders(concernId))[0]).toBe('reminder.raised');
    expect((await reminders(concernId)).filter((type) => type === 'reminder.raised')).toHaveLength(1);
    expect(await reminders(concernId)).toContain('reminder.delivered');
    const shown = (await inbox()).filter(({ key }) => key === 'concern.review');
    expect(shown).toMatchObject([{ rung: 'overdue-1', collapsed: ['before-2', 'before-1', 'due'] }]);
    expect(shown[0]!.deliveries.mail?.status).toBe('delivered');
  });

  it('does so once also when two processes sweep at the same time', async () => {
    const concerns = await Promise.all(Array.from({ length: 40 }, () => casework.raise(RECEIVED)));
    casework.clock.set('2026-11-09T08:00:00.000Z');
    const both = [sweeper(), sweeper()] as const;
    await Promise.all(both.map((sweep) => sweep()));
    await both[0]();
    for (const { concernId } of concerns) {
      expect((await reminders(concernId)).filter((type) => type === 'reminder.raised')).toHaveLength(1);
    }
    expect((await inbox()).filter(({ key }) => key === 'concern.review')).toHaveLength(40);
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
    await sweeper()();
    const keys = (await inbox()).map(({ key }) => key);
    expect(keys).not.toContain('concern.review');
    expect(keys).not.toContain('concern.confirmation');
  });

  it('builds its views again when they were dropped, and raises and sends nothing twice', async () => {
    await casework.raise(RECEIVED);
    casework.clock.set('2026-11-10T08:00:00.000Z');
    const sweep = sweeper();
    await sweep();
    await sweep();
    const [before, sent] = [await inbox(), sink.mails.length];
    for (const view of reminderViews) await (await store.collection(view, casework.name)).drop();
    store = new ViewStore(database.client.db(database.name));
    const another = sweeper();
    await another();
    await another();
    expect(await inbox()).toEqual(before);
    expect(sink.mails).toHaveLength(sent);
  });

  it('raises while the mail server is away, and sends when it is there again', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-10T08:00:00.000Z');
    sink.refuse(451);
    const sweep = sweeper();
    await sweep();
    expect(await deadlineEvents(concernId)).toEqual(['reminder.raised', 'reminder.delivery-failed']);
    sink.refuse(null);
    casework.clock.set('2026-11-10T12:00:00.000Z');
    await sweep();
    expect(await reminders(concernId)).toEqual(['reminder.raised', 'reminder.delivered']);
  });

  it('measures what is still tried, and counts apart what was given up', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-10T08:00:00.000Z');
    sink.refuse(451);
    const sweep = sweeper();
    await sweep();
    const outstanding = new Outstanding(store);
    const figures = async () => {
      await sweep();
      const { name } = casework;
      const oldest = await outstanding.oldestUndelivered(name);
      return { oldest, all: await outstanding.countUndelivered(name), givenUp: await outstanding.countGivenUp(name) };
    };
    const { all, ...before } = await figures();
    expect(before).toEqual({ oldest: '2026-11-10T08:00:00.000Z', givenUp: 0 });
    for (const { deadlineId, rung, dueOn, outcomes, childId } of await inbox())
      for (const { channel, recipient } of outcomes)
        await casework.perform({
          stream: deadlineStream(deadlineId),
          isNew: false,
          decide: () => [
            {
              type: 'reminder.delivery-given-up',
              occurredOn: casework.now,
              subjects: [childId!],
              data: { deadlineId, rung, dueOn, channel, recipient, reason: 'smtp-451' },
              personal: [],
            } as DomainEvent,
          ],
        });
    expect(await deadlineEvents(concernId)).toContain('reminder.delivery-given-up');
    expect(await figures()).toEqual({ oldest: null, all, givenUp: all });
  });
});
