import { evolveLimits, familyOf, noLimits, type Deadlines } from '@libs/domain/deadlines/limits';
import { nationalRulebook, type Rulebook } from '@libs/domain/deadlines/rulebook';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { approvedOf, rulebookChangesOf } from '@libs/domain/rulebook/changes';
import { rulebookOf } from '@libs/domain/rulebook/rulebook-of';
import type { Ledger } from '@libs/ledger/ledger';

/** A child's time limits as the ledger had them at `since`, with the rules that held there then. */
export type LimitsAtSeq = { readonly since: number; readonly deadlines: Deadlines; readonly book: Rulebook };

/** Reads a child's time limits from the ledger, not from a view: a decision may not rest on something that lags. */
export class LimitsReader {
  constructor(private readonly ledger: Ledger) {}

  /** @throws LedgerUnavailable */
  async of(ledger: string, childId: string): Promise<LimitsAtSeq> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const [own, ofRules] = await Promise.all([
      this.ledger.read.readSubject(ledger, childId),
      this.ledger.read.readStream(ledger, RULEBOOK_STREAM),
    ]);
    const facts = own.filter((event) => familyOf(event) === childId);
    return { since, ...limitsBy(facts, ofRules) };
  }
}

/** Each event under the rules that were approved when it was recorded. */
export function limitsBy(
  facts: readonly StoredEvent[],
  ofRules: readonly StoredEvent[],
): Pick<LimitsAtSeq, 'deadlines' | 'book'> {
  let [limits, book, ruled] = [noLimits, nationalRulebook, 0];
  const rulesUpTo = (seq: number): Rulebook => {
    const known = ofRules.filter((event) => event.seq <= seq);
    if (known.length === ruled) return book;
    ruled = known.length;
    return rulebookOf(approvedOf(rulebookChangesOf(known)));
  };
  for (const fact of facts) {
    book = rulesUpTo(fact.seq);
    limits = evolveLimits(limits, fact, book);
  }
  return { deadlines: limits.deadlines, book: rulesUpTo(Number.MAX_SAFE_INTEGER) };
}
