import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient, type Document } from 'mongodb';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import { createLog } from '@libs/platform/log';
import { prepareTopic, TOPIC } from '@libs/messaging/topic';
import { startStack, type Stack } from '@libs/testing/stack';
import { Writer } from './writer';

const LEDGER = '1201-02';

jest.setTimeout(300_000);

let stack: Stack;
let admin: MongoClient;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  admin = await new MongoClient(stack.ready.mongoAdmin).connect();
  token = await stack.token('caseworker', LEDGER);
});
afterAll(async () => {
  await admin.close();
  await stack.stop();
});

const views = () => admin.db('rettid_views');

const head = async (): Promise<number> => {
  const last = await admin
    .db('rettid_ledger')
    .collection('batches')
    .findOne({ ledger: LEDGER }, { sort: { from: -1 } });
  return last?.['to'] as number;
};

/** Reads a list through the API as soon as it has reached the ledger's head. */
async function listed(path: string): Promise<{ items: Document[] }> {
  const headers = { authorization: `Bearer ${token}`, 'wait-for': `${await head()}` };
  for (;;) {
    const answer = await fetch(`${stack.ready.api}${path}`, { headers });
    if (answer.ok) return (await answer.json()) as { items: Document[] };
  }
}

/** A digest of everything a person can see of each read model. */
async function seen(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const path of ['/v1/concerns', '/v1/children', '/v1/deadlines', '/v1/inbox']) {
    const text = canonicalJson(await listed(`${path}?limit=100`));
    digests[path] = createHash('sha256').update(text).digest('hex');
  }
  return digests;
}

/** Waits until so many reminders are in the inbox and all of them went out by mail. */
async function reminded(count: number): Promise<void> {
  const delivered = ({ items }: { items: Document[] }) =>
    items.filter((one) => one['deliveries']?.mail?.status === 'delivered').length;
  while (delivered(await listed('/v1/inbox?limit=100')) < count) await pause(100);
}

/** Every event of the ledger in the topic: `ledger/seq`, in the order of its partition. */
async function carried(from: Kafka, count: number): Promise<Set<string>> {
  const found = new Set<string>();
  const consumer = from.consumer({ groupId: `spec-${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ message }) => {
          const ledger = message.key!.toString();
          if (ledger === LEDGER) found.add(`${ledger}/${message.headers!['seq']!.toString()}`);
          if (found.size >= count) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return found;
}

it('brings the read models and the topic back from the ledger, identical, when both are gone', async () => {
  const writer = new Writer(stack.ready.api, token);
  for (let number = 0; number < 25; number++) {
    const concernId = await writer.raise();
    if (number % 2) await writer.assess(concernId!, 1);
  }
  await writer.raise('2026-01-05T09:30:00+01:00');
  await reminded(2);
  const before = await seen();

  const kafka = new Kafka({ brokers: stack.ready.kafka.split(','), logLevel: logLevel.NOTHING });
  const topics = kafka.admin();
  await topics.connect();
  await topics.deleteTopics({ topics: [TOPIC] });
  while ((await topics.listTopics()).includes(TOPIC)) await new Promise(setImmediate);
  await topics.disconnect();
  await prepareTopic(stack.ready.kafka.split(','), createLog('spec', 'silent'));
  for (const { name } of await views().listCollections().toArray()) await views().collection(name).drop();

  expect(await seen()).toEqual(before);
  const events = await head();
  const there = await carried(kafka, events);
  for (let seq = 1; seq <= events; seq++) expect(there.has(`${LEDGER}/${seq}`)).toBe(true);
});

it('needs neither Kafka nor the old read models to show what is new', async () => {
  await stack.halt('kafka');
  await views().dropDatabase();
  const writer = new Writer(stack.ready.api, token);
  const concernId = await writer.raise();
  const { items } = await listed('/v1/concerns?limit=100');
  expect(items.some((one) => JSON.stringify(one).includes(concernId!))).toBe(true);
  await stack.up('kafka');
});
