import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { FatalSetting } from '@libs/platform/lifecycle';
import { createLog } from '@libs/platform/log';
import { testServers } from '@libs/testing/test-servers';
import { toMessage } from './codec';
import { runConsumer, type RunningConsumer } from './consumer';
import { kafkaClient } from './kafka';
import { BatchInFlight, Publisher } from './publisher';
import { PARTITIONS, TopicAdmin, partitionOf, prepareTopic } from './topic';

const brokers = testServers().kafka;
const log = createLog('messaging-spec', 'silent');

const event = (ledger: string, seq: number): StoredEvent => ({
  eventId: randomUUID(),
  ledger,
  seq,
  stream: `concern-${randomUUID()}`,
  version: 1,
  type: 'concern.raised',
  schema: 1,
  occurredOn: '2026-01-05',
  recordedAt: '2026-01-05T10:00:00.000Z',
  actor: { subject: 'spec', role: 'caseworker', unit: null, onBehalfOf: null },
  purpose: 'spec',
  commandId: randomUUID(),
  commandDigest: 'digest',
  correlationId: randomUUID(),
  causationId: null,
  subjects: [],
  data: { øre: 'æøå', n: seq },
  sealed: [],
  prevHash: '0',
  hash: '1',
});

/** Collects what arrives and tells when there is enough of it. */
class Inbox {
  readonly events: StoredEvent[] = [];
  private waiting: { enough: (events: readonly StoredEvent[]) => boolean; done: () => void } | null = null;

  take(events: readonly StoredEvent[]): void {
    this.events.push(...events);
    if (this.waiting?.enough(this.events)) this.waiting.done();
  }

  until(enough: (events: readonly StoredEvent[]) => boolean): Promise<void> {
    if (enough(this.events)) return Promise.resolve();
    return new Promise((done) => (this.waiting = { enough, done }));
  }
}

describe('messaging on a real broker', () => {
  const topic = `spec.${randomUUID()}`;
  const admin = new TopicAdmin(brokers, log, topic);
  const publisher = new Publisher(brokers, log, topic);
  const running: RunningConsumer[] = [];
  const crashes: unknown[] = [];

  const consume = (inbox: Inbox): RunningConsumer => {
    const consumer = runConsumer({
      brokers,
      groupId: `spec-${randomUUID()}`,
      topic,
      log,
      lifecycle: { crash: (error) => crashes.push(error) },
      onBatch: (_, events) => Promise.resolve(inbox.take(events)),
    });
    running.push(consumer);
    return consumer;
  };

  beforeAll(async () => {
    await prepareTopic(brokers, log, topic);
  });

  afterAll(async () => {
    await Promise.all(running.map((consumer) => consumer.stop()));
    await publisher.close();
    await admin.close();
    const kafka = kafkaClient(brokers, 'spec', log).admin();
    await kafka.connect();
    await kafka.deleteTopics({ topics: [topic] });
    await kafka.disconnect();
    expect(crashes).toEqual([]);
  });

  it('gives back every event as it was, each ledger in order, and says where it put them', async () => {
    const ledgers = ['1201-02', '0301-15', 'intake'];
    const sent = ledgers.flatMap((ledger) => Array.from({ length: 50 }, (_, n) => event(ledger, n + 1)));
    const mixed = sent.toSorted((a, b) => a.seq - b.seq);
    const inbox = new Inbox();
    consume(inbox);

    const acks = await publisher.publish(mixed.map(toMessage));
    await inbox.until((events) => events.length >= sent.length);

    for (const ledger of ledgers) {
      expect(inbox.events.filter((one) => one.ledger === ledger)).toEqual(sent.filter((one) => one.ledger === ledger));
    }
    const watermarks = await admin.watermarks();
    for (const { partition, base, count } of acks) expect(watermarks?.get(partition)).toBe(base + count);
  });

  it('places a ledger where any Kafka client would', async () => {
    const producer = kafkaClient(brokers, 'spec', log).producer();
    await producer.connect();
    const [placed] = await producer.send({ topic, messages: [{ key: '4601-07', value: null }] });
    await producer.disconnect();
    expect(placed?.partition).toBe(partitionOf('4601-07'));
  });

  it('refuses a second batch while one is in flight, and the first one arrives', async () => {
    const first = publisher.publish([toMessage(event('1201-02', 51))]);
    await expect(publisher.publish([toMessage(event('1201-02', 52))])).rejects.toThrow(BatchInFlight);
    await expect(first).resolves.toHaveLength(1);
  });

  it('goes on after the topic was deleted and made again', async () => {
    const kafka = kafkaClient(brokers, 'spec', log).admin();
    await kafka.connect();
    await kafka.deleteTopics({ topics: [topic] });
    await kafka.disconnect();
    await prepareTopic(brokers, log, topic);

    const inbox = new Inbox();
    consume(inbox);
    const again = [event('1201-02', 1), event('1201-02', 2)];
    const [ack] = await untilPublished(() => publisher.publish(again.map(toMessage)));
    expect(ack?.base).toBe(0);
    await inbox.until((events) => events.length >= 2);
    expect(inbox.events.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('refuses a topic with other partitions', async () => {
    const other = `spec.${randomUUID()}`;
    const kafka = kafkaClient(brokers, 'spec', log).admin();
    await kafka.connect();
    await kafka.createTopics({ waitForLeaders: false, topics: [{ topic: other, numPartitions: PARTITIONS + 1 }] });
    await expect(prepareTopic(brokers, log, other)).rejects.toThrow(FatalSetting);
    await kafka.deleteTopics({ topics: [other] });
    await kafka.disconnect();
  });
});

/** A producer whose topic was just made again is refused until the broker leads it: send the same once more. */
async function untilPublished<T>(publish: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await publish();
    } catch (error) {
      if (error instanceof BatchInFlight) throw error;
    }
  }
}
