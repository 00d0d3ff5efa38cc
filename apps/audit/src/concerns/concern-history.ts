import { Injectable } from '@nestjs/common';
import { concern } from '@libs/domain/concerns/concern';
import type { ConcernEvent } from '@libs/domain/concerns/events';
import type { Concern } from '@libs/domain/concerns/state';
import { seen } from '@libs/domain/event-types';
import { concernStream } from '@libs/domain/kernel/ids';
import type { Wording } from '@libs/domain/kernel/rejection';
import { LedgerReader } from '@libs/ledger/read';
import { masked, type MaskedEvent } from '../masked';
import { Positions, type Position } from '../position';
import { inWords } from '../replay/words';

export type ConcernAsOf = {
  readonly concernId: string;
  readonly ledger: string;
  /** The one number the question came down to: everything up to and including it was known. */
  readonly asOf: { readonly seq: number };
  readonly version: number;
  readonly state: Concern;
  readonly history: readonly (MaskedEvent & { readonly words: Wording | null })[];
};

/** One concern as it was known at a point of the ledger: the same fold that decisions are made on. */
@Injectable()
export class ConcernHistory {
  constructor(
    private readonly read: LedgerReader,
    private readonly positions: Positions,
  ) {}

  /** Null if nothing was known of the concern by then. */
  async asOf(ledger: string, concernId: string, position: Position | null): Promise<ConcernAsOf | null> {
    const seq = await this.positions.upTo(ledger, position);
    const events = (await this.read.readStream(ledger, concernStream(concernId))).filter((event) => event.seq <= seq);
    if (events.length === 0) return null;
    const state = events.reduce(
      (folded, event) => concern.evolve(folded, event as unknown as ConcernEvent),
      concern.initial,
    );
    const history = events.map((event) => {
      const known = seen(event);
      return { ...masked(event), words: known ? inWords(known) : null };
    });
    return { concernId, ledger, asOf: { seq }, version: events.at(-1)!.version, state, history };
  }
}
