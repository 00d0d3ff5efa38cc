import { newAppend, newEvent } from '@libs/testing/appends';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Ledger } from './ledger';
import { prepareLedger } from './prepare';
import type { TypedFacts } from './typed-facts';
import { Upcasts } from './upcasting';

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await testDatabase();
  await prepareLedger(database.client.db(database.name));
  ledger = new Ledger(database.client.db(database.name), new Upcasts({ lifted: [lift] }), { now: () => Date.now() });
});
afterAll(() => database.close());

const lift = (data: object) => ({ ...data, lifted: true });
const sealed = [{ subject: 'c', path: 'p', keyId: 'k', alg: 'A256GCM', nonce: 'n', box: 'b' } as const];

async function read(name: string, after: number, types: readonly string[], sealedOf?: readonly string[]) {
  const all: TypedFacts[] = [];
  for await (const some of ledger.read.readTypes(name, after, types, sealedOf)) all.push(some);
  return all;
}

const append = (name: string, stream: string, ...types: readonly string[]) =>
  ledger.append(newAppend(name, stream, 0, { events: types.map((type) => newEvent(stream, { type, sealed })) }));

it('gives every batch with the seq it reaches, and of its events the wanted types only', async () => {
  await append('L', 'a', 'wanted', 'other', 'also-wanted');
  await append('L', 'b', 'other');
  await append('L', 'c', 'wanted');
  const found = await read('L', 0, ['wanted', 'also-wanted']);
  expect(found.map(({ to, events }) => [to, events.map(({ seq, type }) => `${seq} ${type}`)])).toEqual([
    [3, ['1 wanted', '3 also-wanted']],
    [4, []],
    [5, ['5 wanted']],
  ]);
});

it('goes on after the batch it stopped at, and says nothing where nothing is new', async () => {
  expect((await read('L', 3, ['wanted'])).map(({ to }) => to)).toEqual([4, 5]);
  expect(await read('L', 5, ['wanted'])).toEqual([]);
  expect(await read('elsewhere', 0, ['wanted'])).toEqual([]);
});

it('gives sealed parts of the types they are asked for, and nothing of the chain', async () => {
  const [batch] = await read('L', 0, ['wanted', 'also-wanted'], ['wanted']);
  expect(batch!.events.map((event) => event.sealed)).toEqual([sealed, []]);
  expect(Object.keys(batch!.events[0]!).sort()).toEqual(
    ['actor', 'data', 'eventId', 'occurredOn', 'schema', 'sealed', 'seq', 'type'].sort(),
  );
});

it('lifts old schemas like every other reader', async () => {
  await append('old', 'a', 'lifted');
  const [batch] = await read('old', 0, ['lifted']);
  expect(batch!.events[0]).toMatchObject({ schema: 2, data: { lifted: true } });
});

it('finds three new batches by the index alone, however many lie before them', async () => {
  for (let at = 0; at < 50; at++) await append('long', `s${at}`, 'wanted');
  const explained = await database.client
    .db(database.name)
    .collection('batches')
    .find({ ledger: 'long', from: { $gt: 47 } })
    .sort({ from: 1 })
    .explain('executionStats');
  expect(explained['executionStats']).toMatchObject({ totalDocsExamined: 3, totalKeysExamined: 3 });
  expect((await read('long', 47, ['wanted'])).map(({ to }) => to)).toEqual([48, 49, 50]);
});
