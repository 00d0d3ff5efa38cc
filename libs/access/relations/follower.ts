import type { LedgerReader } from '@libs/ledger/read';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { RelationsFold } from './fold';
import { OwnRecords, sealedTypes, type OpeningKeys } from './own-records';
import { relationTypes } from './relation-events';
import type { Relations } from './relations';

/** One ledger's relations, and the look-ups that callers wait for. */
type Followed = {
  readonly fold: RelationsFold;
  readonly ownRecords: OwnRecords;
  running: Promise<void>;
  /** Begins when the running one has ended; whoever asks before that shares it. */
  next: Promise<Relations> | null;
};

/** Folds each ledger's relations straight from the ledger, in memory, whenever somebody must be decided on. */
export class RelationsFollower {
  private readonly followed = new Map<string, Followed>();

  constructor(
    private readonly read: LedgerReader,
    private readonly keys: OpeningKeys,
  ) {}

  /**
   * The relations up to the ledger's head as it was when this was asked, or later. Callers that wait at the same moment
   * share one look-up; one that was begun before the call does not count. What is answered follows the ledger further.
   * @throws the store's error if it cannot be read: nobody is decided on then
   */
  current(ledger: string): Promise<Relations> {
    const one = this.of(ledger);
    one.next ??= one.running.then(() => {
      one.next = null;
      const following = this.follow(one);
      one.running = following.catch(() => undefined);
      return following.then(() => one.fold.relations);
    });
    return one.next;
  }

  private of(ledger: string): Followed {
    let one = this.followed.get(ledger);
    if (!one) {
      const ownRecords = new OwnRecords(ledger, this.read, this.keys);
      one = { fold: new RelationsFold(ledger), ownRecords, running: Promise.resolve(), next: null };
      this.followed.set(ledger, one);
    }
    return one;
  }

  /** A failure on the way leaves the fold at the end of a batch, from where the next look-up goes on. */
  private async follow({ fold, ownRecords }: Followed): Promise<void> {
    const { ledger, seq } = fold.relations;
    if (ledger === INTAKE_LEDGER) return;
    for await (const { to, events } of this.read.readTypes(ledger, seq, relationTypes, sealedTypes)) {
      const own = await ownRecords.among(events);
      for (const event of events) {
        if (event.type === 'erasure.executed') this.keys.forget(ledger, event.data['childId'] as string);
      }
      fold.apply(events, own, to);
    }
  }
}
