import { Documents } from './documents';
import type { Touched } from './fold';

/** Where a ledger's documents are while all its events are folded, batch by batch. */
export interface Shelf {
  /** Those at hand; others after every call. */
  readonly documents: Documents;
  /** Before events are folded: what they touch is at hand, if it is there at all. */
  fetch(touched: Touched): Promise<void>;
  /** After they were folded. */
  tidy(): Promise<void>;
}

/** Everything at hand, in memory. */
export const inMemory = (): Shelf => ({
  documents: new Documents(),
  fetch: async () => undefined,
  tidy: async () => undefined,
});
