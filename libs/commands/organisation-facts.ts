import { seen } from '@libs/domain/event-types';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import type { StaffRole, UnitKind } from '@libs/domain/organisation/events';
import { staffMember } from '@libs/domain/organisation/staff-member';
import type { RoleInUnit, StaffMember } from '@libs/domain/organisation/staff-state';
import type { Ledger } from '@libs/ledger/ledger';
import { folded } from './plan';

/** Reads about units and people from the ledger itself: a right may not rest on something that lags. */
export class OrganisationFacts {
  constructor(private readonly ledger: Ledger) {}

  /** The seq up to which facts asked for after this are read at least. */
  async since(ledger: string): Promise<number> {
    return (await this.ledger.read.head(ledger)).seq;
  }

  /** Has a role with a private provider of measures, whether or not its unit is still open. */
  async worksForProvider(ledger: string, staffId: string): Promise<boolean> {
    const member = await this.member(ledger, staffId);
    const roles = member.status === 'working' ? member.roles : [];
    const kinds = await Promise.all(roles.map(({ unitId }) => this.kindOf(ledger, unitId)));
    return kinds.includes('private-provider');
  }

  /** What kind of unit it is; null if there is none, or it is closed. */
  async openUnit(ledger: string, unitId: string): Promise<UnitKind | null> {
    const events = await this.ledger.read.readStream(ledger, unitStream(unitId));
    return events.map(seen).reduce<UnitKind | null>((kind, event) => {
      if (event?.type === 'unit.opened') return event.data.kind;
      return event?.type === 'unit.closed' ? null : kind;
    }, null);
  }

  /** Registered, and has not left. */
  async works(ledger: string, staffId: string): Promise<boolean> {
    return (await this.member(ledger, staffId)).status === 'working';
  }

  /** Works here and has one of these roles, in `unitId` or (null) in any unit. */
  async isOneOf(
    ledger: string,
    staffId: string,
    roles: readonly StaffRole[],
    unitId: string | null = null,
  ): Promise<boolean> {
    const member = await this.member(ledger, staffId);
    const fits = (one: RoleInUnit): boolean => roles.includes(one.role) && (unitId === null || one.unitId === unitId);
    return member.status === 'working' && member.roles.some(fits);
  }

  private async kindOf(ledger: string, unitId: string): Promise<UnitKind | null> {
    const events = (await this.ledger.read.readStream(ledger, unitStream(unitId))).map(seen);
    return events.find((event) => event?.type === 'unit.opened')?.data.kind ?? null;
  }

  private async member(ledger: string, staffId: string): Promise<StaffMember> {
    return folded(staffMember, await this.ledger.read.readStream(ledger, staffStream(staffId)));
  }
}
