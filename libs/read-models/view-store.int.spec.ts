import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { createLog } from '@libs/platform/log';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { compare } from './compare';
import { BuildStopped, Gap, ViewBehind } from './errors';
import type { EventSource } from './event-source';
import { rebuild } from './rebuild';
import type { View, ViewDocument } from './view';
import { ViewRunner } from './view-runner';
import { ViewStore } from './view-store';

type Tally = ViewDocument & { readonly seqs: readonly number[] };

const LEDGER = '1201-02';
const types = new Set(['concern.raised', 'measure.started']);

/** Per child, which events came, in order: shows every loss, repetition and reordering. */
const tally = (fold = 1, bad = Number.NaN): View<Tally> => ({
  name: 'tally',
  fold,
  handles: ['concern.raised'],
  idsOf: (event) => [event.subjects[0] ?? 'nobody'],
  evolve: (doc, event, id) => {
    if (event.seq === bad) throw new Error('a fault in the fold');
    return { _id: id, ledger: event.ledger, seqs: [...(doc?.seqs ?? []), event.seq] };
  },
  indexes: [{ key: { ledger: 1, seqs: 1 }, name: 'seqs' }],
});

const event = (seq: number, more: Partial<StoredEvent> = {}): StoredEvent =>
  ({
    eventId: randomUUID(),
    ledger: LEDGER,
    seq,
    type: 'concern.raised',
    subjects: [`child-${seq % 7}`],
    data: {},
    sealed: [],
    ...more,
  }) as unknown as StoredEvent;

const events = (from: number, to: number): StoredEvent[] =>
  Array.from({ length: to - from + 1 }, (_, n) => event(from + n));

/** A ledger that holds these events: the store's own dealings with it are `libs/ledger`'s to prove. */
const source = (all: readonly StoredEvent[]): EventSource => ({
  head: (ledger) => Promise.resolve({ seq: all.findLast((one) => one.ledger === ledger)?.seq ?? 0 }),
  heads: () =>
    Promise.resolve(
      [...new Set(all.map(({ ledger }) => ledger))].map((ledger) => ({
        ledger,
        seq: all.findLast((one) => one.ledger === ledger)?.seq ?? 0,
      })),
    ),
  readFacts: async function* (ledger, from, to = Number.MAX_SAFE_INTEGER) {
    const wanted = all.filter((one) => one.ledger === ledger && one.seq >= from && one.seq <= to);
    for (let at = 0; at < wanted.length; at += 10) yield await Promise.resolve(wanted.slice(at, at + 10));
  },
});

describe('views on the real store', () => {
  const log = createLog('view-store-spec', 'silent');
  const databases: TestDatabase[] = [];

  const newStore = async (): Promise<{ store: ViewStore; again: () => ViewStore; database: TestDatabase }> => {
    const database = await testDatabase();
    databases.push(database);
    const again = (): ViewStore => new ViewStore(database.client.db(database.name), { knownTypes: types });
    return { store: again(), again, database };
  };

  const prepared = async (all: readonly StoredEvent[] = []) => {
    const made = await newStore();
    const runner = new ViewRunner(made.store, source(all.length > 0 ? all : [event(0)]), [tally()], log);
    await runner.keepUp();
    return made;
  };

  const documents = async (store: ViewStore, view = tally()) => {
    const found = await (await store.collection(view, LEDGER)).find({ ledger: LEDGER }).sort({ _id: 1 }).toArray();
    return new Map(found.map(({ _id, seqs }) => [_id, seqs]));
  };

  const expected = (to: number) => {
    const children = new Map<string, number[]>();
    for (let seq = 1; seq <= to; seq += 1)
      children.set(`child-${seq % 7}`, [...(children.get(`child-${seq % 7}`) ?? []), seq]);
    return new Map([...children].toSorted(([a], [b]) => a.localeCompare(b)));
  };

  afterAll(() => Promise.all(databases.map((database) => database.close())));

  it('folds each event once, however often and in whatever company it comes', async () => {
    const { store } = await prepared();
    await expect(store.apply(tally(), LEDGER, events(1, 20))).resolves.toBe(20);
    await expect(store.apply(tally(), LEDGER, events(5, 25))).resolves.toBe(25);
    await expect(store.apply(tally(), LEDGER, [...events(20, 25), ...events(1, 3), event(26)])).resolves.toBe(26);
    await expect(store.apply(tally(), LEDGER, events(1, 26))).resolves.toBe(26);
    expect(await documents(store)).toEqual(expected(26));
  });

  it('moves its checkpoint past events it does not fold', async () => {
    const { store } = await prepared();
    await expect(store.apply(tally(), LEDGER, [event(1, { type: 'measure.started' })])).resolves.toBe(1);
    expect((await documents(store)).size).toBe(0);
  });

  it('folds up to a gap and says what is missing', async () => {
    const { store } = await prepared();
    await expect(store.apply(tally(), LEDGER, [...events(1, 4), ...events(7, 9)])).rejects.toEqual(new Gap(5, 7));
    await expect(store.checkpoint(tally(), LEDGER)).resolves.toBe(4);
    expect(await documents(store)).toEqual(expected(4));
  });

  it('stays right when two processes fold the same events at the same time', async () => {
    const { store, again } = await prepared();
    const other = again();
    const work = async (mine: ViewStore, step: number): Promise<void> => {
      for (let from = 1; from <= 200; from += step) {
        await mine.apply(tally(), LEDGER, events(Math.max(1, from - 30), Math.min(200, from + step - 1)));
      }
    };
    await Promise.all([work(store, 7), work(other, 13)]);
    await expect(store.checkpoint(tally(), LEDGER)).resolves.toBe(200);
    expect(await documents(store)).toEqual(expected(200));
  });

  it.each([
    ['an event type nobody knows', 1, { type: 'concern.from-the-future' }, 'unknown-type'],
    ['a fold that throws', 1, {}, 'fold-throws'],
  ])('stops at %s, for that ledger only, and goes on after a new fold', async (_, fold, more, reason) => {
    const all = [...events(1, 4), event(5, more), ...events(6, 9)];
    const neighbour = events(1, 3).map((one) => ({ ...one, ledger: '0301-15', subjects: ['elsewhere'] }));
    const bad = reason === 'fold-throws' ? 5 : Number.NaN;
    const { store } = await newStore();
    const runner = new ViewRunner(store, source([...all, ...neighbour]), [tally(fold, bad)], log);
    await runner.keepUp();
    await runner.keepUp();

    const live = await store.generations.live('tally', LEDGER);
    expect(live).toMatchObject({ seq: 4, stopped: { seq: 5, type: all[4]?.type, reason } });
    await expect(store.checkpoint(tally(), '0301-15')).resolves.toBe(3);
    await expect(store.apply(tally(fold, bad), LEDGER, all)).resolves.toBe(4);
    expect(runner.lastLags()).toContainEqual({ view: 'tally', ledger: LEDGER, lag: 5, stopped: true });

    const mended = all.map((one) => ({ ...one, type: 'concern.raised' }));
    const next = new ViewRunner(store, source([...mended, ...neighbour]), [tally(2)], log);
    await next.keepUp();
    await expect(store.checkpoint(tally(2), LEDGER)).resolves.toBe(9);
    expect(await documents(store, tally(2))).toEqual(expected(9));
  });

  it('stops rather than overwrite a document of another ledger', async () => {
    const { store } = await prepared([...events(1, 3), event(1, { ledger: '0301-15', subjects: ['elsewhere'] })]);
    const stranger = event(2, { ledger: '0301-15', subjects: ['child-1'] });
    await expect(store.apply(tally(), '0301-15', [stranger])).resolves.toBe(1);
    await expect(store.generations.live('tally', '0301-15')).resolves.toMatchObject({
      stopped: { reason: 'id-taken' },
    });
    expect(await documents(store)).toEqual(expected(3));
  });

  it('rebuilds into the same documents, beside the live ones and under traffic', async () => {
    const all = events(1, 500);
    const { store } = await prepared(all.slice(0, 300));
    const before = (await store.collection(tally(), LEDGER)).collectionName;
    const traffic = (async () => {
      for (let seq = 301; seq <= 500; seq += 1) await store.apply(tally(), LEDGER, [all[seq - 1] as StoredEvent]);
    })();
    await rebuild(store, tally(), source(all), [LEDGER]);
    await traffic;
    const after = (await store.collection(tally(), LEDGER)).collectionName;
    expect([before, after]).toEqual(['tally@1-1', 'tally@1-2']);
    await expect(store.checkpoint(tally(), LEDGER)).resolves.toBe(500);
    expect(await documents(store)).toEqual(expected(500));
    await expect(store.generations.documents({ collection: before }).countDocuments()).resolves.toBe(7);

    await rebuild(store, tally(), source(all), [LEDGER]);
    await expect(store.generations.documents({ collection: before }).countDocuments()).resolves.toBe(0);
    await expect(compare(store, tally(), source(all), LEDGER)).resolves.toMatchObject({ same: true, seq: 500 });
  });

  it('keeps the live generation when the new one meets an event it cannot fold', async () => {
    const all = events(1, 9);
    const { store } = await prepared(all);
    await expect(rebuild(store, tally(1, 5), source(all), [LEDGER])).rejects.toThrow(BuildStopped);
    expect(await documents(store)).toEqual(expected(9));
  });

  it('leaves a view alone that a newer fold serves', async () => {
    const { store } = await prepared(events(1, 5));
    await new ViewRunner(store, source(events(1, 5)), [tally(2)], log).keepUp();
    await new ViewRunner(store, source(events(1, 8)), [tally(1)], log).keepUp();
    await expect(store.apply(tally(1), LEDGER, events(6, 8))).resolves.toBe(8);
    await expect(store.generations.live('tally', LEDGER)).resolves.toMatchObject({ fold: 2, seq: 5 });
  });

  it('names the first document that is not what the events say', async () => {
    const all = events(1, 30);
    const { store } = await prepared(all);
    const collection = await store.collection(tally(), LEDGER);
    await expect(compare(store, tally(), source(all), LEDGER)).resolves.toMatchObject({
      same: true,
      stored: { documents: 7 },
    });
    await collection.updateOne({ _id: 'child-3' }, { $set: { seqs: [] } });
    await collection.deleteOne({ _id: 'child-5' });
    await expect(compare(store, tally(), source(all), LEDGER)).resolves.toMatchObject({
      same: false,
      stored: { documents: 6 },
      folded: { documents: 7 },
      firstDifference: { id: 'child-3', how: 'different' },
    });
  });

  it.each([
    ['the documents', (database: TestDatabase) => database.client.db(database.name).collection('tally@1-1').drop()],
    ['everything', (database: TestDatabase) => database.client.db(database.name).dropDatabase()],
  ])('comes back by itself, with its indexes, when %s are dropped', async (_, drop) => {
    const all = events(1, 40);
    const { store, database } = await prepared(all);
    await drop(database);
    const runner = new ViewRunner(store, source(all), [tally()], log);
    await runner.keepUp();
    await store.waitFor(tally(), LEDGER, 40, 5_000);
    expect(await documents(store)).toEqual(expected(40));
    const indexes = await (await store.collection(tally(), LEDGER)).indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'ledger', 'seqs']);
  });

  it('heals a gap from the ledger when Kafka leaves something out', async () => {
    const all = events(1, 30);
    const { store } = await prepared(all.slice(0, 10));
    const runner = new ViewRunner(store, source(all), [tally()], log);
    await runner.take(LEDGER, all.slice(20, 25));
    await expect(store.checkpoint(tally(), LEDGER)).resolves.toBe(30);
    expect(await documents(store)).toEqual(expected(30));
  });

  it('lets readers wait for a seq, across a flip, and tells them when it does not come', async () => {
    const all = events(1, 60);
    const { store, again } = await prepared(all.slice(0, 50));
    const reader = again();
    await reader.collection(tally(), LEDGER);
    const waiting = reader.waitFor(tally(), LEDGER, 60, 10_000).then(() => documents(reader));
    await rebuild(store, tally(), source(all.slice(0, 50)), [LEDGER]);
    await store.apply(tally(), LEDGER, all);
    expect(await waiting).toEqual(expected(60));
    await expect(reader.waitFor(tally(), LEDGER, 61, 30)).rejects.toEqual(new ViewBehind('tally', LEDGER, 60, 61));
  });
});
