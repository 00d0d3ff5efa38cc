import type { RecordedFact } from '@libs/domain/kernel/envelope';

/** Where the truth is read: the ledger's reader. */
export type EventSource = {
  head(ledger: string): Promise<{ readonly seq: number }>;
  heads(): Promise<readonly { readonly ledger: string; readonly seq: number }[]>;
  /** Events `from`…`to`, both included, in order. */
  readFacts(ledger: string, from: number, to?: number): AsyncIterable<readonly RecordedFact[]>;
};
