import { isAboutPeople, relationEvent, relationTypes } from '@libs/access/relations/relation-events';
import { StaffFold } from '@libs/access/relations/staff-fold';
import type { TypedFact } from '@libs/ledger/typed-facts';
import type { LedgerReader } from '@libs/ledger/read';

const types = relationTypes.filter((type) => /^(?:unit|staff)\./.test(type));

type Followed = { readonly fold: StaffFold; seq: number };

/** The people of each ledger, folded from the ledger itself: their own streams at first, then whatever is new. */
export class StaffDirectory {
  private readonly followed = new Map<string, Promise<Followed>>();

  constructor(private readonly read: LedgerReader) {}

  /** As they are at the ledger's head, or later. Callers of one ledger come one after the other. */
  async current(ledger: string): Promise<StaffFold> {
    const before = this.followed.get(ledger);
    const next = before ? before.then((known) => this.follow(ledger, known)) : this.begin(ledger);
    this.followed.set(ledger, next);
    try {
      return (await next).fold;
    } catch (error) {
      // A fold that stopped half-way is not gone on with.
      if (this.followed.get(ledger) === next) this.followed.delete(ledger);
      throw error;
    }
  }

  /** Only the streams of units and staff: a ledger of millions of events has a few thousand of theirs. */
  private async begin(ledger: string): Promise<Followed> {
    const { seq } = await this.read.head(ledger);
    const found = await Promise.all(['unit-', 'staff-'].map((prefix) => this.read.readStreamsOf(ledger, prefix)));
    const known = { fold: new StaffFold(), seq };
    for (const event of found.flat().toSorted((one, other) => one.seq - other.seq))
      if (event.seq <= seq) take(known, event);
    return known;
  }

  private async follow(ledger: string, known: Followed): Promise<Followed> {
    for await (const { to, events } of this.read.readTypes(ledger, known.seq, types)) {
      for (const event of events) take(known, event);
      known.seq = to;
    }
    return known;
  }
}

function take({ fold }: Followed, fact: TypedFact): void {
  const event = relationEvent(fact);
  if (event && isAboutPeople(event)) fold.apply(event, fact.actor.subject);
}
