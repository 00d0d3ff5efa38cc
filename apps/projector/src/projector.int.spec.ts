import { randomUUID } from 'node:crypto';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import type { Receipt } from '@libs/ledger/append';
import { toMessage } from '@libs/messaging/codec';
import { runConsumer, type RunningConsumer } from '@libs/messaging/consumer';
import { Publisher } from '@libs/messaging/publisher';
import { TopicAdmin } from '@libs/messaging/topic';
import { systemClock } from '@libs/platform/clock';
import { Lease } from '@libs/platform/lease';
import { createLog } from '@libs/platform/log';
import { compare } from '@libs/read-models/compare';
import { concernsView } from '@libs/read-models/concerns/view';
import { findConcern, listConcerns } from '@libs/read-models/concerns/query';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { projectedViews } from '@libs/read-models/views';
import { newAppend, newEvent } from '@libs/testing/appends';
import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, testServers, type TestDatabase } from '@libs/testing/test-servers';
import { keepUp } from './keep-up';
import { ProjectorState } from './projector-state';
import { compareView, listViews, rebuildView } from './views-commands';

const log = createLog('projector-spec', 'silent');
const brokers = testServers().kafka;
const topicName = `spec.${randomUUID()}`;
const LEDGER = '1201-02';

describe('the projector on real servers', () => {
  let database: TestDatabase;
  let ledger: Ledger;
  let store: ViewStore;
  let state: ProjectorState;
  let consumer: RunningConsumer;
  let leading: Promise<void>;
  const stopped = new AbortController();
  const publisher = new Publisher(brokers, log, topicName);
  const topic = new TopicAdmin(brokers, log, topicName);

  const db = () => database.client.db(database.name);

  const raise = async (): Promise<{ concernId: string; receipt: Receipt }> => {
    const concernId = randomUUID();
    const childId = randomUUID();
    const data = {
      concernId,
      childId,
      receivedAt: '2026-01-05T09:30:00.000Z',
      channel: 'letter',
      reporter: { kind: 'public', code: null },
      contentCodes: [],
      report: { id: concernId, children: 1 },
      messageId: null,
    };
    const stream = `concern-${concernId}`;
    const [receipt] = await ledger.append(
      newAppend(LEDGER, stream, 0, { events: [newEvent(stream, { data, subjects: [childId] })] }),
    );
    return { concernId, receipt: receipt as Receipt };
  };

  const publish = async (from: number, to: number): Promise<void> => {
    for await (const events of ledger.read.readRange(LEDGER, from, to)) await publisher.publish(events.map(toMessage));
  };

  const same = async (): Promise<void> => {
    for (const view of projectedViews) {
      await expect(compare(store, view, ledger.read, LEDGER)).resolves.toMatchObject({ view: view.name, same: true });
    }
  };

  beforeAll(async () => {
    database = await testDatabase();
    await prepareLedger(db());
    ledger = new Ledger(db(), new Upcasts({}), systemClock);
    store = new ViewStore(db(), { keys: new Keys(db(), fileKeys(newRootKeyFile())) });
    await topic.prepare();
    const runner = new ViewRunner(store, ledger.read, projectedViews, log);
    state = new ProjectorState(runner);
    consumer = runConsumer({
      brokers,
      groupId: `spec-${randomUUID()}`,
      topic: topicName,
      log,
      lifecycle: { crash: (error) => console.error(error) },
      onBatch: (name, events) => runner.take(name, events),
    });
    leading = new Lease(db(), 'projector', log).lead(
      (term) => keepUp(term, { runner, store, state, log }),
      stopped.signal,
    );
  });

  afterAll(async () => {
    await consumer.stop();
    stopped.abort();
    await leading;
    await publisher.close();
    await topic.close();
    await database.close();
  });

  it('shows a concern that came over Kafka, with its due date and the reason for it', async () => {
    const { concernId, receipt } = await raise();
    await publish(receipt.seq, receipt.seq);
    await store.waitFor(concernsView, LEDGER, receipt.seq, 10_000);
    await expect(findConcern(store, LEDGER, concernId)).resolves.toMatchObject({
      version: 1,
      status: 'received',
      receivedOn: '2026-01-05',
      dueOn: '2026-01-12',
      deadlines: {
        review: { explanation: { nb: expect.stringContaining('§ 2-1') } },
        confirmation: { dueOn: '2026-01-26' },
      },
    });
  });

  it('heals what Kafka left out', async () => {
    const receipts = [await raise(), await raise(), await raise()];
    const last = receipts[2]?.receipt.seq ?? 0;
    await publish(last, last);
    await store.waitFor(concernsView, LEDGER, last, 10_000);
    await same();
  });

  it('reads the ledger itself when Kafka brings nothing', async () => {
    const { concernId, receipt } = await raise();
    await store.waitFor(concernsView, LEDGER, receipt.seq, 10_000);
    await expect(findConcern(store, LEDGER, concernId)).resolves.toMatchObject({ seq: receipt.seq });
    expect(state.readiness(performance.now(), true)).toMatchObject({
      ready: true,
      details: { leads: true, stoppedViews: 0 },
    });
  });

  it('brings dropped views back, identical', async () => {
    const head = (await ledger.head(LEDGER)).seq;
    const names = await db().listCollections({}, { nameOnly: true }).toArray();
    for (const { name } of names) if (name.includes('@') || name.startsWith('view')) await db().collection(name).drop();
    await store.waitFor(concernsView, LEDGER, head, 10_000);
    for (const view of projectedViews) {
      await store.waitFor(view, LEDGER, head, 10_000);
    }
    await same();
  });

  it('pages through the concerns without missing or repeating one', async () => {
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, next }: Awaited<ReturnType<typeof listConcerns>> = await listConcerns(
        store,
        LEDGER,
        {},
        { allBut: new Set() },
        { limit: 2, cursor },
      );
      all.push(...items.map(({ _id }) => _id));
      cursor = next;
    } while (cursor !== null);
    expect(new Set(all).size).toBe(5);
    expect(all).toHaveLength(5);
  });

  it('lists, rebuilds and compares from the command line', async () => {
    const lines: string[] = [];
    const desk = { store, source: ledger.read, print: (line: string) => lines.push(line) };
    await expect(listViews(desk)).resolves.toBe(0);
    await expect(rebuildView(desk, 'concerns', null)).resolves.toBe(0);
    await expect(compareView(desk, 'concerns', LEDGER)).resolves.toBe(0);
    const generation = `concerns@${concernsView.fold}-`;
    expect(lines.join('\n')).toMatch(
      new RegExp(`concerns +1201-02 +${generation}\\d+ .*live[^]*rebuilt[^]*same, 5 documents`),
    );

    await (await store.collection(concernsView, LEDGER)).updateOne({}, { $set: { status: 'reviewed' } });
    await expect(compareView(desk, 'concerns', null)).resolves.toBe(1);
    await expect(compareView(desk, 'nothing', null)).rejects.toThrow('no view is called nothing');
  });
});
