import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected, EnteredInError } from '../kernel/error-in-record';

type AboutDecision = { readonly decisionId: string; readonly childId: string };

export const decisionKinds = [
  'help-measure',
  'ordered-measure',
  'care-order',
  'institution',
  'placement-move',
  'contact',
  'dismissal',
  'aftercare',
  'visit-frequency',
  'access-refusal',
  'other',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Voluntary: the service decides with the family's consent. Ordered: the tribunal must say so, too. Always said plainly. */
export type Consent = 'voluntary' | 'ordered';

/**
 * A decision (vedtak) was drafted (§ 12-5). `proposedBy`: staff id. Sealed: 'content', 'facts', 'childView', 'weight',
 * 'bestInterests', 'familyTies'.
 */
export type DecisionProposed = DomainEvent<
  'decision.proposed',
  AboutDecision & {
    readonly kind: DecisionKind;
    readonly consent: Consent;
    readonly legalBasis: LegalBasis;
    readonly additionalBases: readonly LegalBasis[];
    readonly investigationId: string | null;
    readonly proposedOn: CalendarDate;
    readonly proposedBy: string;
  }
>;

/** Sealed: 'reason'. */
export type DecisionWithdrawn = DomainEvent<
  'decision.withdrawn',
  AboutDecision & { readonly withdrawnOn: CalendarDate }
>;

/** Somebody else than who proposed it made it a decision. `approvedBy`: staff id. */
export type DecisionApproved = DomainEvent<
  'decision.approved',
  AboutDecision & { readonly decidedOn: CalendarDate; readonly approvedBy: string }
>;

export const parties = ['child', 'parent', 'guardian', 'foster-parent'] as const;
export type Party = (typeof parties)[number];
export const noticeChannels = ['letter', 'digital', 'handed-over', 'read-out'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** The notice reached a party: three weeks to complain begin (forvaltningsloven § 29). */
export type DecisionNotified = DomainEvent<
  'decision.notified',
  AboutDecision & {
    readonly noticeId: string;
    readonly party: Party;
    readonly channel: NoticeChannel;
    readonly reachedOn: CalendarDate;
    readonly complaintDueOn: CalendarDate;
  }
>;

/** `late`: after the three weeks; whether it is taken up all the same is said with the answer (§ 31). Sealed: 'complaint'. */
export type DecisionComplained = DomainEvent<
  'decision.complained',
  AboutDecision & {
    readonly complaintId: string;
    readonly party: Party;
    readonly receivedOn: CalendarDate;
    readonly late: boolean;
  }
>;

export const complaintOutcomes = ['upheld', 'changed', 'reversed', 'rejected-late', 'withdrawn'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** Sealed: 'reason'. */
export type DecisionComplaintAnswered = DomainEvent<
  'decision.complaint-answered',
  AboutDecision & {
    readonly complaintId: string;
    readonly answeredOn: CalendarDate;
    readonly answeredBy: 'service' | 'county-governor';
    readonly outcome: ComplaintOutcome;
  }
>;

/** Sealed: 'content', 'reason'. */
export type DecisionChanged = DomainEvent<'decision.changed', AboutDecision & { readonly changedOn: CalendarDate }>;

/** A private party demands a change (Krav): the service prepares and sends it within three months (§ 14-8). Sealed: 'demand'. */
export type DecisionDemandReceived = DomainEvent<
  'decision.demand-received',
  AboutDecision & { readonly demandId: string; readonly party: Party; readonly receivedOn: CalendarDate }
>;

/** `conclusionCode`: 9.11. Sealed: 'specification'. */
export type DecisionDemandConcluded = DomainEvent<
  'decision.demand-concluded',
  AboutDecision & { readonly demandId: string; readonly concludedOn: CalendarDate; readonly conclusionCode: string }
>;

/** `statusCode`: 9.10, '3' lapsed or '4' refused or ended. Sealed: 'reason'. */
export type DecisionEnded = DomainEvent<
  'decision.ended',
  AboutDecision & { readonly endedOn: CalendarDate; readonly statusCode: '3' | '4' }
>;

export type DecisionDate = 'proposedOn' | 'decidedOn' | 'endedOn';

export type DecisionDateCorrected = DateCorrected<'decision.date-corrected', AboutDecision, DecisionDate>;

export type DecisionEnteredInError = EnteredInError<'decision.entered-in-error', AboutDecision>;

export type DecisionEvent =
  | DecisionProposed
  | DecisionWithdrawn
  | DecisionApproved
  | DecisionNotified
  | DecisionComplained
  | DecisionComplaintAnswered
  | DecisionChanged
  | DecisionDemandReceived
  | DecisionDemandConcluded
  | DecisionEnded
  | DecisionDateCorrected
  | DecisionEnteredInError;
