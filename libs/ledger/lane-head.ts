import type { Collection } from 'mongodb';
import type { Head } from './append';
import type { BatchDocument } from './batch-document';
import { LaneMemory } from './lane-memory';
import { foreignBatches } from './lane-queries';
import type { LedgerReader } from './read';
import type { Rivals } from './rivals';

/** Foreign batches beyond which the lane forgets and learns anew instead of reading them all. */
const MOST_FOREIGN = 200;

/** The head a lane extends, and what the lane remembers of everything up to it. */
export class LaneHead {
  readonly memory: LaneMemory;
  private head: Head | null = null;
  private mustLook = false;

  constructor(
    private readonly ledger: string,
    private readonly batches: Collection<BatchDocument>,
    private readonly reader: LedgerReader,
    private readonly rivals: Rivals,
    remembered: number,
  ) {
    this.memory = new LaneMemory(remembered);
  }

  /** Before the next batch the store is asked again. */
  lookAgain(): void {
    this.mustLook = true;
  }

  /** A stream's version as it was just read: saves the lane from asking again. */
  learn(stream: string, version: number): void {
    if (this.head) this.memory.learn(stream, version);
  }

  /** Our own batch is stored: it is the head now. */
  extended({ ledger, to: seq, hash, recordedAt, events }: BatchDocument): void {
    this.head = { ledger, seq, hash, recordedAt };
    for (const event of events) this.memory.touch(event);
  }

  /** Our own last batch, or else the last one stored, with all that others did before it. */
  async current(): Promise<Head> {
    if (this.head && !this.mustLook) return this.head;
    const known = this.head;
    const foreign = known ? await foreignBatches(this.batches, this.ledger, known.seq) : null;
    if (!known || foreign!.length > MOST_FOREIGN) {
      this.head = await this.reader.head(this.ledger);
      this.memory.reset(this.head.seq);
    } else {
      for (const { to: seq, hash, recordedAt, events } of foreign!) {
        this.rivals.seen(events.length);
        for (const touch of events) this.memory.touch(touch);
        this.head = { ledger: this.ledger, seq, hash, recordedAt };
      }
    }
    this.mustLook = false;
    return this.head!;
  }
}
