import { MongoBulkWriteError, type Collection, type Document, type OptionalUnlessRequiredId } from 'mongodb';

type Waiting<Doc> = {
  readonly document: Doc;
  readonly done: (stored: boolean) => void;
  readonly failed: (error: unknown) => void;
};

const DUPLICATE_KEY = 11000;
/** Most documents in one insert. */
const MOST = 500;

/**
 * Inserts that arrive while one is under way go together into the next: each waits for majority and journal, and
 * together they wait once.
 */
export class Inserts<Doc extends Document> {
  private waiting: Waiting<Doc>[] = [];
  private running = false;

  constructor(private readonly collection: Collection<Doc>) {}

  /** @returns false if a document with the same unique key is there already; this one is not stored then */
  insert(document: Doc): Promise<boolean> {
    return new Promise((done, failed) => {
      this.waiting.push({ document, done, failed });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) await this.insertTogether(this.waiting.splice(0, MOST));
    this.running = false;
  }

  private async insertTogether(together: readonly Waiting<Doc>[]): Promise<void> {
    try {
      const documents = together.map(({ document }) => document as OptionalUnlessRequiredId<Doc>);
      await this.collection.insertMany(documents, { ordered: false });
      for (const { done } of together) done(true);
    } catch (error) {
      const taken = takenIn(error);
      for (const [at, { done, failed }] of together.entries()) {
        if (taken) done(!taken.has(at));
        else failed(error);
      }
    }
  }
}

/** Which of the documents were there already; null if that was not the (only) trouble. */
function takenIn(error: unknown): ReadonlySet<number> | null {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return null;
  const faults = error.result.getWriteErrors();
  return faults.every(({ code }) => code === DUPLICATE_KEY) ? new Set(faults.map(({ index }) => index)) : null;
}
