import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

type OfYouth = { readonly childId: string };

/** The service spoke with the youth about aftercare (ettervern, § 3-6). Null in events of schema 1. Sealed: 'note'. */
export type AftercareContactMade = DomainEvent<
  'aftercare.contact-made',
  OfYouth & { readonly contactedOn: CalendarDate; readonly nextContactOn: CalendarDate | null }
>;

/** From 16 to 25 there is always a next day, or a reasoned decision that there is none. */
export type AftercareNextContactPlanned = DomainEvent<
  'aftercare.next-contact-planned',
  OfYouth & { readonly plannedOn: CalendarDate; readonly nextContactOn: CalendarDate }
>;

/** What aftercare can consist of (N12). */
export const aftercareContents = [
  'housing',
  'education',
  'work',
  'economy',
  'support-person',
  'foster-home',
  'other',
] as const;
export type AftercareContent = (typeof aftercareContents)[number];

/** Help was offered. Empty content in events of schema 1. Sealed: 'offer'. */
export type AftercareOfferMade = DomainEvent<
  'aftercare.offer-made',
  OfYouth & {
    readonly offerId: string;
    readonly offeredOn: CalendarDate;
    readonly content: readonly AftercareContent[];
  }
>;

/** The youth said yes: consent is what aftercare rests on (§ 3-6). Sealed: 'note'. */
export type AftercareOfferAccepted = DomainEvent<
  'aftercare.offer-accepted',
  OfYouth & { readonly offerId: string; readonly acceptedOn: CalendarDate; readonly conclusionCode: string }
>;

/** The youth said no, for now: a new offer may follow until 25. Sealed: 'note'. */
export type AftercareOfferDeclined = DomainEvent<
  'aftercare.offer-declined',
  OfYouth & { readonly offerId: string; readonly declinedOn: CalendarDate; readonly conclusionCode: string }
>;

/**
 * Continue, replace or cease: each is a decision (vedtak, § 3-6, second paragraph). `nextContactOn` null only when help
 * ceases with a reasoned decision that no contact follows.
 */
export type AftercareDecided = DomainEvent<
  'aftercare.decided',
  OfYouth & {
    readonly decisionId: string;
    readonly decidedOn: CalendarDate;
    readonly what: 'continue' | 'replace' | 'cease';
    readonly nextContactOn: CalendarDate | null;
  }
>;

/** Which municipality is responsible: the one with the last measure before 18. */
export type AftercareResponsibilityRecorded = DomainEvent<
  'aftercare.responsibility-recorded',
  OfYouth & { readonly recordedOn: CalendarDate; readonly municipality: string }
>;

/** Sealed: 'note'. */
export type AftercareEnded = DomainEvent<
  'aftercare.ended',
  OfYouth & { readonly endedOn: CalendarDate; readonly why: 'turned-25' | 'moved' | 'died' }
>;

export type AftercareEvent =
  | AftercareContactMade
  | AftercareNextContactPlanned
  | AftercareOfferMade
  | AftercareOfferAccepted
  | AftercareOfferDeclined
  | AftercareDecided
  | AftercareResponsibilityRecorded
  | AftercareEnded;
