import { Kafka, logLevel } from 'kafkajs';
import type { MongoClient } from 'mongodb';
import { toMessage, type EventMessage } from '@libs/messaging/codec';
import { Publisher } from '@libs/messaging/publisher';
import { partitionOf, TopicAdmin } from '@libs/messaging/topic';
import { createLog } from '@libs/platform/log';
import { Relay } from '../apps/relay/src/relay';
import { RelayState } from '../apps/relay/src/relay-state';
import { WakeUp } from '../apps/relay/src/wake-up';
import { best, rate, type Figures } from './load';
import type { Report } from './report';
import { sampleLedger, type SampleLedger } from './sample-ledger';

const EVENTS = 60_000;
const ROUNDS = 3;
/** Messages in one send of the bare client: what the relay sends, too. */
const CHUNK = 1_000;

/** A whole ledger to Kafka by the relay, against bare kafkajs with the same messages already in memory. */
export async function relayCase(client: MongoClient, brokers: readonly string[], report: Report): Promise<void> {
  const sample = await sampleLedger(client, 'rettid_bench_relay', EVENTS);
  const messages: EventMessage[] = [];
  for await (const events of sample.ledger.read.readRange(sample.name, 1)) messages.push(...events.map(toMessage));
  const ours: Figures[] = [];
  const bare: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await sendBare(brokers, messages));
    ours.push(await relayAll(client, brokers, sample, round));
  }
  report.row(`relay, ${sample.events} events`, best(ours), 'bare kafkajs sendBatch', best(bare));
  await client.db('rettid_bench_relay').dropDatabase();
}

async function sendBare(brokers: readonly string[], messages: readonly EventMessage[]): Promise<Figures> {
  const topic = 'rettid.bench.bare';
  await new TopicAdmin(brokers, createLog('bench', 'silent'), topic).prepare();
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const started = performance.now();
  for (let from = 0; from < messages.length; from += CHUNK) {
    const chunk = messages.slice(from, from + CHUNK).map((one) => ({ ...one, partition: partitionOf(one.key) }));
    await producer.sendBatch({ acks: -1, topicMessages: [{ topic, messages: chunk }] });
  }
  const figures = rate(messages.length, performance.now() - started);
  await producer.disconnect();
  return figures;
}

async function relayAll(
  client: MongoClient,
  brokers: readonly string[],
  sample: SampleLedger,
  round: number,
): Promise<Figures> {
  const log = createLog('bench', 'silent');
  const topic = new TopicAdmin(brokers, log, `rettid.bench.relay-${round}-${Date.now()}`);
  await topic.prepare();
  const views = client.db('rettid_bench_relay');
  await views.collection('relayCursors').deleteMany({});
  const publisher = new Publisher(brokers, log, topic.topic);
  const wakeUp = new WakeUp(sample.ledger);
  const state = new RelayState();
  const relay = new Relay({ reader: sample.ledger.read, views, publisher, topic, wakeUp, state, log });
  const over = new AbortController();
  const started = performance.now();
  const serving = relay.serve({ fence: 1, over: over.signal });
  const cursors = views.collection<{ seqs: Record<string, number> }>('relayCursors');
  while ((await cursors.findOne({}))?.seqs[sample.name] !== sample.events)
    await new Promise((done) => setTimeout(done, 20));
  const figures = rate(sample.events, performance.now() - started);
  over.abort();
  await serving;
  await wakeUp.stop();
  await publisher.close();
  await topic.close();
  return figures;
}
