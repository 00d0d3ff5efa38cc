import { newAppend, newEvent } from '@libs/testing/appends';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import type { Append, Receipt } from './append';
import type { BatchEvent } from './batch-document';
import { Ledger } from './ledger';
import { prepareLedger } from './prepare';
import { Upcasts } from './upcasting';

const COMMANDS = 20_000;
const CONCURRENT = 256;

let databases: TestDatabase[];
let processes: Ledger[];

beforeAll(async () => {
  const first = await testDatabase({ maxPoolSize: 20 });
  const second = await testDatabase({ maxPoolSize: 20 });
  databases = [first, second];
  await prepareLedger(first.client.db(first.name));
  processes = databases.map(
    ({ client }) => new Ledger(client.db(first.name), new Upcasts({}), { now: () => Date.now() }),
  );
});
afterAll(() => Promise.all(databases.map((one) => one.close())));

it(`keeps seq dense under ${CONCURRENT} concurrent commands of two writers with 5 % conflicts`, async () => {
  const accepted: { append: Append; receipts: Receipt[] }[] = [];
  const refused: Append[] = [];
  let next = 0;
  const writer = async (ledger: Ledger) => {
    let stream = '';
    let version = 0;
    while (next < COMMANDS) {
      const number = next++;
      if (version === 0 || version > 3) {
        stream = `stream-${number}`;
        version = 0;
      }
      const conflict = number % 20 === 0 && version > 0;
      const append = newAppend('L', stream, conflict ? version - 1 : version, {
        events: [newEvent(stream), ...(number % 7 === 0 ? [newEvent(stream)] : [])],
      });
      try {
        accepted.push({ append, receipts: await ledger.append(append) });
        version += append.events.length;
      } catch {
        refused.push(append);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, (_, at) => writer(processes[at % 2]!)));

  const stored = new Map<string, BatchEvent[]>();
  let seq = 0;
  for await (const batch of processes[0]!.read.readBatches('L', 1)) {
    expect(batch.from).toBe(seq + 1);
    for (const event of batch.events) {
      expect(event.seq).toBe(++seq);
      stored.set(event.commandId, [...(stored.get(event.commandId) ?? []), event]);
    }
    expect(batch.to).toBe(seq);
  }
  expect(refused.length).toBeGreaterThan(COMMANDS / 50);
  expect(refused.filter((append) => stored.has(append.commandId))).toEqual([]);
  expect(stored.size).toBe(accepted.length);
  for (const { append, receipts } of accepted) {
    expect(stored.get(append.commandId)!.map((event) => event.eventId)).toEqual(receipts.map((one) => one.eventId));
  }
}, 120_000);
