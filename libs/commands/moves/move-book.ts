import { seen, type EventType, type Seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Fact } from '@libs/domain/kernel/envelope';
import type { MoveEvent } from '@libs/domain/moves/events';
import type { LedgerReader } from '@libs/ledger/read';

/** A move as the municipality it goes to may know it: nothing of the child before the case is theirs. */
export type Offer = {
  readonly moveId: string;
  readonly from: string;
  readonly to: string;
  readonly status: 'notified' | 'handed-over' | 'refused' | 'withdrawn' | 'accepted';
  readonly movesOn: CalendarDate;
  /** How many events were handed over; null before. */
  readonly events: number | null;
};

/** A case that came here: the child's id there and here. */
export type Arrival = {
  readonly moveId: string;
  readonly from: string;
  readonly oldChildId: string;
  readonly childId: string;
};

type Page = { readonly offers: Map<string, Offer>; readonly arrivals: Map<string, Arrival>; to: number };
type Told = Extract<Seen, { type: MoveEvent['type'] }>;

const types = [
  'move.notified',
  'move.handed-over',
  'move.refused',
  'move.withdrawn',
  'move.accepted',
  'move.received',
] as const satisfies EventType[];

/** Who moves where: read from the ledgers as they grow, and kept in mind. No view could tell one municipality of another's. */
export class MoveBook {
  private readonly pages = new Map<string, Promise<Page>>();

  /** @param ledgers all that are kept in this installation */
  constructor(
    private readonly read: LedgerReader,
    readonly ledgers: readonly string[],
  ) {}

  /** What the others would have this ledger take over, or would have had. */
  async offersTo(ledger: string): Promise<readonly Offer[]> {
    const others = this.ledgers.filter((other) => other !== ledger);
    const pages = await Promise.all(others.map((other) => this.upToDate(other)));
    return pages.flatMap(({ offers }) => [...offers.values()]).filter(({ to }) => to === ledger);
  }

  /** What this ledger has received, by the move's id. */
  async arrivalsIn(ledger: string): Promise<ReadonlyMap<string, Arrival>> {
    return (await this.upToDate(ledger)).arrivals;
  }

  async offersFrom(ledger: string): Promise<ReadonlyMap<string, Offer>> {
    return (await this.upToDate(ledger)).offers;
  }

  private upToDate(ledger: string): Promise<Page> {
    const before = this.pages.get(ledger) ?? Promise.resolve({ offers: new Map(), arrivals: new Map(), to: 0 });
    // After a failed read the page is as far as it got: every batch is taken in whole, and once.
    const next = before.then((page) => this.grown(ledger, page));
    this.pages.set(
      ledger,
      next.catch(() => before),
    );
    return next;
  }

  private async grown(ledger: string, page: Page): Promise<Page> {
    for await (const { to, events } of this.read.readTypes(ledger, page.to, types)) {
      for (const event of events) take(page, ledger, event as unknown as Fact);
      page.to = to;
    }
    return page;
  }
}

function take({ offers, arrivals }: Page, ledger: string, fact: Fact): void {
  const event = seen(fact) as Told | null;
  if (!event) return;
  const { moveId } = event.data;
  const become = (change: Partial<Offer>): void => {
    const known = offers.get(moveId);
    if (known) offers.set(moveId, { ...known, ...change });
  };
  switch (event.type) {
    case 'move.notified': {
      const { to, movesOn } = event.data;
      offers.set(moveId, { moveId, from: ledger, to, status: 'notified', movesOn, events: null });
      return;
    }
    case 'move.handed-over':
      return become({ status: 'handed-over', events: event.data.events });
    case 'move.refused':
      return become({ status: 'refused' });
    case 'move.withdrawn':
      return become({ status: 'withdrawn' });
    case 'move.accepted':
      return become({ status: 'accepted' });
    case 'move.received': {
      const { from, oldChildId, childId } = event.data;
      arrivals.set(moveId, { moveId, from, oldChildId, childId });
      return;
    }
  }
}
