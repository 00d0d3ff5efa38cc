import fc from 'fast-check';
import type { Append } from '@libs/ledger/append';
import type { BatchDocument, BatchEvent } from '@libs/ledger/batch-document';
import { GENESIS, canonical, chained } from '@libs/ledger/chain';
import { numbered } from '@libs/ledger/number';
import { prepared } from '@libs/ledger/prepared';
import { verify } from './verify';

const LEDGER = '1201-02';

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Batches = Mutable<BatchDocument>[];

/** A true history: `sizes[n]` events in batch n, spread over a few streams. */
function history(sizes: readonly number[]): Batches {
  const versions: Record<string, number> = {};
  const batches: BatchDocument[] = [];
  let head = { ledger: LEDGER, seq: 0, hash: GENESIS, recordedAt: '' };
  let made = 0;
  for (const [at, size] of sizes.entries()) {
    const appends = Array.from({ length: size }, (): Append => {
      made += 1;
      const stream = `concern-${made % 3}`;
      const expected = { [stream]: versions[stream] ?? 0 };
      versions[stream] = expected[stream]! + 1;
      return {
        ledger: LEDGER,
        commandId: `command-${made}`,
        commandDigest: 'd',
        actor: { subject: 'someone', role: 'caseworker', unit: null, onBehalfOf: null },
        purpose: 'test',
        correlationId: 'c',
        causationId: null,
        expected,
        events: [
          {
            eventId: `event-${made}`,
            stream,
            type: 'concern.seen',
            schema: 1,
            occurredOn: '2026-11-02',
            subjects: ['child-1'],
            data: { codes: ['2.1.01', '3.1.02'], nested: { number: made } },
            sealed: [],
          },
        ],
      };
    });
    const batch = numbered(
      `batch-${at}`,
      head,
      appends.map(prepared),
      new Date(Date.UTC(2026, 10, 2, 8, at)).toISOString(),
    );
    head = { ledger: LEDGER, seq: batch.to, hash: batch.hash, recordedAt: batch.recordedAt };
    batches.push(batch);
  }
  return structuredClone(batches) as Batches;
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
const place = fc.nat();
const at = (batches: Batches, n: number): { batch: Batches[number]; index: number; seq: number } => {
  const all = batches.flatMap((batch) => batch.events.map((event, index) => ({ batch, index, seq: event.seq })));
  return all[n % all.length]!;
};
const firstBad = async (batches: readonly unknown[]) => (await verify(LEDGER, batches)).fault?.seq;

const edits: Record<keyof BatchEvent, unknown> = {
  origin: { kind: 'import', run: 'another', row: 1 },
  eventId: 'another',
  seq: 1_000_000,
  stream: 'concern-x',
  version: 77,
  type: 'concern.dismissed',
  schema: 2,
  occurredOn: '2026-11-01',
  recordedAt: '2026-11-02T07:00:00.000Z',
  actor: { subject: 'nobody', role: 'caseworker', unit: null, onBehalfOf: null },
  purpose: 'another',
  commandId: 'another',
  commandDigest: 'another',
  correlationId: 'another',
  causationId: 'another',
  subjects: ['child-2'],
  data: { codes: ['2.1.01'], nested: { number: 0 } },
  sealed: [{ subject: 'child-1', path: 'report', keyId: 'k', alg: 'A256GCM', nonce: 'n', box: 'b' }],
  prevHash: 'f'.repeat(64),
  hash: 'f'.repeat(64),
};

describe('verify', () => {
  it('finds nothing wrong with what the ledger writes, and names its head', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (some) => {
        const batches = history(some);
        const verdict = await verify(LEDGER, batches);
        expect(verdict.fault).toBeNull();
        expect(verdict.head).toMatchObject({ seq: batches.at(-1)!.to, hash: batches.at(-1)!.hash });
      }),
    );
  });

  it('finds an empty ledger true', async () => {
    expect(await verify(LEDGER, [])).toEqual({
      fault: null,
      head: { ledger: LEDGER, seq: 0, hash: GENESIS, recordedAt: '' },
    });
  });

  it.each(Object.entries(edits))('names the event whose %s was changed', async (field, value) => {
    await fc.assert(
      fc.asyncProperty(sizes, place, async (some, n) => {
        const batches = history(some);
        const { batch, index, seq } = at(batches, n);
        (batch.events[index] as Record<string, unknown>)[field] = value;
        expect(await firstBad(batches)).toBe(seq);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, (event: Record<string, unknown>) => void]>([
    ['has a field more', (event) => (event['note'] = 'x')],
    ['lacks a field', (event) => delete event['purpose']],
    ['has a date where a string was', (event) => (event['recordedAt'] = new Date(String(event['recordedAt'])))],
    ['has undefined where nothing was', (event) => (event['data'] = { ...(event['data'] as object), more: undefined })],
    ['is no object', (event) => Object.setPrototypeOf(event, null)],
  ])('names the event that %s', async (_, change) => {
    const batches = history([2, 3, 2]);
    const { batch, index } = at(batches, 3);
    change(batch.events[index]! as Record<string, unknown>);
    expect(await firstBad(batches)).toBe(4);
  });

  it('names an event that was rewritten and given a new, fitting hash', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, async (some, n) => {
        const batches = history(some);
        const { batch, index, seq } = at(batches, n);
        const { prevHash, hash: _, ...content } = { ...batch.events[index]!, purpose: 'another' };
        const hash = chained(prevHash, canonical({ ...content, ledger: LEDGER }));
        batch.events[index] = { ...content, prevHash, hash };
        expect(await firstBad(batches)).toBe(seq);
      }),
    );
  });

  it('names the seq of an event that was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, async (some, n) => {
        const batches = history(some);
        const { batch, index, seq } = at(batches, n);
        batch.events.splice(index, 1);
        expect(await firstBad(batches)).toBe(seq);
      }),
    );
  });

  it('names the first of two events that were swapped', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, place, async (some, n, m) => {
        const batches = history(some);
        const [one, other] = [at(batches, n), at(batches, m)];
        fc.pre(one.seq !== other.seq);
        const kept = one.batch.events[one.index]!;
        one.batch.events[one.index] = other.batch.events[other.index]!;
        other.batch.events[other.index] = kept;
        expect(await firstBad(batches)).toBe(Math.min(one.seq, other.seq));
      }),
    );
  });

  it('names the place where a copy of an event was put in', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, place, async (some, n, m) => {
        const batches = history(some);
        const copy = at(batches, n);
        const target = at(batches, m);
        target.batch.events.splice(target.index + 1, 0, structuredClone(copy.batch.events[copy.index]!));
        fc.pre(copy.seq !== target.seq + 1);
        expect(await firstBad(batches)).toBe(target.seq + 1);
      }),
    );
  });

  it('names the number that a forged, well-chained event claims', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, async (some, n) => {
        const batches = history(some);
        const { batch, index, seq } = at(batches, n);
        const { prevHash, hash: _, ...content } = { ...batch.events[index]!, eventId: 'forged', commandId: 'forged' };
        const hash = chained(prevHash, canonical({ ...content, ledger: LEDGER }));
        batch.events.splice(index, 0, { ...content, prevHash, hash });
        expect(await firstBad(batches)).toBe(seq);
      }),
    );
  });

  it('names the first seq of a batch that was deleted, unless it was the newest', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, place, async (some, n) => {
        const batches = history(some);
        const { batch } = at(batches, n);
        const isNewest = batch === batches.at(-1);
        expect(await firstBad(batches.filter((other) => other !== batch))).toBe(isNewest ? undefined : batch.from);
      }),
    );
  });

  it.each<[string, (batch: Batches[number]) => void, number]>([
    ['from, higher', (batch) => (batch.from = 4), 3],
    ['from, lower', (batch) => (batch.from = 2), 3],
    ['from, far below', (batch) => (batch.from = -9), 3],
    ['from, no number', (batch) => (batch.from = 'x' as unknown as number), 3],
    ['to', (batch) => (batch.to = 9), 5],
    ['prevHash', (batch) => (batch.prevHash = GENESIS), 3],
    ['hash', (batch) => (batch.hash = GENESIS), 5],
    ['recordedAt', (batch) => (batch.recordedAt = '2026-11-02T08:00:00.001Z'), 3],
    ['ledger', (batch) => (batch.ledger = '4601-00'), 3],
    ['an unknown field', (batch) => Object.assign(batch, { note: 'x' }), 3],
    ['events, none', (batch) => (batch.events = []), 3],
  ])('names the batch whose %s was changed', async (_, change, seq) => {
    const batches = history([2, 3, 2]);
    change(batches[1]!);
    expect(await firstBad(batches)).toBe(seq);
  });

  it('names a batch that was stored twice', async () => {
    const [one, two, three] = history([2, 3, 2]);
    expect(await firstBad([one, two, two, three])).toBe(3);
  });

  it('finds a history whose time runs backwards, though its chain is whole', async () => {
    const [first] = history([2]);
    const head = { ledger: LEDGER, seq: 2, hash: first!.hash, recordedAt: '' };
    const { events } = history([2, 1])[1]!;
    const late = numbered('late', head, [prepared(appendOf(events[0]!))], '2026-11-01T08:00:00.000Z');
    expect(await firstBad([first, late])).toBe(3);
  });

  it('finds an event id, a command id and a stream version used a second time, though the chain is whole', async () => {
    const [first] = history([3]);
    const head = { ledger: LEDGER, seq: 3, hash: first!.hash, recordedAt: first!.recordedAt };
    const again = appendOf(first!.events[0]!);
    const next = async (append: Append) =>
      firstBad([first, numbered('next', head, [prepared(append)], first!.recordedAt)]);
    expect(await next({ ...again, expected: { 'concern-1': 1 }, commandId: 'new' })).toBe(4);
    const event = { ...again.events[0]!, eventId: 'new' };
    expect(await next({ ...again, expected: { 'concern-1': 1 }, events: [event] })).toBe(4);
    expect(await next({ ...again, expected: { 'concern-1': 0 }, commandId: 'new', events: [event] })).toBe(4);
    expect(await next({ ...again, expected: { 'concern-1': 1 }, commandId: 'new', events: [event] })).toBeUndefined();
  });

  describe('against a head that was kept elsewhere', () => {
    const batches = history([2, 3, 2]);
    const kept = { ledger: LEDGER, seq: 7, hash: batches[2]!.hash };

    it('is content with the head itself and with an older one', async () => {
      expect((await verify(LEDGER, batches, kept)).fault).toBeNull();
      expect((await verify(LEDGER, batches, { ...kept, seq: 4, hash: batches[1]!.events[1]!.hash })).fault).toBeNull();
    });

    it('names the first seq that was cut off', async () => {
      expect((await verify(LEDGER, batches.slice(0, 2), kept)).fault?.seq).toBe(6);
      expect((await verify(LEDGER, [], kept)).fault?.seq).toBe(1);
    });

    it('finds a whole new history at the seq that was kept', async () => {
      const rewritten = history([7]);
      expect((await verify(LEDGER, rewritten)).fault).toBeNull();
      expect((await verify(LEDGER, rewritten, kept)).fault?.seq).toBe(7);
    });
  });
});

const appendOf = ({ stream, version, ...event }: Mutable<BatchEvent>): Append => ({
  ...event,
  ledger: LEDGER,
  expected: { [stream]: version - 1 },
  events: [{ ...event, stream }],
});
