import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';

type At = { readonly now: Instant; readonly childId: string };

/** Looked up by the handler: who may still be offered aftercare. */
type Eligibility = {
  /** From the child's sealed identity; null = not known. */
  readonly birthDate: CalendarDate | null;
  /** Start of the first measure the person ever had; null = none. */
  readonly firstMeasureStartedOn: CalendarDate | null;
};

/** Sealed text may follow with each: `note`, `offer`. */
export type RecordAftercareContact = At & {
  readonly type: 'RecordAftercareContact';
  readonly contactedOn: CalendarDate;
  readonly note: string | null;
};

export type MakeAftercareOffer = At &
  Eligibility & {
    readonly type: 'MakeAftercareOffer';
    readonly offerId: string;
    readonly offeredOn: CalendarDate;
    readonly offer: string | null;
  };

export type AcceptAftercareOffer = At & {
  readonly type: 'AcceptAftercareOffer';
  readonly birthDate: CalendarDate | null;
  readonly offerId: string;
  readonly acceptedOn: CalendarDate;
  /** The youth's own consent. */
  readonly consent: boolean;
  readonly note: string | null;
};

export type DeclineAftercareOffer = At & {
  readonly type: 'DeclineAftercareOffer';
  readonly offerId: string;
  readonly declinedOn: CalendarDate;
  /** 9.12: '2' wants another measure, '3' wants none. */
  readonly conclusionCode: string;
  readonly note: string | null;
};

export type AftercareCommand =
  RecordAftercareContact | MakeAftercareOffer | AcceptAftercareOffer | DeclineAftercareOffer;
