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
    const events = await eventsOf(this.read, ledger, ref);
    const folded = new Documents();
    foldInto(folded, deadlinesView, withRules(deadlinesView, [], events), this.knownTypes);
    const limit = folded.get(ref._id) as DeadlineDocument | null;
    const { book: rules } = events.reduce(rulingAfter, nationalRuling);
    return { since, rules, documents: limit ? [limit] : [] };
  }
}

/** All that a limit follows from, and its reminders, in the ledger's order: its child or duty, and the rules. */
export async function eventsOf(read: LedgerReader, ledger: string, ref: DeadlineRef): Promise<readonly StoredEvent[]> {
  const { _id, family, childId } = ref;
  const streams = childId === null ? [municipalDutyStream(family), deadlineStream(_id)] : [];
  const found = await Promise.all([
    ...(childId === null ? [] : [read.readSubject(ledger, childId)]),
    ...[...streams, RULEBOOK_STREAM].map((stream) => read.readStream(ledger, stream)),
  ]);
  return found.flat().toSorted((one, other) => one.seq - other.seq);
}
