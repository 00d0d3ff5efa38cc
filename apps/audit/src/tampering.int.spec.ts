import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, Document } from 'mongodb';
import { upcasts } from '@libs/domain/event-types';
import { BATCHES } from '@libs/ledger/batch-document';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { newAppend } from '@libs/testing/appends';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { headCommand, verifyCommand, type Desk } from './cli/commands';

jest.setTimeout(30_000);

const LEDGER = '1201-02';
const EVENTS = 12;

/** Somebody with the administrator's rights changes what is stored; the command line must name the first bad seq. */
describe('audit verify on a real store', () => {
  let database: TestDatabase;
  let batches: Collection<Document & { _id: string }>;
  let ledger: Ledger;
  let lines: string[];
  let desk: Desk;

  beforeEach(async () => {
    database = await testDatabase();
    const db = database.client.db(database.name);
    await prepareLedger(db);
    batches = db.collection<Document & { _id: string }>(BATCHES);
    ledger = new Ledger(db, new Upcasts(upcasts), systemClock);
    lines = [];
    desk = { log: null, read: ledger.read, evidence: new Evidence(db), print: (line) => lines.push(line) };
    for (let version = 0; version < 4; version++) await ledger.append(newAppend(LEDGER, 'concern-a', version));
    const together = Array.from({ length: EVENTS - 4 }, (_, n) => ledger.append(newAppend(LEDGER, `concern-b${n}`)));
    await Promise.all(together);
    await ledger.append(newAppend('9901-00', 'concern-other'));
  });

  afterEach(() => database.close());

  const verdict = async (headFile?: string) => {
    lines.length = 0;
    const code = await verifyCommand(desk, LEDGER, headFile);
    return { code, line: lines[0] };
  };
  const bad = (seq: number) => ({ code: 1, line: `first bad seq: ${seq}` });
  const holding = async (seq: number): Promise<Document & { _id: string }> => {
    const batch = await batches.findOne({ ledger: LEDGER, from: { $lte: seq }, to: { $gte: seq } });
    return batch!;
  };
  const indexIn = (batch: Document, seq: number): number => seq - Number(batch['from']);

  it('says OK with the number of events and the head of an untouched ledger', async () => {
    const { hash } = await ledger.head(LEDGER);
    expect(await verdict()).toEqual({ code: 0, line: `OK: ledger ${LEDGER}, ${EVENTS} events, head ${hash}` });
  });

  it.each([1, 3, 6, EVENTS])('names event %d when its content was changed', async (seq) => {
    const batch = await holding(seq);
    await batches.updateOne(
      { _id: batch._id },
      { $set: { [`events.${indexIn(batch, seq)}.occurredOn`]: '2020-01-01' } },
    );
    expect(await verdict()).toEqual(bad(seq));
  });

  it.each([5, 7, EVENTS])('names event %d when it was taken out of its batch', async (seq) => {
    const batch = await holding(seq);
    await batches.updateOne({ _id: batch._id }, { $pull: { events: { seq } } as never });
    expect(await verdict()).toEqual(bad(seq));
  });

  it('names the first event of a batch that was deleted', async () => {
    await batches.deleteOne({ ledger: LEDGER, from: 3 });
    expect(await verdict()).toEqual(bad(3));
  });

  it('names the first of two events that were swapped inside a batch', async () => {
    const batch = await holding(7);
    const events = [...(batch['events'] as Document[])];
    const [one, other] = [indexIn(batch, 6), indexIn(batch, 8)];
    [events[one], events[other]] = [events[other]!, events[one]!];
    await batches.updateOne({ _id: batch._id }, { $set: { events } });
    expect(await verdict()).toEqual(bad(6));
  });

  it('names the first of two events that were swapped between batches', async () => {
    const [two, four] = [await holding(2), await holding(4)];
    await batches.deleteMany({ _id: { $in: [two._id, four._id] } });
    await batches.insertMany([
      { ...two, events: four['events'] as Document[] },
      { ...four, events: two['events'] as Document[] },
    ]);
    expect(await verdict()).toEqual(bad(2));
  });

  it('names the place where an event was put into a batch', async () => {
    const batch = await holding(7);
    const events = [...(batch['events'] as Document[])];
    events.splice(indexIn(batch, 7), 0, {
      ...events[0],
      eventId: 'forged',
      commandId: 'forged',
      stream: 'concern-forged',
    });
    await batches.updateOne({ _id: batch._id }, { $set: { events } });
    expect(await verdict()).toEqual(bad(7));
  });

  it('names the number that a batch put in after the head claims', async () => {
    const newest = await holding(EVENTS);
    const [event] = newest['events'] as Document[];
    const forged = {
      ...event,
      seq: EVENTS + 1,
      eventId: 'forged',
      commandId: 'forged',
      stream: 'concern-forged',
      version: 1,
    };
    await batches.insertOne({
      ...newest,
      _id: 'forged',
      from: EVENTS + 1,
      to: EVENTS + 1,
      prevHash: newest['hash'],
      events: [forged],
    });
    expect(await verdict()).toEqual(bad(EVENTS + 1));
  });

  it.each<[string, Document, number]>([
    ['no number at all', { from: 'x' }, EVENTS + 1],
    ['a number below the first', { from: -300, to: -300 }, 1],
    ['a number that is taken', { from: 7, to: 7 }, 7],
  ])('finds a batch with %s, which readers of a range would not meet', async (_, place, seq) => {
    const event = { seq: -300, eventId: 'forged', commandId: 'forged', stream: 'concern-forged', version: 1 };
    const number = typeof place['from'] === 'number' ? place['from'] : -300;
    await batches.insertOne({ _id: 'forged', ledger: LEDGER, ...place, events: [{ ...event, seq: number }] });
    expect(await verdict()).toEqual(bad(seq));
  });

  it('finds a time that was replaced by a date of the same instant', async () => {
    const batch = await holding(7);
    const recordedAt = new Date(String(batch['recordedAt']));
    await batches.updateOne({ _id: batch._id }, { $set: { [`events.${indexIn(batch, 7)}.recordedAt`]: recordedAt } });
    expect(await verdict()).toEqual(bad(7));
  });

  describe('with a head that was kept elsewhere', () => {
    let file: string;

    beforeEach(async () => {
      await headCommand(desk, LEDGER);
      file = join(mkdtempSync(join(tmpdir(), 'rettid-')), 'head.json');
      writeFileSync(file, lines[0]!);
    });

    it('is content with a ledger that has grown since', async () => {
      await ledger.append(newAppend(LEDGER, 'concern-c'));
      expect(await verdict(file)).toMatchObject({ code: 0 });
    });

    it('names the first seq of the newest batches that were cut off, which the chain alone cannot tell', async () => {
      await batches.deleteMany({ ledger: LEDGER, from: { $gte: 4 } });
      expect(await verdict()).toMatchObject({ code: 0 });
      expect(await verdict(file)).toEqual(bad(4));
    });

    it('refuses another ledger’s head', async () => {
      await expect(verifyCommand(desk, '9901-00', file)).rejects.toThrow('the head of another ledger');
    });
  });

  it('gives the last seq known at an instant', async () => {
    const all: { seq: number; at: string }[] = [];
    for await (const events of ledger.read.readRange(LEDGER, 1))
      all.push(...events.map((e) => ({ seq: e.seq, at: e.recordedAt })));
    for (const { at } of all) {
      const known = all.filter((event) => event.at <= at).at(-1)!.seq;
      expect(await desk.evidence.seqAt(LEDGER, at)).toBe(known);
      const before = new Date(Date.parse(at) - 1).toISOString();
      expect(await desk.evidence.seqAt(LEDGER, before)).toBe(
        all.filter((event) => event.at <= before).at(-1)?.seq ?? 0,
      );
    }
    expect(await desk.evidence.seqAt(LEDGER, '2199-01-01T00:00:00.000Z')).toBe(EVENTS);
    expect(await desk.evidence.seqAt('0000-00', '2199-01-01T00:00:00.000Z')).toBe(0);
  });
});
