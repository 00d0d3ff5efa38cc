import { addDays, isRealDate } from '@libs/domain/kernel/dates';
import { osloTimeToInstant, toInstant } from '@libs/domain/kernel/oslo-time';
import type { Evidence } from '@libs/ledger/evidence';
import type { LedgerReader } from '@libs/ledger/read';

/** A place in a ledger's history as a person asks for it. */
export type Position =
  | { readonly kind: 'seq'; readonly seq: number }
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'day'; readonly date: string };

/** Reads a seq, an instant that names its zone, or a calendar date (Europe/Oslo); null for anything else. */
export function readPosition(value: string): Position | null {
  if (/^\d{1,15}$/.test(value)) return { kind: 'seq', seq: Number(value) };
  const day: unknown = value;
  if (isRealDate(day)) return { kind: 'day', date: day };
  // In an address '+' means a space: 10:00:00+01:00 arrives as 10:00:00 01:00.
  const instant = toInstant(value.replace(' ', '+'));
  return instant === null ? null : { kind: 'instant', instant };
}

/** Turns positions into seqs: dense and in commit order, so one number says what was known. */
export class Positions {
  constructor(
    private readonly read: LedgerReader,
    private readonly evidence: Evidence,
  ) {}

  /** The last seq that was known then, at most the head; a day counts to its end. */
  async upTo(ledger: string, position: Position | null): Promise<number> {
    const head = await this.read.head(ledger);
    switch (position?.kind) {
      case undefined:
        return head.seq;
      case 'seq':
        return Math.min(position.seq, head.seq);
      case 'instant':
        return this.evidence.seqAt(ledger, position.instant);
      case 'day':
        return this.evidence.seqAt(ledger, justBefore(osloTimeToInstant(addDays(position.date, 1), '00:00:00')));
    }
  }

  /** The first seq that was recorded then or later; a day counts from its beginning. */
  async from(ledger: string, position: Position | null): Promise<number> {
    switch (position?.kind) {
      case undefined:
        return 1;
      case 'seq':
        return Math.max(1, position.seq);
      case 'instant':
        return 1 + (await this.evidence.seqAt(ledger, justBefore(position.instant)));
      case 'day':
        return 1 + (await this.evidence.seqAt(ledger, justBefore(osloTimeToInstant(position.date, '00:00:00'))));
    }
  }
}

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
