import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { startStack, type Stack } from '@libs/testing/stack';
import { DataFolder } from '../../apps/local/src/data-folder';
import { prepareSecrets } from '../../apps/local/src/secrets';
import { markTenYears, TEN_YEARS } from '../../apps/local/src/ten-years/demo-ledger';
import { municipalityOf } from '../../apps/local/src/ten-years/municipality';
import { staffAt } from '../../apps/local/src/ten-years/organisation';
import { systemClock } from '@libs/platform/clock';
import { Records } from './year/records';

jest.setTimeout(300_000);

const CLI = resolve(__dirname, '../../dist/apps/api/src/what-if-cli.js');
const run = promisify(execFile);
/** Leaders prolong their leases all the time. */
const ALWAYS_RENEWED = 'not looked at';

type Answer = { readonly digest: string; readonly totals: Record<string, { readonly moved: number }> };

/** The ten years of some children, in a stack whose worker does not run: nothing but the question could change anything. */
describe('what if, over ten years', () => {
  const folder = new DataFolder(mkdtempSync(join(tmpdir(), 'rettid-what-if-')));
  const change = folder.file('change.json');
  let stack: Stack;

  beforeAll(async () => {
    await prepareSecrets(folder);
    markTenYears(folder);
    stack = await startStack({ data: folder.path, env: { RETTID_LOCAL_APPS: 'relay,projector' } });
    const records = new Records(stack.ready, systemClock);
    await records.load(municipalityOf(60, 1, staffAt(stack.ready.issuer)).flatMap(({ acts }) => acts));
    await records.close();
    const lengths = [{ count: 4, unit: 'day' }];
    const laws = [{ rule: 'concern.review', validFrom: '2024-01-01', lengths }];
    writeFileSync(change, JSON.stringify({ laws, holidays: ['2025-05-02'] }));
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder.path, { recursive: true, force: true, maxRetries: 5 });
  });

  const ask = async (): Promise<Answer> => {
    const args = [CLI, '--data', folder.path, '--ledger', TEN_YEARS, '--change', change, '--json'];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 100_000_000 });
    return JSON.parse(stdout) as Answer;
  };

  it('gives the same digest twice, and changes no topic, queue, collection or mailbox', async () => {
    await settled(() => everything(stack));
    const before = await everything(stack);
    const [first, second] = [await ask(), await ask()];
    expect(first.totals['concern.review']!.moved).toBeGreaterThan(0);
    expect(second).toStrictEqual(first);
    expect(await everything(stack)).toStrictEqual(before);
  });
});

/** Hashes of every collection, ends of every partition, keys of every queue, every mail. */
const everything = async (stack: Stack): Promise<object> => {
  const { mongoAdmin, kafka, redis } = stack.ready;
  return {
    collections: await collections(mongoAdmin),
    topics: await topics(kafka),
    queues: await queues(redis),
    mails: (await stack.mails()).map(({ messageId, deliveries }) => [messageId, deliveries]),
  };
};

const collections = async (url: string): Promise<object> => {
  const client = await MongoClient.connect(url);
  try {
    const { databases } = await client.db().admin().listDatabases();
    const ours = databases.map(({ name }) => name).filter((name) => name.startsWith('rettid_'));
    const hashes = await Promise.all(ours.map((name) => client.db(name).command({ dbHash: 1 })));
    return ours.map((name, at) => [name, { ...(hashes[at]!['collections'] as object), leases: ALWAYS_RENEWED }]);
  } finally {
    await client.close();
  }
};

const topics = async (brokers: string): Promise<object> => {
  const admin = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const ours = (await admin.listTopics()).filter((topic) => topic.startsWith('rettid'));
    return await Promise.all(ours.map(async (topic) => [topic, await admin.fetchTopicOffsets(topic)]));
  } finally {
    await admin.disconnect();
  }
};

const queues = async (url: string): Promise<object> => {
  const client = new Redis(url);
  try {
    const keys = (await client.keys('*')).sort();
    return await Promise.all(keys.map(async (key) => [key, (await client.dumpBuffer(key))?.toString('base64')]));
  } finally {
    client.disconnect();
  }
};

/** What was loaded is on its way to topics and views for a while. */
const settled = async (look: () => Promise<object>): Promise<void> => {
  for (let before = '', now = JSON.stringify(await look()); now !== before;) {
    await pause(3_000);
    before = now;
    now = JSON.stringify(await look());
  }
};
