import { Injectable } from '@nestjs/common';
import type { Head } from '@libs/ledger/append';
import { LedgerReader } from '@libs/ledger/read';
import { masked, type MaskedEvent } from '../masked';
import { Positions, type Position } from '../position';

/** Events `from`…`to` as they were asked for, and `next`: where the following page begins, null on the last. */
export type Page = {
  readonly ledger: string;
  readonly from: number;
  readonly to: number;
  readonly events: readonly MaskedEvent[];
  readonly next: number | null;
};

/** A ledger read from front to back, personal parts masked. */
@Injectable()
export class LedgerHistory {
  constructor(
    private readonly read: LedgerReader,
    private readonly positions: Positions,
  ) {}

  head(ledger: string): Promise<Head> {
    return this.read.head(ledger);
  }

  async page(ledger: string, span: { from: Position | null; to: Position | null }, limit: number): Promise<Page> {
    const from = await this.positions.from(ledger, span.from);
    const to = await this.positions.upTo(ledger, span.to);
    const last = Math.min(to, from + limit - 1);
    const events: MaskedEvent[] = [];
    if (from <= last)
      for await (const some of this.read.readRange(ledger, from, last)) events.push(...some.map(masked));
    return { ledger, from, to, events, next: last < to && from <= to ? last + 1 : null };
  }
}
