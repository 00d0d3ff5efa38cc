import type { Clock } from '@libs/platform/clock';
import type { ChangeStreamInsertDocument, Collection, Db } from 'mongodb';
import type { Append, Head, Receipt } from './append';
import { BATCHES, type BatchDocument } from './batch-document';
import { Lane } from './lane';
import { MOST_REMEMBERED } from './lane-memory';
import { prepared } from './prepared';
import { LedgerReader } from './read';
import type { Upcasts } from './upcasting';

/**
 * The truth: one gap-free, chained list of events per municipality. Appending and reading are its whole interface;
 * there is no update and no delete. Other chained lists (the access log) live in a collection of their own.
 */
export class Ledger {
  readonly read: LedgerReader;
  private readonly batches: Collection<BatchDocument>;
  private readonly lanes = new Map<string, Lane>();

  /**
   * @param collection where it lives
   * @param remembered most streams and subjects per ledger that are kept in mind; only streams that go on need it
   */
  constructor(
    db: Db,
    upcasts: Upcasts,
    private readonly clock: Clock,
    collection: string = BATCHES,
    private readonly remembered: number = MOST_REMEMBERED,
  ) {
    this.batches = db.collection<BatchDocument>(collection);
    this.read = new LedgerReader(this.batches, upcasts);
    db.client.on('topologyDescriptionChanged', () => {
      for (const lane of this.lanes.values()) lane.lookAgain();
    });
  }

  /**
   * Stores a command's events, all or none; answers only when they are durable (majority and journal).
   * @throws StaleVersion, Changed: load and decide again
   * @throws CommandReused: the id was used with other content
   * @throws AppendTooLarge: can never be stored
   * @throws LedgerUnavailable: no outcome in time; repeat with the same command id
   */
  async append(append: Append): Promise<Receipt[]> {
    return this.lane(append.ledger).append(prepared(append));
  }

  /** Tells the lane a stream's version that was just read, so that it need not ask the store again. */
  learn(ledger: string, stream: string, version: number): void {
    this.lanes.get(ledger)?.learn(stream, version);
  }

  head(ledger: string): Promise<Head> {
    return this.read.head(ledger);
  }

  /** Calls `wake` soon after anybody stored a batch in a ledger. Only a hint: may be late, doubled or missing. */
  watch(wake: (ledger: string) => void): () => Promise<void> {
    const stream = this.batches.watch<BatchDocument, ChangeStreamInsertDocument<BatchDocument>>(
      [{ $match: { operationType: 'insert' } }, { $project: { operationType: 1, 'fullDocument.ledger': 1 } }],
      { maxAwaitTimeMS: 500 },
    );
    stream.on('change', ({ fullDocument }) => wake(fullDocument.ledger));
    stream.on('error', () => undefined);
    return () => stream.close();
  }

  /** Waits until everything accepted so far has its outcome: the last step before the connection is closed. */
  async idle(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.idle()));
  }

  private lane(ledger: string): Lane {
    let lane = this.lanes.get(ledger);
    if (!lane) {
      lane = new Lane(ledger, this.batches, this.read, () => this.clock.now(), this.remembered);
      this.lanes.set(ledger, lane);
    }
    return lane;
  }
}
