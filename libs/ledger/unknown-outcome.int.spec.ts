import { setTimeout as pause } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import { newAppend } from '@libs/testing/appends';
import { failInserts } from '@libs/testing/fail-point';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { LedgerUnavailable } from './errors';
import { Ledger } from './ledger';
import { prepareLedger } from './prepare';
import { Upcasts } from './upcasting';

const APP = 'unknown-outcome-spec';

let admin: TestDatabase;
let writers: TestDatabase[];
let ledgers: Ledger[];

beforeAll(async () => {
  admin = await testDatabase();
  writers = [await testDatabase({ appName: APP }), await testDatabase({ appName: APP })];
  await prepareLedger(admin.client.db(admin.name));
  ledgers = writers.map(({ client }) => new Ledger(client.db(admin.name), new Upcasts({}), { now: () => Date.now() }));
});
afterAll(async () => {
  await failInserts(admin.client, APP, 'off');
  await Promise.all([...writers, admin].map((one) => one.close()));
});

/** Each way in which a store leaves its caller without an answer. */
const faults: Record<string, (client: MongoClient) => Promise<unknown>> = {
  'connection cut': (client) => failInserts(client, APP, { times: 2 }, { closeConnection: true }),
  'write concern timed out': (client) =>
    failInserts(
      client,
      APP,
      { times: 2 },
      { writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' } },
    ),
  'not primary any more': (client) => failInserts(client, APP, { times: 2 }, { errorCode: 10107 }),
  'write concern failed after it was done': (client) =>
    failInserts(
      client,
      APP,
      { times: 1 },
      { writeConcernError: { code: 91, errmsg: 'Replication is being shut down' } },
    ),
  'primary steps down': (client) =>
    client
      .db('admin')
      .command({ replSetStepDown: 1, secondaryCatchUpPeriodSecs: 0, force: true })
      .catch(() => undefined),
};

it('gives no receipt without its events and stores no event twice, whatever happens to the answer', async () => {
  const answered = new Map<string, string[]>();
  const unanswered: string[] = [];
  let done = false;
  let number = 0;
  const writer = async (ledger: Ledger) => {
    while (!done) {
      const append = newAppend('L', `stream-${number++}`);
      try {
        const receipts = await ledger.append(append);
        answered.set(
          append.commandId,
          receipts.map((one) => one.eventId),
        );
      } catch {
        unanswered.push(append.commandId);
      }
    }
  };
  const writing = Promise.all(Array.from({ length: 32 }, (_, at) => writer(ledgers[at % 2]!)));
  for (let round = 0; round < 3; round++) {
    for (const fault of Object.values(faults)) {
      const before = answered.size;
      await fault(admin.client);
      while (answered.size < before + 50) await pause(5);
    }
  }
  done = true;
  await writing;

  const stored = new Map<string, string[]>();
  let seq = 0;
  for await (const events of ledgers[0]!.read.readRange('L', 1)) {
    for (const event of events) {
      expect(event.seq).toBe(++seq);
      stored.set(event.commandId, [...(stored.get(event.commandId) ?? []), event.eventId]);
    }
  }
  for (const [commandId, eventIds] of answered) expect(stored.get(commandId)).toEqual(eventIds);
  for (const commandId of stored.keys()) expect(answered.has(commandId) || unanswered.includes(commandId)).toBe(true);
}, 120_000);

it('gives up what nobody will ever answer, once its own connection is closed', async () => {
  const leaving = await testDatabase({ appName: APP });
  const ledger = new Ledger(leaving.client.db(admin.name), new Upcasts({}), { now: () => Date.now() });
  await ledger.append(newAppend('closed', 'a'));
  await failInserts(admin.client, APP, 'alwaysOn', { closeConnection: true });
  const answer = ledger.append(newAppend('closed', 'b')).catch((error: unknown) => error);
  await leaving.client.close();
  expect(await answer).toBeInstanceOf(LedgerUnavailable);
  await ledger.idle();
  await failInserts(admin.client, APP, 'off');
});
