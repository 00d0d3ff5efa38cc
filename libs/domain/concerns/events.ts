import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';

export type Channel = 'oral' | 'letter' | 'portal';
export type ReporterKind = 'private' | 'public' | 'anonymous';
/** Who reported, as the register codes it (9.1 Melder). The national public form has no code: null until a person sets it. */
export type ReporterCode = { readonly kind: ReporterKind; readonly code: string | null };

type AboutConcern = { readonly concernId: string; readonly childId: string };

/** How every review ends: on which day, with which register outcome (9.3 Melding/Konklusjon); codes known by then. */
type Review = AboutConcern & {
  readonly reviewedOn: CalendarDate;
  readonly outcomeCode: string;
  readonly contentCodes: readonly string[];
};

/**
 * A concern report (bekymringsmelding, § 2-1) reached the service, in whatever form. Sealed: 'report' (the text or the
 * whole message as received), 'reporter' (who), 'specification' (register's presisering). `report` ties the concerns of
 * siblings in one report together.
 */
export type ConcernRaised = DomainEvent<
  'concern.raised',
  AboutConcern & {
    readonly receivedAt: Instant;
    readonly channel: Channel;
    readonly reporter: ReporterCode;
    readonly contentCodes: readonly string[];
    readonly report: { readonly id: string; readonly children: number };
    readonly messageId: string | null;
  }
>;

/** A person, not a queue, has seen the report; who is in the envelope. */
export type ConcernSeen = DomainEvent<'concern.seen', AboutConcern>;

/** Does the report need follow-up at once (§ 2-1 first paragraph)? Sealed: 'reason'. */
export type ConcernUrgencyAssessed = DomainEvent<
  'concern.urgency-assessed',
  AboutConcern & { readonly urgent: boolean }
>;

/** Henlagt without investigation. Sealed: 'reason', with professional assessments (§ 2-1 second paragraph). */
export type ConcernDismissed = DomainEvent<
  'concern.dismissed',
  Review & { readonly manifestlyUnfounded: boolean; readonly reasonGiven: boolean }
>;

/** The review led to an investigation (§ 2-2). */
export type ConcernInvestigationOpened = DomainEvent<
  'concern.investigation-opened',
  Review & { readonly investigationId: string }
>;

/** The report became part of an investigation that was already open. */
export type ConcernJoinedToInvestigation = DomainEvent<
  'concern.joined-to-investigation',
  Review & { readonly investigationId: string }
>;

export const otherServices = [
  'school',
  'kindergarten',
  'health',
  'nav',
  'police',
  'family-counselling',
  'immigration',
  'other',
] as const;
export type OtherService = (typeof otherServices)[number];

/** Another service is the right one. Sealed: 'reason'. */
export type ConcernHandedOver = DomainEvent<'concern.handed-over', Review & { readonly service: OtherService }>;

/** Another municipality is the right one. Sealed: 'reason'. */
export type ConcernForwarded = DomainEvent<
  'concern.forwarded',
  Review & { readonly toMunicipality: string; readonly toDistrict: string }
>;

/** What a correction puts in place of what was recorded; null = unchanged. The text itself is sealed. */
export type ConcernChanges = {
  readonly receivedAt: Instant | null;
  readonly contentCodes: readonly string[] | null;
  readonly reporter: ReporterCode | null;
  readonly text: boolean;
};

/**
 * An error in what was recorded, put right; nothing is overwritten. `corrects` points to the event by its version in
 * the stream (and its id). `openedInvestigationId`: the investigation this report started, whose clock moves with
 * `receivedAt` (§ 2-2). Sealed: 'reason', 'report' (new text), 'specification'.
 */
export type ConcernCorrected = DomainEvent<
  'concern.corrected',
  AboutConcern & {
    readonly corrects: { readonly version: number; readonly eventId: string | null };
    readonly changes: ConcernChanges;
    readonly openedInvestigationId: string | null;
  }
>;

/**
 * The reporter was told that the report arrived (§ 13-3). Public reporters are also told whether an investigation was
 * opened; for others `investigationOpened` is null, they are not told.
 */
export type ConcernReporterConfirmed = DomainEvent<
  'concern.reporter-confirmed',
  AboutConcern & { readonly confirmedOn: CalendarDate; readonly investigationOpened: boolean | null }
>;

export type OmissionGround = 'manifestly-unfounded' | 'special-considerations';

/** No confirmation is given, which § 13-3 allows on two grounds. Sealed: 'reason'. */
export type ConcernConfirmationOmitted = DomainEvent<
  'concern.confirmation-omitted',
  AboutConcern & { readonly omittedOn: CalendarDate; readonly ground: OmissionGround }
>;

/**
 * After the investigation, whoever reports on duty is told once more: is the child followed up (§ 13-3, second paragraph)?
 * Sealed: 'how', where they need it for their own follow-up.
 */
export type ConcernReporterToldOfOutcome = DomainEvent<
  'concern.reporter-told-of-outcome',
  AboutConcern & { readonly investigationId: string; readonly toldOn: CalendarDate; readonly followedUp: boolean }
>;

/**
 * It is not about this child, or is there twice. `replacedBy`: the concern of the right child, received at the same
 * moment. `investigationId`: the investigation it had become part of. Sealed: 'reason'.
 */
export type ConcernEnteredInError = DomainEvent<
  'concern.entered-in-error',
  AboutConcern & {
    readonly kind: ErrorKind;
    readonly replacedBy: string | null;
    readonly investigationId: string | null;
  }
>;

export type ConcernReviewEvent =
  ConcernDismissed | ConcernInvestigationOpened | ConcernJoinedToInvestigation | ConcernHandedOver | ConcernForwarded;

export type ConcernEvent =
  | ConcernRaised
  | ConcernSeen
  | ConcernUrgencyAssessed
  | ConcernReviewEvent
  | ConcernCorrected
  | ConcernReporterConfirmed
  | ConcernConfirmationOmitted
  | ConcernReporterToldOfOutcome
  | ConcernEnteredInError;
