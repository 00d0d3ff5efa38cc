import type { StaffIdentity } from '@libs/domain/organisation/events';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { staffStream } from '@libs/domain/kernel/ids';
import type { Keys } from '@libs/keys/keys';
import type { LedgerReader } from '@libs/ledger/read';

/** Nothing that a mail server could read as more than one address, or as another line. */
const ADDRESS = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/;

/** The address of a member of staff as it was known at that seq; null where there is none, or they work here no longer. */
export type KnownAddress = (staffId: string, at: number) => string | null;

/** Whom to write to, straight from the ledger: addresses are sealed there and kept nowhere else. */
export class AddressBook {
  constructor(
    private readonly read: LedgerReader,
    private readonly keys: Keys,
  ) {}

  async among(ledger: string, staffIds: Iterable<string>): Promise<KnownAddress> {
    const distinct = [...new Set(staffIds)];
    const found = new Map(
      await Promise.all(distinct.map(async (id) => [id, await this.addressesOf(ledger, id)] as const)),
    );
    return (staffId, at) => found.get(staffId)?.findLast(({ since }) => since <= at)?.address ?? null;
  }

  /** Oldest first; none of whoever has left. */
  private async addressesOf(ledger: string, staffId: string) {
    const events = await this.read.readStream(ledger, staffStream(staffId));
    const registered = events.filter(({ type }) => type === 'staff.registered');
    const hasLeft = events.findLast(({ type }) => type === 'staff.registered' || type === 'staff.left');
    if (hasLeft?.type === 'staff.left') return [];
    return Promise.all(registered.map(async (one) => ({ since: one.seq, address: await this.open(ledger, one) })));
  }

  /** Null, too, when the key was destroyed. */
  private async open(ledger: string, { eventId, sealed }: StoredEvent): Promise<string | null> {
    const [part] = await this.keys.open(
      ledger,
      eventId,
      sealed.filter(({ path }) => path === 'staff'),
    );
    const email = part?.status === 'open' ? (part.content as unknown as StaffIdentity).email?.trim() : null;
    return email && ADDRESS.test(email) ? email : null;
  }
}
