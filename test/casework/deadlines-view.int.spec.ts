import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { compare } from '@libs/read-models/compare';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { findDeadline } from '@libs/read-models/deadlines/query';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { EventSource } from '@libs/read-models/event-source';
import { rebuild } from '@libs/read-models/rebuild';
import { ViewStore } from '@libs/read-models/view-store';
import { Recorder } from '@libs/testing/recorded';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { RandomCase } from './random-case';

const LEDGER = '1201-02';
const BATCH = 7;

/** Ten cases that somebody works at without knowing the rules, in the order it happened. */
function lived(): readonly RecordedFact[] {
  const happened = Array.from({ length: 10 }, (_, name) => {
    const one = new RandomCase('2010-01-01', name);
    for (let choice = 0; choice < 40; choice += 1) one.attempt({ choice: (choice + name) * 7_919, days: choice % 9 });
    return one.rehearsal.events;
  }).flat();
  return happened
    .toSorted((one, other) => (one.event.occurredOn < other.event.occurredOn ? -1 : 1))
    .map(({ stream, event: { type, data, occurredOn } }, at) => {
      const recorded = { seq: at + 1, version: 1, ledger: LEDGER, recordedAt: occurredOn, subjects: [], sealed: [] };
      return { ...recorded, stream, type, data, occurredOn } as unknown as RecordedFact;
    });
}

const source = (facts: readonly RecordedFact[]): EventSource => ({
  head: () => Promise.resolve({ seq: facts.length }),
  heads: () => Promise.resolve([{ ledger: LEDGER, seq: facts.length }]),
  readFacts: async function* (_, from, to = facts.length) {
    for (let at = from; at <= to; at += 50) yield await Promise.resolve(facts.slice(at - 1, Math.min(to, at + 49)));
  },
});

describe('the view of time limits on the real store', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('holds exactly what is derived from the events, batch by batch and built anew', async () => {
    const facts = lived();
    const store = new ViewStore(database.client.db(database.name));
    const expected = new Map(deriveDeadlines(facts).map((deadline) => [deadline.id, deadline]));
    expect(expected.size).toBeGreaterThan(20);
    const stored = async (): Promise<ReadonlyMap<string, unknown>> => {
      const collection = await store.collection(deadlinesView, LEDGER);
      const found = await collection.find<DeadlineDocument>({ rule: { $exists: true } }).toArray();
      return new Map(found.map(({ deadline }) => [deadline.id, deadline]));
    };
    await rebuild(store, deadlinesView, source([]), [LEDGER]);
    for (let at = 0; at < facts.length; at += BATCH)
      await store.apply(deadlinesView, LEDGER, facts.slice(at, at + BATCH));
    expect(await stored()).toEqual(expected);
    await expect(compare(store, deadlinesView, source(facts), LEDGER)).resolves.toMatchObject({ same: true });
    await rebuild(store, deadlinesView, source(facts), [LEDGER]);
    expect(await stored()).toEqual(expected);
  }, 60_000);

  it('goes on by the rules that were approved before, whoever folds the next batch', async () => {
    const r = new Recorder('0301-15');
    const change = { kind: 'target', rule: 'concern.review', lengths: [{ count: 3, unit: 'day' }] } as const;
    const proposed = { changeId: 'c', change, validFrom: '2026-01-02', version: 1, source: 'vedtak', staffId: 'one' };
    const approved = { changeId: 'c', validFrom: '2026-01-02', staffId: 'two' };
    const facts = [
      r.record('rulebook.change-proposed', RULEBOOK_STREAM, proposed),
      r.record('rulebook.change-approved', RULEBOOK_STREAM, approved),
      r.record('concern.raised', 'concern-ruled', {
        concernId: 'ruled',
        childId: 'child-ruled',
        receivedAt: '2026-01-05T09:30:00.000Z',
        channel: 'oral',
        reporter: { kind: 'public', code: null },
        contentCodes: [],
        report: { id: 'ruled', children: 1 },
        messageId: null,
      }),
    ];
    const anybody = (): ViewStore => new ViewStore(database.client.db(database.name));
    await rebuild(anybody(), deadlinesView, source([]), ['0301-15']);
    for (const fact of facts) await anybody().apply(deadlinesView, '0301-15', [fact]);
    await expect(findDeadline(anybody(), '0301-15', 'concern.review.target~ruled')).resolves.toMatchObject({
      dueOn: '2026-01-08',
      breachClass: 'D',
    });
    await expect(compare(anybody(), deadlinesView, source(facts), '0301-15')).resolves.toMatchObject({ same: true });
  });
});
