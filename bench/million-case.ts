import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { MongoClient } from 'mongodb';
import { Decisions } from '@libs/commands/decisions';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import type { Ready } from '@libs/platform/ready';
import { Generations } from '@libs/read-models/generations';
import type { Report } from './report';
import { someInvestigation, storeMany } from './store-many';
import type { Swept } from './sweep-process';

const LEDGER = '1201-02';
const DATABASE = 'bench-million';
/** Limits of one investigation that are open from its first day. */
const LIMITS = 3;
const NOW = '2027-01-07T09:00:00.000Z';
/** The days on which they were opened: of a quarter of them something is due within the horizon, of none before now. */
const DAYS = ['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07'];

/** A worker that starts where a million time limits are open: how long its first sweep takes, its memory, and Redis'. */
export async function millionCase(client: MongoClient, ready: Ready, limits: number, report: Report): Promise<void> {
  const db = client.db(DATABASE);
  await db.dropDatabase();
  await prepareLedger(db);
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(db, steps, { now: () => Date.parse(NOW) });
  const keys = new Keys(db, fileKeys(ready.rootKeyFile));
  await keys.prepare();
  await storeMany(new Decisions(ledger, keys, steps), LEDGER, Math.ceil(limits / LIMITS), (number) =>
    someInvestigation(`${DAYS[number % DAYS.length]!}T09:00:00.000Z`),
  );
  const made = await firstSweep(ready);
  const open = await openLimits(client);
  const empty = await emptied(ready.redis);
  const again = await firstSweep(ready);
  const [alarms, bytes] = await held(ready.redis);
  report.fact(`${open} open limits, views made`, `${seconds(made)}, ${Math.round(made.megabytes)} MB`);
  report.fact(`${open} open limits, first sweep`, `${seconds(again)}, ${Math.round(again.megabytes)} MB`);
  report.fact(`${open} open limits, in Redis`, `${alarms} alarms, ${((bytes - empty) / 1e6).toFixed(2)} MB`);
  await db.dropDatabase();
}

async function firstSweep({ mongoAdmin, redis, rootKeyFile }: Ready): Promise<Swept> {
  const child = fork(join(__dirname, 'sweep-process.js'), [mongoAdmin, DATABASE, redis, rootKeyFile, NOW]);
  const [swept] = (await once(child, 'message')) as [Swept];
  return swept;
}

async function openLimits(client: MongoClient): Promise<number> {
  const live = await new Generations(client.db(DATABASE)).live('deadlines', LEDGER);
  return live ? client.db(DATABASE).collection(live.collection).countDocuments({ ledger: LEDGER, status: 'open' }) : 0;
}

/** Takes the alarms of the sweep before away. @returns the bytes that Redis holds without them */
async function emptied(url: string): Promise<number> {
  const redis = new Redis(url);
  for (const key of await redis.keys(`${DATABASE}:*`)) await redis.del(key);
  const used = await usedMemory(redis);
  redis.disconnect();
  return used;
}

async function held(url: string): Promise<readonly [alarms: number, bytes: number]> {
  const redis = new Redis(url);
  const alarms = (await redis.keys(`${DATABASE}:alarms:m-*`)).length;
  const used = await usedMemory(redis);
  redis.disconnect();
  return [alarms, used];
}

const usedMemory = async (redis: Redis): Promise<number> =>
  Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1]);

const seconds = ({ milliseconds }: Swept): string => `${(milliseconds / 1_000).toFixed(1)} s`;
