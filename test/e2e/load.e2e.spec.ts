import { MongoClient } from 'mongodb';
import type { BatchDocument, BatchEvent } from '@libs/ledger/batch-document';
import { startStack, type Stack } from '@libs/testing/stack';
import { SecondApi } from './second-api';
import { Writer, type Outcome } from './writer';

const LEDGER = '1201-02';
const COMMANDS = 20_000;
const CALLERS = 256;

jest.setTimeout(600_000);

let stack: Stack;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  token = await stack.token('caseworker', LEDGER);
});
afterAll(() => stack.stop());

/** The callers' events as they are stored, without those of the organisation; fails where a number is missing. */
async function stored(): Promise<BatchEvent[]> {
  const client = await new MongoClient(stack.ready.mongo).connect();
  const events: BatchEvent[] = [];
  let seq = 0;
  for await (const batch of client
    .db('rettid_ledger')
    .collection<BatchDocument>('batches')
    .find({ ledger: LEDGER })
    .sort({ from: 1 })) {
    for (const event of batch.events) {
      seq += 1;
      if (event.seq !== seq) throw new Error(`seq ${seq} is missing`);
      if (event.actor.subject === `caseworker.${LEDGER}`) events.push(event);
    }
  }
  await client.close();
  return events;
}

const told = (journal: readonly Outcome[], status: number): Outcome[] => journal.filter((one) => one.status === status);

it(`keeps seq dense under ${CALLERS} concurrent callers of two API processes with 5 % conflicts`, async () => {
  const second = await SecondApi.beside(stack);
  const writers = Array.from(
    { length: CALLERS },
    (_, at) => new Writer(at % 2 ? second.url : stack.ready.api, token, true),
  );
  let commands = 0;
  await Promise.all(
    writers.map(async (writer) => {
      while (commands < COMMANDS) {
        commands += 1;
        const concernId = await writer.raise();
        for (let version = 1; concernId && version < 4 && commands < COMMANDS; version++) {
          const conflict = commands++ % 20 === 0;
          await writer.assess(concernId, conflict ? version - 1 : version);
          if (conflict) version -= 1;
        }
      }
    }),
  );
  const { code } = await second.terminate();
  const journal = writers.flatMap((writer) => writer.journal);
  const accepted = [...told(journal, 201), ...told(journal, 200)];
  const refused = told(journal, 412);
  expect(journal.length).toBeGreaterThanOrEqual(COMMANDS);
  expect(journal.filter(({ status }) => ![200, 201, 412].includes(status ?? 0))).toEqual([]);
  expect(refused.length).toBeGreaterThan(COMMANDS / 50);

  const events = await stored();
  const times = new Map<string, number>();
  for (const { eventId } of events) times.set(eventId, (times.get(eventId) ?? 0) + 1);
  expect([...times.values()].every((one) => one === 1)).toBe(true);
  expect(accepted.flatMap((one) => one.eventIds).filter((eventId) => !times.has(eventId))).toEqual([]);
  expect(new Set(events.map((event) => event.commandId)).size).toBe(accepted.length);
  expect(code).toBe(0);
});

it('loses no acknowledged command when it is stopped under load, and ends within 25 s', async () => {
  for (let round = 0; round < 3; round++) {
    const second = await SecondApi.beside(stack);
    const writers = Array.from({ length: 32 }, () => new Writer(second.url, token));
    let stopped = false;
    let notReadyAt = Number.POSITIVE_INFINITY;
    const writing = writers.map(async (writer) => {
      while (!stopped) await writer.raise();
    });
    while (writers.every((writer) => writer.journal.length < 20)) await new Promise(setImmediate);
    const ending = second.terminate();
    while (await second.isReady()) await new Promise(setImmediate);
    notReadyAt = Date.now();
    const { code, took } = await ending;
    stopped = true;
    await Promise.all(writing);

    const journal = writers.flatMap((writer) => writer.journal);
    const failed = journal.filter(({ status, at }) => status !== null && status >= 500 && at >= notReadyAt);
    const kept = new Set((await stored()).map((event) => event.eventId));
    expect(failed).toEqual([]);
    expect(told(journal, 201).length).toBeGreaterThan(0);
    expect(journal.flatMap((one) => one.eventIds).filter((eventId) => !kept.has(eventId))).toEqual([]);
    expect({ code, inTime: took < 25_000 }).toEqual({ code: 0, inTime: true });
  }
});
