import type { Keys } from '@libs/keys/keys';
import type { DocumentCopies } from './document-copies';
import type { Ledger } from '@libs/ledger/ledger';
import type { Decisions } from '../decisions';
import type { Step } from '../plan';
import { chunked, copiesOf, copySteps, type Copy } from './copies';
import type { Leaving } from './leaving';
import type { MoveBook } from './move-book';
import { newIdOf } from './new-ids';
import { onBehalf, type Cause } from './system';

export type Moving = { readonly moveId: string; readonly oldChildId: string };

type Missing = { readonly chunks: readonly (readonly Copy[])[]; readonly known: ReadonlySet<string> };

/** Brings what is missing of a case from the ledger it leaves into the one that receives it. */
export class Copying {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly documents: DocumentCopies,
    private readonly decisions: Decisions,
    private readonly book: MoveBook,
  ) {}

  /** Stores all copies but the last append's. @returns the steps of that one, for the command that it is a part of */
  async allButLast(moving: Moving, old: Leaving, cause: Cause): Promise<readonly Step[]> {
    for (;;) {
      const { chunks, known } = await this.missing(moving, old, cause.ledger);
      const [first = [], ...more] = chunks;
      const whole = await this.documents.of(first, old.carried, moving, cause.ledger);
      if (more.length === 0) return copySteps(whole, known);
      await this.store(moving, whole, known, cause);
    }
  }

  /** Stores what was recorded in the old ledger after the case was received here. */
  async rest(moving: Moving, old: Leaving, cause: Cause): Promise<void> {
    for (;;) {
      const { chunks, known } = await this.missing(moving, old, cause.ledger);
      const [first = []] = chunks;
      if (first.length === 0) return;
      await this.store(moving, await this.documents.of(first, old.carried, moving, cause.ledger), known, cause);
    }
  }

  /** The same first event gives the same command, so that nothing is stored twice, whoever else is at it. */
  private async store(
    { moveId }: Moving,
    copies: readonly Copy[],
    known: ReadonlySet<string>,
    cause: Cause,
  ): Promise<void> {
    const [first] = copies;
    const seq = first?.event.origin?.kind === 'ledger' ? first.event.origin.seq : 0;
    const issued = onBehalf(cause, cause.ledger, ['move-copies', moveId, String(seq)]);
    const steps = copySteps(copies, known);
    await this.decisions.run(issued, { type: 'CopyEvents', moveId, seq }, async () => ({ steps }));
  }

  private async missing({ moveId, oldChildId }: Moving, old: Leaving, to: string): Promise<Missing> {
    const newChildId = newIdOf(moveId, oldChildId);
    const here = await this.ledger.read.readSubject(to, newChildId);
    const copied = new Set(here.flatMap(({ origin }) => (origin?.kind === 'ledger' ? [origin.seq] : [])));
    const arrivals = [...(await this.book.arrivalsIn(to)).values()];
    const childThere = (id: string): string | null =>
      arrivals.find((one) => one.oldChildId === id && one.from === old.head.ledger)?.childId ?? null;
    const streams = new Set(old.carried.map(({ stream }) => stream.slice(stream.indexOf('-') + 1)));
    const missing = old.carried.filter(({ seq }) => !copied.has(seq));
    const copies = await copiesOf(this.keys, missing, { moveId, oldChildId, streams, childThere });
    return { chunks: chunked(copies), known: new Set(here.map(({ stream }) => stream)) };
  }
}
