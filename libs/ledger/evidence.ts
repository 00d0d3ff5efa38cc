import type { Collection, Db, Document } from 'mongodb';
import { BATCHES, type BatchDocument } from './batch-document';

/** The ledger as an auditor takes it: nothing trusted, nothing lifted, nothing left out. */
export class Evidence {
  private readonly batches: Collection<BatchDocument>;

  constructor(db: Db, collection: string = BATCHES) {
    this.batches = db.collection<BatchDocument>(collection);
  }

  /** Every stored document of the ledger exactly as it is, also one whose numbers are no numbers; in their order. */
  async *documents(ledger: string): AsyncGenerator<Document> {
    const cursor = this.batches.find<Document>({ ledger }, { batchSize: 64, allowDiskUse: true }).sort({ from: 1 });
    try {
      yield* cursor;
    } finally {
      await cursor.close();
    }
  }

  /**
   * The last seq that was recorded at or before the instant; 0 if none was. `recordedAt` never runs backwards, so
   * halving finds it.
   */
  async seqAt(ledger: string, instant: string): Promise<number> {
    const last = await this.batchBefore(ledger, Number.MAX_SAFE_INTEGER);
    if (!last || last.recordedAt <= instant) return last?.to ?? 0;
    let known = 0;
    let late = last.from;
    while (known + 1 < late) {
      const middle = Math.floor((known + late) / 2);
      const batch = await this.batchBefore(ledger, middle);
      if (batch && batch.recordedAt <= instant) known = Math.max(batch.to, middle);
      else late = Math.min(batch?.from ?? middle, middle);
    }
    return known;
  }

  private batchBefore(ledger: string, seq: number) {
    return this.batches.findOne(
      { ledger, from: { $lte: seq } },
      { sort: { from: -1 }, projection: { from: 1, to: 1, recordedAt: 1 } },
    );
  }
}
