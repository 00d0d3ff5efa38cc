import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/** The service spoke with the youth about aftercare (ettervern, § 3-6). Sealed: 'note'. */
export type AftercareContactMade = DomainEvent<
  'aftercare.contact-made',
  { readonly childId: string; readonly contactedOn: CalendarDate }
>;

/** Help was offered. Sealed: 'offer'. */
export type AftercareOfferMade = DomainEvent<
  'aftercare.offer-made',
  { readonly childId: string; readonly offerId: string; readonly offeredOn: CalendarDate }
>;

/** The youth said yes: consent is what aftercare rests on (§ 3-6). Sealed: 'note'. */
export type AftercareOfferAccepted = DomainEvent<
  'aftercare.offer-accepted',
  {
    readonly childId: string;
    readonly offerId: string;
    readonly acceptedOn: CalendarDate;
    readonly conclusionCode: string;
  }
>;

/** The youth said no, for now: a new offer may follow until 25. Sealed: 'note'. */
export type AftercareOfferDeclined = DomainEvent<
  'aftercare.offer-declined',
  {
    readonly childId: string;
    readonly offerId: string;
    readonly declinedOn: CalendarDate;
    readonly conclusionCode: string;
  }
>;

export type AftercareEvent =
  AftercareContactMade | AftercareOfferMade | AftercareOfferAccepted | AftercareOfferDeclined;
