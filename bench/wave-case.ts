import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Db, MongoClient } from 'mongodb';
import { Decisions } from '@libs/commands/decisions';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { fileClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import type { Ready } from '@libs/platform/ready';
import { Generations } from '@libs/read-models/generations';
import { StackControl } from '@libs/testing/stack-control';
import { bareAlarms } from './bare-alarms';
import { Callers, PER_SECOND } from './callers';
import { rate } from './load';
import type { Report } from './report';
import { someInvestigation, storeMany } from './store-many';

const LEDGER = '1201-02';
const MINUTE = 60_000;
/** Received on a Monday: two days before the Monday after it the plan's first reminder is due, in winter time, and nothing before. */
const RECEIVED = '2027-01-04T09:00:00.000Z';
const DUE = Date.parse('2027-01-09T06:00:00.000Z');

/**
 * So many reminders due in the same minute, rung for by one alarm: until all are durable in the ledger and until all
 * stand in the inbox, while others use the API. Beside it BullMQ with a job for each that does nothing, under the same use.
 */
export async function waveCase(
  client: MongoClient,
  ready: Ready,
  data: string,
  token: string,
  neighbour: string,
  alarms: number,
  report: Report,
): Promise<void> {
  const clients = await Promise.all(
    [ready.mongo, ready.mongoKeys, ready.mongoViews].map((url) => mongoClient(url).connect()),
  );
  const [ledgerDb, keysDb, views] = clients.map((client) => client.db()) as [Db, Db, Db];
  const callers = new Callers(ready.api, token, neighbour);
  const clockFile = join(data, 'clock.json');
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerDb, steps, fileClock(clockFile));
  const decisions = new Decisions(ledger, new Keys(keysDb, fileKeys(ready.rootKeyFile)), steps);
  setClock(clockFile, Date.parse(RECEIVED));
  await withoutFollowers(data, async () => {
    await storeMany(decisions, LEDGER, alarms, () => someInvestigation(RECEIVED));
    await client.db(views.databaseName).dropDatabase();
  });
  await settled(ledger, views, clockFile);
  setClock(clockFile, DUE - 10 * MINUTE);
  await armed(ready.redis);
  await settled(ledger, views, clockFile);

  const quiet = callers.open();
  await pause(20_000);
  const calledBefore = await quiet.stop();
  await settled(ledger, views, clockFile);

  setClock(clockFile, DUE - 15_000);
  const calling = callers.open();
  const from = (await ledger.read.head(LEDGER)).seq;
  const raisedAt = await reached(clockFile, () => raisedAfter(ledgerDb, from), alarms);
  const handedAt = await reached(clockFile, () => inInbox(views), alarms);
  const called = await calling.stop();

  const beside = callers.open();
  const bare = await bareAlarms(ready.redis, alarms);
  const calledBeside = await beside.stop();
  report.row(`${alarms} alarms of one minute, raised`, rate(alarms, raisedAt - DUE), 'bare BullMQ', bare);
  report.row(`${alarms} alarms of one minute, in the inbox`, rate(alarms, handedAt - DUE), 'bare BullMQ', bare);
  report.row(`API meanwhile, ${PER_SECOND}/s`, called, 'beside bare BullMQ', calledBeside);
  report.row('the same before', calledBefore);
  report.fact(
    'API calls that failed',
    `${calling.failed}, beside bare BullMQ ${beside.failed}, before ${quiet.failed}`,
  );
  await Promise.all(clients.map((client) => client.close()));
}

/** Views are made from the ledger several times quicker than they follow it. */
async function withoutFollowers(data: string, prepare: () => Promise<void>): Promise<void> {
  const stack = new StackControl(data);
  for (const name of ['projector', 'reminders'] as const) await stack.down(name);
  await prepare();
  for (const name of ['projector', 'reminders'] as const) await stack.up(name);
}

/** The clock of all processes of the stack goes on from there. */
function setClock(file: string, base: number): void {
  writeFileSync(`${file}.new`, clockAt(base));
  renameSync(`${file}.new`, file);
}

export const clockAt = (base: number): string =>
  JSON.stringify({ base: new Date(base).toISOString(), realBase: new Date().toISOString(), speed: 1 });

/** Nothing is written any more and every view has followed. The clock stands meanwhile: nothing becomes due by waiting. */
async function settled(ledger: Ledger, views: Db, clockFile: string): Promise<void> {
  const base = fileClock(clockFile).now();
  const generations = new Generations(views);
  const names = ['deadlines', 'inbox', 'concerns', 'case-overview'];
  for (let quiet = 0, before = 0; quiet < 10;) {
    await pause(1_000);
    const { seq } = await ledger.read.head(LEDGER);
    const live = await Promise.all(names.map((name) => generations.live(name, LEDGER)));
    quiet = seq === before && live.every((one) => one?.seq === seq) ? quiet + 1 : 0;
    before = seq;
    if (fileClock(clockFile).now() > base + 5 * MINUTE) setClock(clockFile, base);
  }
}

async function armed(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl);
  while (!(await redis.exists(`bull:alarms:m-${DUE / MINUTE}`))) await pause(500);
  redis.disconnect();
}

/** When, by the stack's clock, so many were counted. */
async function reached(clockFile: string, count: () => Promise<number>, so: number): Promise<number> {
  while ((await count()) < so) await pause(200);
  return fileClock(clockFile).now();
}

/** Of the reminders of this minute, counted in the ledger itself. */
async function raisedAfter(db: Db, seq: number): Promise<number> {
  const isOne = { $and: [{ $eq: ['$$one.type', 'reminder.raised'] }, { $eq: ['$$one.data.reachedAt', moment] }] };
  const [found] = await db
    .collection('batches')
    .aggregate<{ count: number }>([
      { $match: { ledger: LEDGER, from: { $gt: seq } } },
      { $project: { count: { $size: { $filter: { input: '$events', as: 'one', cond: isOne } } } } },
      { $group: { _id: null, count: { $sum: '$count' } } },
    ])
    .toArray();
  return found?.count ?? 0;
}

const moment = new Date(DUE).toISOString();

async function inInbox(views: Db): Promise<number> {
  const live = await new Generations(views).live('inbox', LEDGER);
  return live ? views.collection(live.collection).countDocuments({ ledger: LEDGER, raisedAt: { $gte: moment } }) : 0;
}
