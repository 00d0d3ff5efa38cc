import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Ledger } from '@libs/ledger/ledger';
import { lineAfter, type MessageLine } from './message-lines';

export type Totals = {
  readonly received: number;
  readonly accepted: number;
  readonly refused: number;
  readonly claimed: number;
};
export type Reconciliation = { readonly lines: readonly MessageLine[]; readonly totals: Totals };

/**
 * Every message id first received in a stretch of time, with its outcome: what a sender compares with what it sent.
 * Straight from the ledger, so it is complete at once; reads from the stretch's first event to the head, because an
 * outcome may come later.
 */
export class Reconciliations {
  constructor(private readonly ledger: Ledger) {}

  /** @param from,to instants, both included; `sees` says which ledgers' messages the reader may see (null = none named) */
  async of(from: string, to: string, sees: (ledger: string | null) => boolean): Promise<Reconciliation> {
    const found = new Map<string, MessageLine>();
    for await (const events of this.ledger.read.readRange(INTAKE_LEDGER, await this.firstSeqFrom(from))) {
      for (const event of events) {
        const known = found.get(event.stream) ?? null;
        if (!known && (event.version > 1 || event.occurredOn > to || event.occurredOn < from)) continue;
        const line = lineAfter(known, event);
        if (line) found.set(event.stream, line);
      }
    }
    const lines = [...found.values()].filter(({ ledger }) => sees(ledger));
    return { lines, totals: totalsOf(lines) };
  }

  /** `recordedAt` never runs backwards in a ledger, so the first event of a time is found by halving. */
  private async firstSeqFrom(instant: string): Promise<number> {
    const { seq: last } = await this.ledger.read.head(INTAKE_LEDGER);
    let [low, high] = [1, last + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.recordedAt(middle)) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private async recordedAt(seq: number): Promise<string> {
    for await (const [event] of this.ledger.read.readRange(INTAKE_LEDGER, seq, seq)) if (event) return event.recordedAt;
    return '';
  }
}

const totalsOf = (lines: readonly MessageLine[]): Totals => {
  const count = (status: MessageLine['outcome']['status']) =>
    lines.filter(({ outcome }) => outcome.status === status).length;
  return { received: lines.length, accepted: count('accepted'), refused: count('refused'), claimed: count('claimed') };
};
