import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Instant } from '../kernel/oslo-time';

/**
 * A unit of the child-welfare service itself, a partner service that sees only its own slice, or a private provider of
 * measures: as a partner, and never one that decides, leads or plans (§ 15-7).
 */
export const unitKinds = ['child-welfare', 'partner', 'private-provider'] as const;
export type UnitKind = (typeof unitKinds)[number];
export type PartnerService =
  'kindergarten' | 'school' | 'health-station' | 'ppt' | 'nav' | 'bup' | 'police' | 'crisis-centre' | 'other';
/** Where a unit of ours sits when it does not sit with us. */
export type UnitPlace = 'own-premises' | 'police' | 'crisis-centre' | 'school';

/** What a person may be in a unit. Roles come from events, never from a token. */
export type StaffRole = 'caseworker' | 'leader' | 'auditor' | 'data-protection-officer' | 'partner' | 'administrator';

export type Competence = 'child-welfare-officer' | 'social-worker' | 'psychologist' | 'lawyer' | 'other';

/** How a member of staff is related to a child: nobody may work with, or look at, the case of their own family. */
export type Kinship = 'self' | 'parent' | 'child' | 'sibling' | 'partner' | 'former-partner' | 'common-child';

/** A unit began its work. Units without a child-welfare unit above them do not exist: the first one opened owns all cases not placed elsewhere. */
export type UnitOpened = DomainEvent<
  'unit.opened',
  {
    readonly unitId: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly service: PartnerService | null;
    readonly place: UnitPlace;
  }
>;
export type UnitClosed = DomainEvent<'unit.closed', { readonly unitId: string; readonly closedOn: CalendarDate }>;

type AboutStaff = { readonly staffId: string };

/** What is sealed under path 'staff' of {@link StaffRegistered}, with the member of staff as its data subject. */
export type StaffIdentity = {
  readonly name: string;
  readonly nationalId: string | null;
  readonly email: string | null;
};

/**
 * Somebody works here. `issuer` and `subject` are whom the token names. `protectedName`: the name is not shown to
 * families. Sealed: 'staff'.
 */
export type StaffRegistered = DomainEvent<
  'staff.registered',
  AboutStaff & {
    readonly issuer: string;
    readonly subject: string;
    readonly competences: readonly Competence[];
    readonly protectedName: boolean;
  }
>;
export type StaffLeft = DomainEvent<'staff.left', AboutStaff & { readonly leftOn: CalendarDate }>;
export type StaffRoleGiven = DomainEvent<
  'staff.role-given',
  AboutStaff & { readonly role: StaffRole; readonly unitId: string }
>;
export type StaffRoleTaken = DomainEvent<
  'staff.role-taken',
  AboutStaff & { readonly role: StaffRole; readonly unitId: string }
>;
/** Both days included. The stand-in has the absent one's cases meanwhile. */
export type StaffAbsenceRecorded = DomainEvent<
  'staff.absence-recorded',
  AboutStaff & {
    readonly absenceId: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly standInId: string | null;
  }
>;
export type StaffAbsenceEnded = DomainEvent<'staff.absence-ended', AboutStaff & { readonly absenceId: string }>;
/** On duty for a unit's incoming reports, from (included) until (excluded). */
export type StaffDutyPlanned = DomainEvent<
  'staff.duty-planned',
  AboutStaff & { readonly shiftId: string; readonly unitId: string; readonly from: Instant; readonly until: Instant }
>;
export type StaffDutyCancelled = DomainEvent<'staff.duty-cancelled', AboutStaff & { readonly shiftId: string }>;
/** Also about the child: its id is among the subjects. */
export type StaffKinshipRecorded = DomainEvent<
  'staff.kinship-recorded',
  AboutStaff & { readonly childId: string; readonly kinship: Kinship }
>;
export type StaffKinshipWithdrawn = DomainEvent<
  'staff.kinship-withdrawn',
  AboutStaff & { readonly childId: string; readonly kinship: Kinship }
>;

export type UnitEvent = UnitOpened | UnitClosed;
export type StaffEvent =
  | StaffRegistered
  | StaffLeft
  | StaffRoleGiven
  | StaffRoleTaken
  | StaffAbsenceRecorded
  | StaffAbsenceEnded
  | StaffDutyPlanned
  | StaffDutyCancelled
  | StaffKinshipRecorded
  | StaffKinshipWithdrawn;
