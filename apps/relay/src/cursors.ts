import type { Ack } from '@libs/messaging/publisher';
import type { Watermarks } from '@libs/messaging/topic';
import { MongoServerError, type Collection, type Db } from 'mongodb';

type CursorDocument = {
  _id: string;
  fence: number;
  /** Last published seq per ledger. */
  seqs: Record<string, number>;
  /** Expected next offset per partition: what the topic holds at least, unless somebody emptied it. */
  next: Record<string, number>;
};

/** Another relay has led since: this one's writes are refused. */
export class StaleFence extends Error {
  constructor() {
    super('another relay leads');
    this.name = 'StaleFence';
  }
}

const DUPLICATE_KEY = 11000;

/**
 * How far a topic has been filled: one document, so that cursors and expected offsets can never contradict each other.
 * Every write carries the fencing number of the relay's term. Writes run behind the acks, the newest state winning;
 * after a crash a little is published twice, which consumers drop.
 */
export class Cursors {
  private dirty = false;
  private writing: Promise<void> | null = null;
  private fault: Error | null = null;

  private constructor(
    private readonly cursors: Collection<CursorDocument>,
    private readonly topic: string,
    private readonly fence: number,
    private seqs: Map<string, number>,
    private next: Map<number, number>,
  ) {}

  /**
   * Takes the cursors over for a term.
   * @throws StaleFence if a later term has begun
   */
  static async take(db: Db, topic: string, fence: number): Promise<Cursors> {
    const cursors = db.collection<CursorDocument>('relayCursors');
    try {
      const found = await cursors.findOneAndUpdate(
        { _id: topic, fence: { $lte: fence } },
        [{ $set: { fence, seqs: { $ifNull: ['$seqs', {}] }, next: { $ifNull: ['$next', {}] } } }],
        { upsert: true, returnDocument: 'after' },
      );
      const seqs = new Map(Object.entries(found?.seqs ?? {}));
      const next = new Map(Object.entries(found?.next ?? {}).map(([partition, offset]) => [Number(partition), offset]));
      return new Cursors(cursors, topic, fence, seqs, next);
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) throw new StaleFence();
      throw error;
    }
  }

  /** Last published seq per ledger. */
  positions(): Map<string, number> {
    return new Map(this.seqs);
  }

  /** What each partition must hold at least, as of now. */
  expected(): Watermarks {
    return new Map(this.next);
  }

  /**
   * Notes what Kafka acknowledged.
   * @throws StaleFence, or the store's error, if an earlier note could not be written
   */
  advance(published: ReadonlyMap<string, number>, acks: readonly Ack[]): void {
    for (const [ledger, seq] of published) this.seqs.set(ledger, seq);
    for (const { partition, base, count } of acks) if (base >= 0) this.next.set(partition, base + count);
    this.save();
  }

  /** Begins again from seq 1 of every ledger. */
  reset(): void {
    this.seqs = new Map();
    this.next = new Map();
    this.save();
  }

  /** Waits until everything noted is written. */
  async written(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.fault) throw this.fault;
  }

  private save(): void {
    if (this.fault) throw this.fault;
    this.dirty = true;
    this.writing ??= this.drain().finally(() => (this.writing = null));
  }

  private async drain(): Promise<void> {
    try {
      while (this.dirty) {
        this.dirty = false;
        const { matchedCount } = await this.cursors.updateOne(
          { _id: this.topic, fence: this.fence },
          { $set: { seqs: Object.fromEntries(this.seqs), next: Object.fromEntries(this.next) } },
        );
        if (matchedCount === 0) throw new StaleFence();
      }
    } catch (error) {
      this.fault = error instanceof Error ? error : new Error('cursors not written', { cause: error });
    }
  }
}
