import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { runConsumer, type RunningConsumer } from '@libs/messaging/consumer';
import { kafkaClient } from '@libs/messaging/kafka';
import { Publisher } from '@libs/messaging/publisher';
import { TopicAdmin } from '@libs/messaging/topic';
import { systemClock } from '@libs/platform/clock';
import { Lease } from '@libs/platform/lease';
import { createLog } from '@libs/platform/log';
import { newAppend } from '@libs/testing/appends';
import { testDatabase, testServers, type TestDatabase } from '@libs/testing/test-servers';
import { Cursors, StaleFence } from './cursors';
import { Relay } from './relay';
import { RelayState } from './relay-state';
import { WakeUp } from './wake-up';

const log = createLog('relay-spec', 'silent');
const brokers = testServers().kafka;
const topicName = `spec.${randomUUID()}`;

describe('the relay on real servers', () => {
  let database: TestDatabase;
  let ledger: Ledger;
  let consumer: RunningConsumer;
  const state = new RelayState();
  const publisher = new Publisher(brokers, log, topicName);
  const topic = new TopicAdmin(brokers, log, topicName);
  const stopped = new AbortController();
  const arrived: StoredEvent[] = [];
  let wakeUp: WakeUp;
  let relaying: Promise<void>;
  let look: () => void = () => undefined;

  const until = (done: (events: readonly StoredEvent[]) => boolean): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (done(arrived)) resolve();
      };
      look();
    });

  const db = () => database.client.db(database.name);
  const seqs = (name: string) => arrived.filter((event) => event.ledger === name).map(({ seq }) => seq);

  const readFromTheBeginning = (): RunningConsumer =>
    runConsumer({
      brokers,
      groupId: `spec-${randomUUID()}`,
      topic: topicName,
      log,
      lifecycle: { crash: (error) => console.error(error) },
      onBatch: (_, events) => {
        arrived.push(...events);
        look();
        return Promise.resolve();
      },
    });

  beforeAll(async () => {
    database = await testDatabase();
    await prepareLedger(db());
    ledger = new Ledger(db(), new Upcasts({}), systemClock);
    await topic.prepare();
    wakeUp = new WakeUp(ledger);
    const relay = new Relay({ reader: ledger.read, views: db(), publisher, topic, wakeUp, state, log });
    relaying = new Lease(db(), 'relay', log).lead((term) => relay.serve(term), stopped.signal);
    consumer = readFromTheBeginning();
  });

  afterAll(async () => {
    stopped.abort();
    await relaying;
    await consumer.stop();
    await wakeUp.stop();
    await publisher.close();
    await topic.close();
    const kafka = kafkaClient(brokers, 'spec', log).admin();
    await kafka.connect();
    await kafka.deleteTopics({ topics: [topicName] });
    await kafka.disconnect();
    await database.close();
  });

  it('brings every event of every ledger, in order, as the ledger holds it', async () => {
    const appends = ['1201-02', '0301-15'].flatMap((name) =>
      Array.from({ length: 40 }, () => ledger.append(newAppend(name, `concern-${randomUUID()}`))),
    );
    await Promise.all(appends);
    await until((events) => events.length >= 80);
    for (const name of ['1201-02', '0301-15']) {
      const stored: StoredEvent[] = [];
      for await (const batch of ledger.read.readRange(name, 1)) stored.push(...batch);
      expect(arrived.filter((event) => event.ledger === name)).toEqual(stored);
    }
  });

  it('is ready when nothing lags, and says how far it is', async () => {
    expect(state.readiness(performance.now())).toMatchObject({ ready: true, details: { leads: true, lagEvents: 0 } });
    const cursors = db().collection<{ _id: string; seqs: Record<string, number> }>('relayCursors');
    await expect(cursors.findOne({ _id: topicName })).resolves.toMatchObject({
      seqs: { '1201-02': 40, '0301-15': 40 },
    });
  });

  it('publishes everything again when the topic was emptied', async () => {
    const kafka = kafkaClient(brokers, 'spec', log).admin();
    await kafka.connect();
    arrived.length = 0;
    await kafka.deleteTopics({ topics: [topicName] });
    await kafka.disconnect();
    await consumer.stop();
    consumer = readFromTheBeginning();
    await until(() => new Set(seqs('1201-02')).size === 40 && new Set(seqs('0301-15')).size === 40);
    const metric = await state.metrics.getSingleMetricAsString('relay_begun_again_total');
    expect(metric).toMatch(/relay_begun_again_total [1-9]/);
  }, 30_000);

  it('goes on with new events afterwards', async () => {
    await ledger.append(newAppend('1201-02', `concern-${randomUUID()}`));
    await until(() => seqs('1201-02').includes(41));
  });

  it('refuses what a relay writes after another one has led', async () => {
    const earlier = await Cursors.take(db(), 'fenced', 7);
    earlier.advance(new Map([['1201-02', 5]]), [{ partition: 0, base: 0, count: 5 }]);
    await earlier.written();
    const later = await Cursors.take(db(), 'fenced', 8);
    expect(later.positions()).toEqual(new Map([['1201-02', 5]]));

    earlier.advance(new Map([['1201-02', 9]]), []);
    await expect(earlier.written()).rejects.toThrow(StaleFence);
    await expect(Cursors.take(db(), 'fenced', 7)).rejects.toThrow(StaleFence);
    expect((await Cursors.take(db(), 'fenced', 9)).positions()).toEqual(new Map([['1201-02', 5]]));
  });
});
