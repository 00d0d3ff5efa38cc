import type { Collection } from 'mongodb';
import type { KeyDocument } from './key-document';

type Waiting = {
  readonly ids: readonly string[];
  readonly found: (documents: readonly KeyDocument[]) => void;
  readonly failed: (error: unknown) => void;
};

/** Look-ups under way at the same time; more of them wait and go together. */
const AT_ONCE = 4;

/** Look-ups of the same moment go together into one query: a page of a list opens a hundred children at once. */
export class LookUps {
  private waiting: Waiting[] = [];
  private running = 0;

  constructor(private readonly keys: Collection<KeyDocument>) {}

  /** The documents with these ids that exist, read after this was called. */
  find(ids: readonly string[]): Promise<readonly KeyDocument[]> {
    return new Promise((found, failed) => {
      this.waiting.push({ ids, found, failed });
      if (this.waiting.length === 1) setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    if (this.running >= AT_ONCE || this.waiting.length === 0) return;
    this.running += 1;
    const together = this.waiting.splice(0);
    try {
      const ids = [...new Set(together.flatMap((one) => one.ids))];
      const documents = new Map((await this.keys.find({ _id: { $in: ids } }).toArray()).map((one) => [one._id, one]));
      for (const { ids: asked, found } of together) found(asked.flatMap((id) => documents.get(id) ?? []));
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
    this.running -= 1;
    void this.run();
  }
}
