import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Instant } from '../kernel/oslo-time';

type AboutCase = { readonly childId: string };

export type AssignmentKind = 'first' | 'second';
/** What a partner may see and do in a case, each part by consent or by law. */
export type SharedPart = 'identity' | 'measures' | 'deadlines' | 'notes';
export type SharingBasis = 'consent-of-guardian' | 'consent-of-child' | 'statutory';
export type ExclusionGround = 'disqualified' | 'requested-by-family' | 'threat' | 'other';

/** The case belongs to this unit; a case never placed belongs to the ledger's first child-welfare unit. */
export type CasePlaced = DomainEvent<'case.placed', AboutCase & { readonly unitId: string }>;
export type CaseworkerAssigned = DomainEvent<
  'case.caseworker-assigned',
  AboutCase & { readonly staffId: string; readonly kind: AssignmentKind }
>;
export type CaseworkerReleased = DomainEvent<'case.caseworker-released', AboutCase & { readonly staffId: string }>;
/** A partner unit (or one person in it) takes part in the case within `scope`, until a day (included) or for good. */
export type ParticipationGranted = DomainEvent<
  'case.participation-granted',
  AboutCase & {
    readonly participationId: string;
    readonly unitId: string;
    readonly staffId: string | null;
    readonly scope: readonly SharedPart[];
    readonly basis: SharingBasis;
    readonly until: CalendarDate | null;
  }
>;
export type ParticipationWithdrawn = DomainEvent<
  'case.participation-withdrawn',
  AboutCase & { readonly participationId: string }
>;
/**
 * One named person asks to see what is protected in the case. Sealed: 'reason'. Worth nothing until another person than
 * `by` approved it.
 */
export type NamedGrantProposed = DomainEvent<
  'case.named-grant-proposed',
  AboutCase & { readonly grantId: string; readonly staffId: string; readonly by: string; readonly until: Instant }
>;
export type NamedGrantApproved = DomainEvent<
  'case.named-grant-approved',
  AboutCase & { readonly grantId: string; readonly staffId: string; readonly until: Instant }
>;
export type NamedGrantWithdrawn = DomainEvent<
  'case.named-grant-withdrawn',
  AboutCase & { readonly grantId: string; readonly staffId: string }
>;
/** This person must not see the case. Sealed: 'reason'. */
export type ExclusionRecorded = DomainEvent<
  'case.exclusion-recorded',
  AboutCase & { readonly staffId: string; readonly ground: ExclusionGround }
>;
export type ExclusionLifted = DomainEvent<'case.exclusion-lifted', AboutCase & { readonly staffId: string }>;

export type CaseAccessEvent =
  | CasePlaced
  | CaseworkerAssigned
  | CaseworkerReleased
  | ParticipationGranted
  | ParticipationWithdrawn
  | NamedGrantProposed
  | NamedGrantApproved
  | NamedGrantWithdrawn
  | ExclusionRecorded
  | ExclusionLifted;
