import type { RecordedFact, StoredEvent } from '@libs/domain/kernel/envelope';
import type { AbstractCursor, Collection, Document, FindCursor } from 'mongodb';
import type { Head, Receipt } from './append';
import { MAX_EVENTS, type BatchDocument } from './batch-document';
import { GENESIS } from './chain';
import { ofTypes, type TypedFacts } from './typed-facts';
import type { Upcasts } from './upcasting';

/** Every read is majority: nothing is seen that could be rolled back. */
export class LedgerReader {
  constructor(
    private readonly batches: Collection<BatchDocument>,
    private readonly upcasts: Upcasts,
  ) {}

  /** The ledger's last event; seq 0 if it has none. */
  async head(ledger: string): Promise<Head> {
    const last = await this.batches.findOne(
      { ledger },
      { sort: { from: -1 }, projection: { to: 1, hash: 1, recordedAt: 1 } },
    );
    if (!last) return { ledger, seq: 0, hash: GENESIS, recordedAt: new Date(0).toISOString() };
    return { ledger, seq: last.to, hash: last.hash, recordedAt: last.recordedAt };
  }

  /** Heads of all ledgers that have an event; one distinct scan over the index. */
  async heads(): Promise<Head[]> {
    const ledgers = await this.batches.distinct('ledger');
    return Promise.all(ledgers.map((ledger) => this.head(ledger)));
  }

  /** One stream, in order; empty if it does not exist. */
  readStream(ledger: string, stream: string): Promise<StoredEvent[]> {
    return this.readWhere(ledger, 'stream', stream, { $eq: ['$$event.stream', stream] });
  }

  /** Everything about one subject (a child), across streams, in commit order. */
  readSubject(ledger: string, subject: string): Promise<StoredEvent[]> {
    return this.readWhere(ledger, 'subjects', subject, { $in: [subject, '$$event.subjects'] });
  }

  /** All streams whose names begin with `prefix`, in commit order: for kinds of stream that a ledger has few of. */
  readStreamsOf(ledger: string, prefix: string): Promise<StoredEvent[]> {
    const among = { $gte: prefix, $lt: `${prefix}\uffff` };
    const isOne = { $eq: [{ $indexOfCP: ['$$event.stream', prefix] }, 0] };
    return this.readMatching({ ledger, events: { $elemMatch: { stream: among } } }, isOne);
  }

  /**
   * The newest `limit` events before seq `before` that are about all these subjects, newest first. With an index that
   * ends in `from` the store reads no more than the page.
   */
  async newestAbout(
    ledger: string,
    subjects: readonly [string, ...string[]],
    before: number,
    limit: number,
  ): Promise<StoredEvent[]> {
    const isAboutAll = { $setIsSubset: [subjects, '$$event.subjects'] };
    const cond = { $and: [isAboutAll, { $lt: ['$$event.seq', before] }] };
    const found = await this.batches
      .aggregate<BatchDocument>([
        { $match: { ledger, events: { $elemMatch: { subjects: { $all: subjects } } }, from: { $lt: before } } },
        { $sort: { from: -1 } },
        // the first batch may reach past `before` and give nothing
        { $limit: limit + 1 },
        { $project: { ledger: 1, events: { $filter: { input: '$events', as: 'event', cond } } } },
      ])
      .toArray();
    return found.flatMap((batch) => this.events(batch).reverse()).slice(0, limit);
  }

  /** The receipts of a command that was stored before, with the digest of its content; null if there is none. */
  async findCommand(ledger: string, commandId: string): Promise<{ digest: string; receipts: Receipt[] } | null> {
    const events = await this.readWhere(ledger, 'commandId', commandId, { $eq: ['$$event.commandId', commandId] });
    const first = events[0];
    return first ? { digest: first.commandDigest, receipts: events.map(receiptOf) } : null;
  }

  /** Events `from`…`to` (both included; to the head if `to` is left out), a batch at a time. */
  async *readRange(ledger: string, from: number, to = Number.MAX_SAFE_INTEGER): AsyncGenerator<StoredEvent[]> {
    for await (const batch of this.readBatches(ledger, from, to)) yield within(this.events(batch), batch, from, to);
  }

  /** As {@link readRange}, without what a read model has no use for: a third less to decode. */
  async *readFacts(ledger: string, from: number, to = Number.MAX_SAFE_INTEGER): AsyncGenerator<RecordedFact[]> {
    const cursor = this.holding(ledger, from, to).project<BatchDocument>(LEFT_OUT_OF_FACTS);
    for await (const batch of closing(cursor)) yield within(this.events(batch), batch, from, to);
  }

  /**
   * Events of these types in the batches after `after` (0, or a `to` that was given before), each batch with the seq it
   * reaches, also one without such an event. The store picks the events and leaves out what only the chain and repeated
   * commands need; the sealed parts come with `sealedOf` types only.
   */
  async *readTypes(
    ledger: string,
    after: number,
    types: readonly string[],
    sealedOf: readonly string[] = [],
  ): AsyncGenerator<TypedFacts> {
    const cursor = this.batches.aggregate<TypedFacts>(
      [{ $match: { ledger, from: { $gt: after } } }, { $sort: { from: 1 } }, { $project: ofTypes(types, sealedOf) }],
      { batchSize: 250 },
    );
    for await (const { to, events } of closing(cursor)) {
      yield { to, events: events.map((event) => this.upcasts.lift(event)) };
    }
  }

  /** The stored batches that hold events `from`…`to`, exactly as stored: for proofs. */
  async *readBatches(ledger: string, from: number, to = Number.MAX_SAFE_INTEGER): AsyncGenerator<BatchDocument> {
    yield* closing(this.holding(ledger, from, to));
  }

  private holding(ledger: string, from: number, to: number): FindCursor<BatchDocument> {
    return this.batches
      .find({ ledger, from: { $gt: from - MAX_EVENTS, $lte: to }, to: { $gte: from } })
      .sort({ from: 1 })
      .batchSize(64);
  }

  private readWhere(ledger: string, field: string, value: string, keep: Document): Promise<StoredEvent[]> {
    return this.readMatching({ ledger, [`events.${field}`]: value }, keep);
  }

  private async readMatching(match: Document, keep: Document): Promise<StoredEvent[]> {
    const found = await this.batches
      .aggregate<BatchDocument>([
        { $match: match },
        { $sort: { from: 1 } },
        { $project: { ledger: 1, events: { $filter: { input: '$events', as: 'event', cond: keep } } } },
      ])
      .toArray();
    return found.flatMap((batch) => this.events(batch));
  }

  private events({ ledger, events }: BatchDocument): StoredEvent[] {
    return events.map((event) => this.upcasts.lift(Object.assign(event, { ledger })));
  }
}

const LEFT_OUT_OF_FACTS = {
  'events.purpose': 0,
  'events.commandId': 0,
  'events.commandDigest': 0,
  'events.correlationId': 0,
  'events.causationId': 0,
  'events.prevHash': 0,
  'events.hash': 0,
};

/** A batch's events from `from` to `to`; the first and the last batch of a range may hold others. */
const within = (events: StoredEvent[], batch: BatchDocument, from: number, to: number): StoredEvent[] =>
  batch.from >= from && batch.to <= to ? events : events.filter(({ seq }) => seq >= from && seq <= to);

async function* closing<Doc extends Document>(cursor: AbstractCursor<Doc>): AsyncGenerator<Doc> {
  try {
    yield* cursor;
  } finally {
    await cursor.close();
  }
}

export const receiptOf = ({ ledger, seq, stream, version, eventId, hash, recordedAt }: StoredEvent): Receipt => ({
  ledger,
  seq,
  stream,
  version,
  eventId,
  hash,
  recordedAt,
});
