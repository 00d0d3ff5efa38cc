import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { AftercareContent, AftercareDecided, AftercareEnded } from './events';

type At = {
  readonly now: Instant;
  readonly childId: string;
  /** Looked up, from the child's sealed identity; null = not known. */
  readonly birthDate: CalendarDate | null;
};

/** Looked up: who may still be offered aftercare, and where it belongs. */
type Eligibility = {
  /** Start of the first measure the person ever had; null = none. */
  readonly firstMeasureStartedOn: CalendarDate | null;
  /** Null where no case is open. */
  readonly caseOpenedOn: CalendarDate | null;
};

/** From 16 to 25 there is always a next day; null = the one that is planned stays. */
type Next = { readonly nextContactOn: CalendarDate | null };

/** Texts of these commands are sealed. */
export type RecordAftercareContact = At &
  Next & {
    readonly type: 'RecordAftercareContact';
    readonly contactedOn: CalendarDate;
    readonly note: string | null;
  };

export type PlanNextContact = At & {
  readonly type: 'PlanNextContact';
  readonly nextContactOn: CalendarDate;
};

export type MakeAftercareOffer = At &
  Eligibility &
  Next & {
    readonly type: 'MakeAftercareOffer';
    readonly offerId: string;
    readonly offeredOn: CalendarDate;
    readonly content: readonly AftercareContent[];
    readonly offer: string | null;
  };

/** Looked up: the day the case was closed; null while it is open, or never was. */
type Closing = { readonly caseClosedOn: CalendarDate | null };

export type AcceptAftercareOffer = At &
  Closing & {
    readonly type: 'AcceptAftercareOffer';
    readonly offerId: string;
    readonly acceptedOn: CalendarDate;
    /** The youth's own consent. */
    readonly consent: boolean;
    readonly note: string | null;
  };

export type DeclineAftercareOffer = At &
  Closing &
  Next & {
    readonly type: 'DeclineAftercareOffer';
    readonly offerId: string;
    readonly declinedOn: CalendarDate;
    /** 9.12: '2' wants another measure, '3' wants none. */
    readonly conclusionCode: string;
    readonly note: string | null;
  };

export type DecideAftercare = At &
  Eligibility &
  Next & {
    readonly type: 'DecideAftercare';
    readonly decisionId: string;
    readonly decidedOn: CalendarDate;
    readonly what: AftercareDecided['data']['what'];
    /** Why no contact follows, where help ceases and none is planned. */
    readonly reason: string | null;
    /** Looked up: the decision is approved, holds on that day and is about aftercare. */
    readonly isDecided: boolean;
  };

export type RecordResponsibility = At & {
  readonly type: 'RecordResponsibility';
  readonly recordedOn: CalendarDate;
  readonly municipality: string;
  /** Looked up: who had the last measure before 18, where it is plain. */
  readonly responsible: string | null;
};

export type EndAftercare = At & {
  readonly type: 'EndAftercare';
  readonly endedOn: CalendarDate;
  readonly why: AftercareEnded['data']['why'];
  readonly note: string | null;
};

export type AftercareCommand =
  | RecordAftercareContact
  | PlanNextContact
  | MakeAftercareOffer
  | AcceptAftercareOffer
  | DeclineAftercareOffer
  | DecideAftercare
  | RecordResponsibility
  | EndAftercare;
