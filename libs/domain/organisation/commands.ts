import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Competence, Kinship, PartnerService, StaffRole, UnitKind, UnitPlace } from './events';

type Now = { readonly now: Instant };

export type OpenUnit = Now & {
  readonly type: 'OpenUnit';
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly service: PartnerService | null;
  readonly place: UnitPlace;
};
export type CloseUnit = Now & { readonly type: 'CloseUnit'; readonly closedOn: CalendarDate };
export type UnitCommand = OpenUnit | CloseUnit;

/** `by`: the staff id of who gives the command, null for a machine or the first administrator. Looked up by the handler. */
type By = Now & { readonly by: string | null };

export type RegisterStaff = Now & {
  readonly type: 'RegisterStaff';
  readonly staffId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly nationalId: string | null;
  readonly email: string | null;
  readonly competences: readonly Competence[];
  readonly protectedName: boolean;
};
export type RecordStaffLeft = Now & { readonly type: 'RecordStaffLeft'; readonly leftOn: CalendarDate };
/**
 * Refused when `by` is the member of staff: nobody grants to themself. `unitKind`: null unless the unit exists and is
 * open. `worksForProvider`: has a role in a private provider's unit already.
 */
export type GiveStaffRole = By & {
  readonly type: 'GiveStaffRole';
  readonly role: StaffRole;
  readonly unitId: string;
  readonly unitKind: UnitKind | null;
  readonly worksForProvider: boolean;
};
export type TakeStaffRole = By & { readonly type: 'TakeStaffRole'; readonly role: StaffRole; readonly unitId: string };
/**
 * `standInKnown`: the stand-in is registered and has not left; true where there is none. Not by the stand-in, who gets
 * the absent one's cases by it.
 */
export type RecordStaffAbsence = By & {
  readonly type: 'RecordStaffAbsence';
  readonly absenceId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly standInId: string | null;
  readonly standInKnown: boolean;
};
export type EndStaffAbsence = Now & { readonly type: 'EndStaffAbsence'; readonly absenceId: string };
export type PlanStaffDuty = By & {
  readonly type: 'PlanStaffDuty';
  readonly shiftId: string;
  readonly unitId: string;
  readonly unitKind: UnitKind | null;
  readonly from: Instant;
  readonly until: Instant;
};
export type CancelStaffDuty = Now & { readonly type: 'CancelStaffDuty'; readonly shiftId: string };
export type RecordStaffKinship = Now & {
  readonly type: 'RecordStaffKinship';
  readonly childId: string;
  readonly kinship: Kinship;
};
/** Not by the member of staff: what keeps them out is not theirs to take away. */
export type WithdrawStaffKinship = By & {
  readonly type: 'WithdrawStaffKinship';
  readonly childId: string;
  readonly kinship: Kinship;
};
export type StaffCommand =
  | RegisterStaff
  | RecordStaffLeft
  | GiveStaffRole
  | TakeStaffRole
  | RecordStaffAbsence
  | EndStaffAbsence
  | PlanStaffDuty
  | CancelStaffDuty
  | RecordStaffKinship
  | WithdrawStaffKinship;
