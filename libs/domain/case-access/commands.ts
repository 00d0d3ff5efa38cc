import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { AssignmentKind, ExclusionGround, SharedPart, SharingBasis } from './events';

/** `by`: the staff id of who gives the command, null for a machine. All facts about others are looked up by the handler. */
type InCase = { readonly now: Instant; readonly by: string | null; readonly childId: string };

/** A person a command is about: `working` = registered and has not left. */
type AboutPerson = { readonly staffId: string; readonly working: boolean };

export type PlaceCase = InCase & { readonly type: 'PlaceCase'; readonly unitId: string; readonly unitFits: boolean };
/** Not oneself; not somebody excluded. */
export type AssignCaseworker = InCase &
  AboutPerson & { readonly type: 'AssignCaseworker'; readonly kind: AssignmentKind };
export type ReleaseCaseworker = InCase & { readonly type: 'ReleaseCaseworker'; readonly staffId: string };
export type GrantParticipation = InCase & {
  readonly type: 'GrantParticipation';
  readonly participationId: string;
  readonly unitId: string;
  readonly unitFits: boolean;
  readonly staffId: string | null;
  readonly scope: readonly SharedPart[];
  readonly basis: SharingBasis;
  readonly until: CalendarDate | null;
};
export type WithdrawParticipation = InCase & {
  readonly type: 'WithdrawParticipation';
  readonly participationId: string;
};
/** For whom it is may not propose or approve it; who proposed may not approve. */
export type ProposeNamedGrant = InCase &
  AboutPerson & {
    readonly type: 'ProposeNamedGrant';
    readonly grantId: string;
    readonly until: Instant;
    readonly reason: string;
  };
export type ApproveNamedGrant = InCase & { readonly type: 'ApproveNamedGrant'; readonly grantId: string };
export type WithdrawNamedGrant = InCase & { readonly type: 'WithdrawNamedGrant'; readonly grantId: string };
export type RecordExclusion = InCase &
  AboutPerson & { readonly type: 'RecordExclusion'; readonly ground: ExclusionGround; readonly reason: string };
/** Not by who is excluded. */
export type LiftExclusion = InCase & { readonly type: 'LiftExclusion'; readonly staffId: string };

export type CaseAccessCommand =
  | PlaceCase
  | AssignCaseworker
  | ReleaseCaseworker
  | GrantParticipation
  | WithdrawParticipation
  | ProposeNamedGrant
  | ApproveNamedGrant
  | WithdrawNamedGrant
  | RecordExclusion
  | LiftExclusion;
