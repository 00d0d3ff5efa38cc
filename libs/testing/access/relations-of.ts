import type { CaseRelations, CaseObject, Relations, RoleInUnit, Staff, Unit } from '@libs/access/relations/relations';
import { unrelated } from '@libs/access/relations/unrelated';

/** The relations of one ledger, written down by hand: what the fold of the events would give. */
export type World = {
  readonly ledger: string;
  readonly ownUnitId: string | null;
  readonly units: readonly Unit[];
  readonly staff: readonly Staff[];
  readonly cases: readonly CaseRelations[];
};

export function relationsOf({ ledger, ownUnitId, units, staff, cases }: World): Relations {
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit]));
  const byStaff = new Map(staff.map((one) => [one.staffId, one]));
  const byChild = new Map(cases.map((one) => [one.childId, one]));
  return {
    ledger,
    seq: 1,
    ownUnitId,
    unit: (unitId) => byUnit.get(unitId) ?? null,
    staff: (staffId) => byStaff.get(staffId) ?? null,
    staffOf: (issuer, subject) => staff.find((one) => one.issuer === issuer && one.subject === subject) ?? null,
    allStaff: () => staff,
    case: (childId) => byChild.get(childId) ?? null,
    cases: () => cases,
    childOf: (object: CaseObject, id: string) => (object === 'child' && byChild.has(id) ? id : null),
  };
}

/** Somebody who works here, with these roles; everything else as it is for most. */
export const worker = (staffId: string, roles: readonly RoleInUnit[], more: Partial<Staff> = {}): Staff => ({
  staffId,
  issuer: 'https://issuer.test',
  subject: `subject-of-${staffId}`,
  working: true,
  protectedName: false,
  roles,
  shifts: [],
  absences: [],
  kin: new Map(),
  declaredKin: [],
  ...more,
});

/** A case that nobody who works here has anything to do with yet; with what is said of it. */
export const caseOf = (childId: string, more: Partial<CaseRelations> = {}): CaseRelations => ({
  ...unrelated(childId),
  registeredBy: 'somebody-who-left',
  ...more,
});
