import { Injectable } from '@nestjs/common';
import type { StaffIdentity } from '@libs/domain/organisation/events';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';

/** `name` null: the key no longer exists, or no such person was registered. */
export type StaffName = { readonly name: string | null; readonly protectedName: boolean };

/** Who the people in a log are, straight from the ledger: the name is sealed in the event that registered them. */
@Injectable()
export class StaffNames {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  /** Someone nobody registered has no name, and it is treated as protected. */
  async names(ledger: string, staffIds: Iterable<string>): Promise<ReadonlyMap<string, StaffName>> {
    const distinct = [...new Set(staffIds)];
    return new Map(await Promise.all(distinct.map(async (id) => [id, await this.name(ledger, id)] as const)));
  }

  async units(ledger: string, unitIds: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const distinct = [...new Set(unitIds)];
    const found = await Promise.all(distinct.map(async (id) => [id, await this.unit(ledger, id)] as const));
    return new Map(found.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
  }

  private async name(ledger: string, staffId: string): Promise<StaffName> {
    const events = await this.ledger.read.readStream(ledger, staffStream(staffId));
    const registered = events.find(({ type }) => type === 'staff.registered');
    if (!registered) return { name: null, protectedName: true };
    const sealed = registered.sealed.filter(({ path }) => path === 'staff');
    const [part] = await this.keys.open(ledger, registered.eventId, sealed);
    const identity = part?.status === 'open' ? (part.content as unknown as StaffIdentity) : null;
    return { name: identity?.name ?? null, protectedName: registered.data['protectedName'] !== false };
  }

  private async unit(ledger: string, unitId: string): Promise<string | null> {
    const events = await this.ledger.read.readStream(ledger, unitStream(unitId));
    const name = events.find(({ type }) => type === 'unit.opened')?.data['name'];
    return typeof name === 'string' ? name : null;
  }
}
