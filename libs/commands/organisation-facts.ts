import { seen, type Seen } from '@libs/domain/event-types';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import type { StaffRole, UnitKind } from '@libs/domain/organisation/events';
import type { Ledger } from '@libs/ledger/ledger';

/** Reads about units and people from the ledger itself: a right may not rest on something that lags. */
export class OrganisationFacts {
  constructor(private readonly ledger: Ledger) {}

  /** The seq up to which facts asked for after this are read at least. */
  async since(ledger: string): Promise<number> {
    return (await this.ledger.read.head(ledger)).seq;
  }

  /** What kind of unit it is; null if there is none, or it is closed. */
  async openUnit(ledger: string, unitId: string): Promise<UnitKind | null> {
    const events = await this.stream(ledger, unitStream(unitId));
    return events.reduce<UnitKind | null>((kind, event) => {
      if (event.type === 'unit.opened') return event.data.kind;
      return event.type === 'unit.closed' ? null : kind;
    }, null);
  }

  /** Registered, and has not left. */
  async works(ledger: string, staffId: string): Promise<boolean> {
    return works(await this.stream(ledger, staffStream(staffId)));
  }

  /** Works here and has one of these roles, in `unitId` or (null) in any unit. */
  async isOneOf(
    ledger: string,
    staffId: string,
    roles: readonly StaffRole[],
    unitId: string | null = null,
  ): Promise<boolean> {
    const events = await this.stream(ledger, staffStream(staffId));
    const held = new Set<string>();
    for (const event of events) {
      if (event.type === 'staff.role-given') held.add(`${event.data.role}|${event.data.unitId}`);
      if (event.type === 'staff.role-taken') held.delete(`${event.data.role}|${event.data.unitId}`);
    }
    const fits = (one: string): boolean =>
      roles.some((role) => (unitId === null ? one.startsWith(`${role}|`) : one === `${role}|${unitId}`));
    return works(events) && [...held].some(fits);
  }

  private async stream(ledger: string, stream: string): Promise<readonly Seen[]> {
    const events = await this.ledger.read.readStream(ledger, stream);
    return events.map(seen).filter((event) => event !== null);
  }
}

const works = (events: readonly Seen[]): boolean =>
  events.findLast(({ type }) => type === 'staff.registered' || type === 'staff.left')?.type === 'staff.registered';
