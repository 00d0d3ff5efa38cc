import fc from 'fast-check';
import type { CommandStartedEvent } from 'mongodb';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Building } from './building';
import { compare } from './compare';
import type { EventSource } from './event-source';
import { touchedBy } from './fold';
import { foldAll, rebuild } from './rebuild';
import { inMemory } from './shelf';
import type { View, ViewDocument } from './view';
import { ViewStore } from './view-store';

/** A house counts its events; each room remembers its own until it is torn down, and every room hears of every third. */
type Room = ViewDocument & { readonly family: string; readonly seqs: readonly number[]; readonly heard: number };
type House = ViewDocument & { readonly family: string; readonly count: number };

const houseOf = ({ ledger, subjects }: RecordedFact): string => `${ledger}/${subjects[0]}`;
const roomOf = (event: RecordedFact): string => `${houseOf(event)}/${event.data.room as number}`;

const view: View<Room, House> = {
  name: 'houses',
  fold: 1,
  handles: ['concern.raised', 'measure.started', 'measure.ended'],
  idsOf: (event) => [roomOf(event)],
  evolve: (doc, event) => (doc && event.type !== 'measure.ended' ? { ...doc, seqs: [...doc.seqs, event.seq] } : null),
  family: {
    of: (event) => (event.type === 'concern.raised' ? houseOf(event) : null),
    evolve: (members, event, family) => {
      const { ledger, seq } = event;
      const house = members.get(`house~${family}`) as House | undefined;
      const counted: House = { _id: `house~${family}`, ledger, family, count: (house?.count ?? 0) + 1 };
      const rooms = [...members.values()].filter((one): one is Room => 'seqs' in one);
      const own = rooms.find(({ _id }) => _id === roomOf(event));
      const entered: Room = {
        _id: roomOf(event),
        ledger,
        family,
        seqs: [...(own?.seqs ?? []), seq],
        heard: own?.heard ?? 0,
      };
      if (counted.count % 3 > 0) return [counted, entered];
      const everybody = [...rooms.filter((one) => one !== own), entered];
      return [counted, ...everybody.map((room) => ({ ...room, heard: counted.count }))];
    },
  },
  indexes: [],
};

const event = (ledger: string, seq: number, type: string, house: string, room: number): RecordedFact =>
  ({ ledger, seq, type, subjects: [house], data: { room }, sealed: [] }) as unknown as RecordedFact;

const source = (all: readonly RecordedFact[]): EventSource => ({
  head: () => Promise.resolve({ seq: all.length }),
  heads: () => Promise.resolve([]),
  readFacts: async function* (_, from, to = all.length) {
    for (let at = from; at <= to; at += 7) yield await Promise.resolve(all.slice(at - 1, Math.min(to, at + 6)));
  },
});

describe('documents that are folded together', () => {
  let database: TestDatabase;
  let store: ViewStore;

  beforeAll(async () => {
    database = await testDatabase({ monitorCommands: true });
    store = new ViewStore(database.client.db(database.name));
  });
  afterAll(() => database.close());

  const happenings = fc.array(
    fc.record({
      type: fc.constantFrom('concern.raised', 'concern.raised', 'measure.started', 'measure.ended'),
      house: fc.constantFrom('a', 'b'),
      room: fc.integer({ min: 1, max: 4 }),
      cut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('are the same however the events come: batch by batch as they are cut, or built anew', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(happenings, async (happened) => {
        const ledger = `120${(run += 1)}-02`;
        const all = happened.map(({ type, house, room }, at) => event(ledger, at + 1, type, house, room));
        await rebuild(store, view, source([]), [ledger]);
        let from = 0;
        for (const [at, { cut }] of happened.entries()) {
          if (!cut && at < happened.length - 1) continue;
          await store.apply(view, ledger, all.slice(from, at + 1));
          from = at + 1;
        }
        await expect(compare(store, view, source(all), ledger)).resolves.toMatchObject({ same: true, seq: all.length });
        await rebuild(store, view, source(all), [ledger]);
        await expect(compare(store, view, source(all), ledger)).resolves.toMatchObject({ same: true, seq: all.length });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('are the same when a build keeps only a few of them in memory', async () => {
    const { generations, folding } = store;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(happenings, fc.integer({ min: 0, max: 6 }), async (happened, most) => {
        const ledger = `150${(run += 1)}-02`;
        const all = happened.map(({ type, house, room }, at) => event(ledger, at + 1, type, house, room));
        const memory = inMemory();
        await foldAll(view, source(all), ledger, folding, memory);
        const claimed = await generations.claim(view, ledger, await generations.nextNumber(view));
        const building = new Building(generations, claimed!, most);
        await foldAll(view, source(all), ledger, folding, building);
        await building.store();
        const own = { readConcern: { level: 'local' }, sort: { _id: 1 } } as const;
        const stored = await generations.documents(claimed!).find({ ledger }, own).toArray();
        const ids = memory.documents.all().map(({ _id }) => _id);
        expect(stored).toEqual(ids.toSorted().map((id) => memory.documents.get(id)));
        expect(building.stored).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('are replaced durably in a build: a replacement that was lost would not be missed when they are counted', async () => {
    const ledger = '1507-02';
    const all = Array.from({ length: 21 }, (_, at) => event(ledger, at + 1, 'concern.raised', 'a', at % 2));
    const concerns: unknown[] = [];
    const listen = ({ command }: CommandStartedEvent): void => {
      if (String(command.update).startsWith('houses@')) concerns.push(command.writeConcern);
    };
    database.client.on('commandStarted', listen);
    const { generations, folding } = store;
    const claimed = await generations.claim(view, ledger, await generations.nextNumber(view));
    const building = new Building(generations, claimed!, 0);
    await foldAll(view, source(all), ledger, folding, building);
    await building.store();
    database.client.off('commandStarted', listen);
    expect(concerns).toHaveLength(2);
    for (const concern of concerns) expect(concern).toMatchObject({ w: 'majority', j: true });
  });

  it('are written only where they changed, and left alone by what touches one of them', async () => {
    const ledger = '0301-15';
    const all = [1, 2, 3, 4].map((room) => event(ledger, room, 'concern.raised', 'a', room));
    await rebuild(store, view, source(all), [ledger]);
    const written: string[] = [];
    database.client.on('commandStarted', ({ command }) => {
      const [of] = [command.update, command.insert] as (string | undefined)[];
      if (!of?.startsWith('houses@')) return;
      for (const { q } of command.updates as { q: { _id: string } }[]) written.push(q._id);
    });
    await store.apply(view, ledger, [event(ledger, 5, 'concern.raised', 'a', 2)]);
    expect(written.splice(0).sort()).toEqual([`${ledger}/a/2`, `house~${ledger}/a`]);
    const alone = event(ledger, 6, 'measure.started', 'a', 3);
    expect(touchedBy(view, [alone])).toEqual({ ids: new Set([`${ledger}/a/3`]), families: new Set() });
    await store.apply(view, ledger, [alone]);
    expect(written).toEqual([`${ledger}/a/3`]);
  });
});
