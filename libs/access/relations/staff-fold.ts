import type { Kinship } from '@libs/domain/organisation/events';
import type { Staff, Unit } from './relations';
import type { PeopleEvent } from './relation-events';

type Tie = { readonly childId: string; readonly kinship: Kinship; readonly isDeclared: boolean };

/** Units and the people who work in them, folded event by event. A record is never changed, only replaced. */
export class StaffFold {
  readonly units = new Map<string, Unit>();
  readonly staff = new Map<string, Staff>();
  /** The unit that owns every case placed nowhere: the first child-welfare unit that is open, or else that there was. */
  ownUnitId: string | null = null;
  private readonly byIdentity = new Map<string, string>();
  /** Recorded kinship: to one child there may be several, each withdrawn by itself. */
  private readonly ties = new Map<string, readonly Tie[]>();
  /** Children whose own record a member of staff is in. Only a corrected number takes that back. */
  private readonly themselves = new Map<string, ReadonlySet<string>>();

  staffOf(issuer: string, subject: string): Staff | null {
    return this.staff.get(this.byIdentity.get(identity(issuer, subject)) ?? '') ?? null;
  }

  /** The child is this member of staff, or is not after all. */
  isSelf(staffId: string, childId: string, stands: boolean): void {
    const others = [...(this.themselves.get(staffId) ?? [])].filter((one) => one !== childId);
    this.themselves.set(staffId, new Set(stands ? [...others, childId] : others));
    this.relate(staffId);
  }

  /** `by`: the subject of the token the event was recorded with. */
  apply(event: PeopleEvent, by: string): void {
    switch (event.type) {
      case 'unit.opened': {
        const { unitId, kind } = event.data;
        return this.setUnit({ unitId, kind, open: true });
      }
      case 'unit.closed': {
        const unit = this.units.get(event.data.unitId);
        return unit && this.setUnit({ ...unit, open: false });
      }
      case 'staff.registered': {
        const { staffId, issuer, subject, protectedName } = event.data;
        // Whoever comes back begins without roles; what keeps them out of a case stays.
        const { kin = new Map<string, Kinship>(), declaredKin = [] } = this.staff.get(staffId) ?? {};
        const nothingYet = { roles: [], shifts: [], absences: [], kin, declaredKin };
        this.staff.set(staffId, { ...nothingYet, staffId, issuer, subject, protectedName, working: true });
        // One token is one person: whoever is registered a second time stays under the record that may exclude them.
        if (!this.staffOf(issuer, subject)?.working) this.byIdentity.set(identity(issuer, subject), staffId);
        return;
      }
      case 'staff.left':
        return this.change(event.data.staffId, () => ({ working: false }));
      case 'staff.role-given': {
        const { staffId, role, unitId } = event.data;
        return this.change(staffId, ({ roles }) => ({
          roles: [...roles.filter((one) => one.role !== role || one.unitId !== unitId), { role, unitId }],
        }));
      }
      case 'staff.role-taken': {
        const { staffId, role, unitId } = event.data;
        return this.change(staffId, ({ roles }) => ({
          roles: roles.filter((one) => one.role !== role || one.unitId !== unitId),
        }));
      }
      case 'staff.absence-recorded': {
        const { staffId, absenceId, from, to, standInId } = event.data;
        return this.change(staffId, ({ absences }) => ({
          absences: [...absences.filter((one) => one.absenceId !== absenceId), { absenceId, from, to, standInId }],
        }));
      }
      case 'staff.absence-ended': {
        const { staffId, absenceId } = event.data;
        return this.change(staffId, ({ absences }) => ({
          absences: absences.filter((one) => one.absenceId !== absenceId),
        }));
      }
      case 'staff.duty-planned': {
        const { staffId, shiftId, unitId, from, until } = event.data;
        return this.change(staffId, ({ shifts }) => ({
          shifts: [...shifts.filter((one) => one.shiftId !== shiftId), { shiftId, unitId, from, until }],
        }));
      }
      case 'staff.duty-cancelled': {
        const { staffId, shiftId } = event.data;
        return this.change(staffId, ({ shifts }) => ({ shifts: shifts.filter((one) => one.shiftId !== shiftId) }));
      }
      case 'staff.kinship-recorded': {
        const { staffId, childId, kinship } = event.data;
        const isDeclared = this.staff.get(staffId)?.subject === by;
        this.ties.set(staffId, [...this.tiesBut(staffId, childId, kinship), { childId, kinship, isDeclared }]);
        return this.relate(staffId);
      }
      case 'staff.kinship-withdrawn': {
        const { staffId, childId, kinship } = event.data;
        this.ties.set(staffId, this.tiesBut(staffId, childId, kinship));
        return this.relate(staffId);
      }
    }
  }

  private setUnit(unit: Unit): void {
    this.units.set(unit.unitId, unit);
    const ours = [...this.units.values()].filter(({ kind }) => kind === 'child-welfare');
    this.ownUnitId = (ours.find(({ open }) => open) ?? ours[0])?.unitId ?? null;
  }

  private change(staffId: string, changes: (known: Staff) => Partial<Staff>): void {
    const known = this.staff.get(staffId);
    if (known) this.staff.set(staffId, { ...known, ...changes(known) });
  }

  private tiesBut(staffId: string, childId: string, kinship: Kinship): readonly Tie[] {
    return (this.ties.get(staffId) ?? []).filter((one) => one.childId !== childId || one.kinship !== kinship);
  }

  /** Of several ties to a child, oneself comes first. */
  private relate(staffId: string): void {
    const themselves = [...(this.themselves.get(staffId) ?? [])].map((childId) => ({
      childId,
      kinship: 'self' as const,
    }));
    const recorded = this.ties.get(staffId) ?? [];
    const ordered = [
      ...recorded.filter(({ kinship }) => kinship !== 'self'),
      ...recorded.filter(({ kinship }) => kinship === 'self'),
      ...themselves,
    ];
    const declaredKin = recorded
      .filter(({ isDeclared }) => isDeclared)
      .map(({ childId, kinship }) => ({ childId, kinship }));
    const kin = new Map(ordered.map(({ childId, kinship }) => [childId, kinship]));
    this.change(staffId, () => ({ kin, declaredKin }));
  }
}

const identity = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);
