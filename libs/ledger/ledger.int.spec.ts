import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { newAppend, newEvent } from '@libs/testing/appends';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { canonical, chained, GENESIS } from './chain';
import { AppendTooLarge, Changed, CommandReused, StaleVersion } from './errors';
import { Ledger } from './ledger';
import { prepareLedger } from './prepare';
import { Upcasts } from './upcasting';

let database: TestDatabase;
let ledger: Ledger;
let now = Date.parse('2026-01-05T10:00:00.000Z');

beforeAll(async () => {
  database = await testDatabase();
  await prepareLedger(database.client.db(database.name));
  ledger = anotherProcess();
});
afterAll(() => database.close());

const anotherProcess = (upcasts = new Upcasts({})) =>
  new Ledger(database.client.db(database.name), upcasts, { now: () => now });

async function all(name: string, from = 1, to?: number): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const some of ledger.read.readRange(name, from, to)) events.push(...some);
  return events;
}

describe('numbers', () => {
  it('gives seq 1, 2, 3 … per ledger and version 1, 2, 3 … per stream, over commands of several streams', async () => {
    await ledger.append(newAppend('numbers', 'a'));
    const two = newAppend('numbers', 'a', 1, {
      events: [newEvent('a'), newEvent('b'), newEvent('a')],
      expected: { a: 1, b: 0 },
    });
    const receipts = await ledger.append(two);
    await ledger.append(newAppend('elsewhere', 'a'));
    expect(receipts.map(({ seq, stream, version }) => [seq, stream, version])).toEqual([
      [2, 'a', 2],
      [3, 'b', 1],
      [4, 'a', 3],
    ]);
    expect((await ledger.head('numbers')).seq).toBe(4);
    expect((await ledger.head('elsewhere')).seq).toBe(1);
    expect((await ledger.head('empty')).seq).toBe(0);
  });

  it('chains every event to the one before it', async () => {
    let prevHash = GENESIS;
    for (const { hash, prevHash: stored, ...event } of await all('numbers')) {
      expect(stored).toBe(prevHash);
      expect(hash).toBe(chained(prevHash, canonical(event)));
      prevHash = hash;
    }
    expect((await ledger.head('numbers')).hash).toBe(prevHash);
  });

  it('never lets recordedAt run backwards', async () => {
    const [first] = await ledger.append(newAppend('time', 'a'));
    now -= 3_600_000;
    const [second] = await ledger.append(newAppend('time', 'a', 1));
    now += 3_600_000;
    expect(second!.recordedAt).toBe(first!.recordedAt);
  });
});

describe('refusals', () => {
  it('refuses a stale version alone, not its neighbours in the batch', async () => {
    await ledger.append(newAppend('stale', 'a'));
    const outcomes = await Promise.allSettled([
      ledger.append(newAppend('stale', 'b')),
      ledger.append(newAppend('stale', 'a', 0)),
      ledger.append(newAppend('stale', 'a', 1)),
      ledger.append(newAppend('stale', 'a', 1)),
    ]);
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(outcomes[3]).toMatchObject({ reason: new StaleVersion('a', 1, 2) });
    expect((await ledger.head('stale')).seq).toBe(3);
  });

  it('refuses a version ahead of the stream, also in a process that has never seen the stream', async () => {
    await ledger.append(newAppend('ahead', 'a'));
    await expect(anotherProcess().append(newAppend('ahead', 'a', 5))).rejects.toThrow(StaleVersion);
    await expect(anotherProcess().append(newAppend('ahead', 'a', 0))).rejects.toThrow(StaleVersion);
  });

  it('names every stream that was written since, wherever that was', async () => {
    for (const stream of ['a', 'b', 'c']) await ledger.append(newAppend('several', stream));
    const [first, third] = [newEvent('a'), newEvent('c')];
    const events = [first, newEvent('b'), third];
    const command = newAppend('several', 'a', 0, { events, expected: { a: 0, b: 1, c: 0 } });
    const refusal = { stream: 'a', expected: 0, actual: 1, streams: ['a', 'c'] };
    await expect(ledger.append(command)).rejects.toMatchObject(refusal);
    await expect(anotherProcess().append(command)).rejects.toMatchObject(refusal);
  });

  it('answers a repeated command with the first receipts, from any process, and refuses other content', async () => {
    const command = newAppend('repeat', 'a');
    const first = await ledger.append(command);
    expect(await ledger.append(command).catch(() => 'refused')).toEqual(first);
    expect(await anotherProcess().append(command)).toEqual(first);
    expect(
      await Promise.all([1, 2, 3].map(() => ledger.append({ ...newAppend('repeat', 'b'), commandId: 'same' }))),
    ).toHaveLength(3);
    await expect(ledger.append({ ...command, commandDigest: 'other' })).rejects.toThrow(CommandReused);
    expect((await ledger.head('repeat')).seq).toBe(2);
  });

  it('refuses when a subject or stream the decision depends on was touched meanwhile', async () => {
    const about = (child: string, stream: string) =>
      newAppend('guard', stream, 0, { events: [newEvent(stream, { subjects: [child] })] });
    const { seq: since } = await ledger.head('guard');
    const guarded = (stream: string, child: string, after = since) => ({
      ...about(child, stream),
      unchanged: { since: after, streams: [], subjects: [child] },
    });
    const outcomes = await Promise.allSettled([
      ledger.append(guarded('i1', 'child')),
      ledger.append(guarded('i2', 'child')),
    ]);
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(Changed) });
    await expect(anotherProcess().append(guarded('i3', 'child'))).rejects.toThrow(Changed);
    const head = await ledger.head('guard');
    await expect(anotherProcess().append(guarded('i4', 'child', head.seq))).resolves.toHaveLength(1);
  });

  it('refuses it also in a process that is just beginning, for commands that come while it looks things up', async () => {
    const { seq: since } = await ledger.head('beginning');
    await ledger.append(newAppend('beginning', 'first', 0, { events: [newEvent('first', { subjects: ['child'] })] }));
    const unchanged = { since, streams: [], subjects: ['child'] };
    for (let round = 0; round < 20; round++) {
      const beginner = anotherProcess();
      const late: Promise<unknown>[] = [];
      for (let one = 0; one < 15; one++) {
        late.push(beginner.append(newAppend('beginning', `late-${round}-${one}`, 0, { unchanged })));
        await new Promise((resolve) => setImmediate(resolve));
      }
      const settled = await Promise.allSettled(late);
      expect(settled.map(({ status }) => status)).toEqual(late.map(() => 'rejected'));
    }
  });

  it('refuses what can never be stored, at once', async () => {
    const many = Array.from({ length: 257 }, () => newEvent('big'));
    await expect(ledger.append(newAppend('big', 'big', 0, { events: many }))).rejects.toThrow(AppendTooLarge);
    const fat = newEvent('big', { data: { text: 'x'.repeat(256_001) } });
    await expect(ledger.append(newAppend('big', 'big', 0, { events: [fat] }))).rejects.toThrow(AppendTooLarge);
    expect((await ledger.head('big')).seq).toBe(0);
  });
});

describe('reading', () => {
  it('reads by stream, by subject, by range and from a seq, across batches', async () => {
    for (let version = 0; version < 3; version++) {
      const append = newAppend('reading', 'a', version, {
        events: [newEvent('a'), newEvent(`b${version}`, { subjects: ['child'] })],
      });
      await ledger.append({ ...append, expected: { a: version, [`b${version}`]: 0 } });
    }
    expect((await ledger.read.readStream('reading', 'a')).map((event) => event.seq)).toEqual([1, 3, 5]);
    expect((await ledger.read.readSubject('reading', 'child')).map((event) => event.seq)).toEqual([2, 4, 6]);
    expect((await all('reading', 2, 5)).map((event) => event.seq)).toEqual([2, 3, 4, 5]);
    expect((await all('reading', 6)).map((event) => event.seq)).toEqual([6]);
    expect((await all('reading', 7)).length).toBe(0);
  });

  it('lifts old events to the newest schema when they are read, and leaves the stored bytes alone', async () => {
    await ledger.append(
      newAppend('upcast', 'a', 0, { events: [newEvent('a', { type: 'concern.raised', data: { channel: 'post' } })] }),
    );
    const upcasts = new Upcasts({
      'concern.raised': [(data) => ({ ...data, channel: data['channel'] === 'post' ? 'letter' : data['channel']! })],
    });
    const [lifted] = await anotherProcess(upcasts).read.readStream('upcast', 'a');
    expect(lifted).toMatchObject({ schema: 2, data: { channel: 'letter' } });
    for await (const batch of ledger.read.readBatches('upcast', 1)) {
      expect(batch.events[0]).toMatchObject({ schema: 1, data: { channel: 'post' } });
    }
  });
});
