import { ChainCheck, type Fault, type KeptHead } from './chain-check';

export type Verdict = {
  /** The last event found good. */
  readonly head: KeptHead & { readonly recordedAt: string };
  readonly fault: Fault | null;
};

/** Recomputes a whole ledger from its stored documents, in their order; stops at the first fault. */
export async function verify(
  ledger: string,
  documents: AsyncIterable<unknown> | Iterable<unknown>,
  kept: KeptHead | null = null,
): Promise<Verdict> {
  const check = new ChainCheck(ledger, kept);
  for await (const document of documents) {
    const fault = check.add(document);
    if (fault) return { head: check.head, fault };
  }
  return { head: check.head, fault: check.end() };
}
