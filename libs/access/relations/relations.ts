import type { AddressGrade } from '@libs/domain/address-protection/events';
import type { BreakGlassCategory } from '@libs/domain/break-glass/events';
import type { SharedPart } from '@libs/domain/case-access/events';
import type { Kinship, StaffRole, UnitKind } from '@libs/domain/organisation/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Instant } from '@libs/domain/kernel/oslo-time';

export type Unit = { readonly unitId: string; readonly kind: UnitKind; readonly open: boolean };

export type RoleInUnit = { readonly role: StaffRole; readonly unitId: string };
export type Shift = {
  readonly shiftId: string;
  readonly unitId: string;
  readonly from: Instant;
  readonly until: Instant;
};
export type Absence = {
  readonly absenceId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly standInId: string | null;
};

/**
 * A member of staff as the events say. `kin`: children of their own family, and themself. `declaredKin`: what of that
 * they said themself, and so know.
 */
export type Staff = {
  readonly staffId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly working: boolean;
  readonly protectedName: boolean;
  readonly roles: readonly RoleInUnit[];
  readonly shifts: readonly Shift[];
  readonly absences: readonly Absence[];
  readonly kin: ReadonlyMap<string, Kinship>;
  readonly declaredKin: readonly { readonly childId: string; readonly kinship: Kinship }[];
};

export type Participation = {
  readonly participationId: string;
  readonly unitId: string;
  readonly staffId: string | null;
  readonly scope: readonly SharedPart[];
  readonly until: CalendarDate | null;
};

/** Who is what to one child's case. */
export type CaseRelations = {
  readonly childId: string;
  /** The unit that owns it; null: placed nowhere, so the ledger's first child-welfare unit. */
  readonly unitId: string | null;
  /** Subject of the token that registered the child. */
  readonly registeredBy: string;
  /** Subjects of the tokens that raised, saw, assessed or reviewed one of its concerns. */
  readonly handledBy: ReadonlySet<string>;
  /** Concerns that nobody reviewed yet. */
  readonly openConcerns: ReadonlySet<string>;
  readonly assigned: readonly string[];
  readonly participations: readonly Participation[];
  /** Approved named grants. */
  readonly grants: readonly { readonly grantId: string; readonly staffId: string; readonly until: Instant }[];
  readonly excluded: ReadonlySet<string>;
  readonly grade: AddressGrade;
  readonly hiddenAddress: boolean;
  readonly breakGlass: readonly {
    readonly breakGlassId: string;
    readonly staffId: string;
    readonly until: Instant;
    /** What it was opened for: the purpose of what is read under it. */
    readonly category?: BreakGlassCategory;
  }[];
  /** Other entries of the same person. */
  readonly sameAs: readonly string[];
  readonly restricted: boolean;
  readonly erased: boolean;
};

/** What the path of a route can name. */
export const caseObjects = ['child', 'concern', 'measure', 'investigation', 'break-glass', 'erasure'] as const;
export type CaseObject = (typeof caseObjects)[number];

/** The relations of one ledger as they are after `seq`. */
export type Relations = {
  readonly ledger: string;
  readonly seq: number;
  /** The unit that owns every case placed nowhere; null before the first child-welfare unit was opened. */
  readonly ownUnitId: string | null;
  readonly unit: (unitId: string) => Unit | null;
  readonly staff: (staffId: string) => Staff | null;
  /** By whom the token names. */
  readonly staffOf: (issuer: string, subject: string) => Staff | null;
  readonly allStaff: () => Iterable<Staff>;
  readonly case: (childId: string) => CaseRelations | null;
  readonly cases: () => Iterable<CaseRelations>;
  /** The child a thing belongs to; null if there is no such thing. */
  readonly childOf: (object: CaseObject, id: string) => string | null;
};
