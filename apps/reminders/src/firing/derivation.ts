import { deadlineStream, municipalDutyStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { nationalRuling, rulingAfter } from '@libs/domain/rulebook/ruling';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { LedgerReader } from '@libs/ledger/read';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { Documents } from '@libs/read-models/documents';
import { foldInto } from '@libs/read-models/fold';
import { withRules } from '@libs/read-models/rules';
import type { Derived } from './due';

/** Which limit: what a view knows of it, and no more is believed. */
export type DeadlineRef = Pick<DeadlineDocument, '_id' | 'family' | 'childId'>;

/** Derives one limit again from the ledger alone, by the view's own fold. */
export class Derivation {
  constructor(
    private readonly read: LedgerReader,
    private readonly knownTypes: ReadonlySet<string>,
  ) {}

  async of(ledger: string, ref: DeadlineRef): Promise<Derived> {
    const { seq: since } = await this.read.head(ledger);
    const found = await Promise.all([...this.about(ledger, ref), this.read.readStream(ledger, RULEBOOK_STREAM)]);
    const events = found.flat().toSorted((one, other) => one.seq - other.seq);
    const folded = new Documents();
    foldInto(folded, deadlinesView, withRules(deadlinesView, [], events), this.knownTypes);
    const limit = folded.get(ref._id) as DeadlineDocument | null;
    const { book: rules } = events.reduce(rulingAfter, nationalRuling);
    return { since, rules, documents: limit ? [limit] : [] };
  }

  private about(ledger: string, { _id, family, childId }: DeadlineRef): readonly Promise<readonly StoredEvent[]>[] {
    if (childId !== null) return [this.read.readSubject(ledger, childId)];
    return [
      this.read.readStream(ledger, municipalDutyStream(family)),
      this.read.readStream(ledger, deadlineStream(_id)),
    ];
  }
}
