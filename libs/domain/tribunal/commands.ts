import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { CourtOutcome, PetitionSubject, TribunalOutcome, TribunalParty } from './events';

type At = { readonly now: Instant };

/** Looked up: the decision the petition rests on. */
export type DecisionFacts = {
  readonly ordered: boolean;
  /** Approved, and not ended, on the day of the petition. */
  readonly inForce: boolean;
  /** A petition on it is with the tribunal already. */
  readonly pending: boolean;
};

export type PetitionTribunal = At & {
  readonly type: 'PetitionTribunal';
  readonly tribunalCaseId: string;
  readonly childId: string;
  readonly seeks: PetitionSubject;
  readonly legalBasis: LegalBasis;
  /** At most three (JmfrLovhjemmel). */
  readonly additionalBases: readonly LegalBasis[];
  readonly decisionId: string | null;
  readonly emergencyId: string | null;
  readonly demandId: string | null;
  readonly petitionedOn: CalendarDate;
  /** Sealed. */
  readonly petition: string;
  /** Looked up: null where none is named, or where a demand is what the petition rests on. */
  readonly decision: DecisionFacts | null;
  readonly caseOpenedOn: CalendarDate | null;
};

export type RecordHearing = At & { readonly type: 'RecordHearing'; readonly hearingClosedOn: CalendarDate };

export type RecordTribunalDecision = At & {
  readonly type: 'RecordTribunalDecision';
  readonly decidedOn: CalendarDate;
  readonly outcome: TribunalOutcome;
  /** Sealed. */
  readonly ruling: string;
  /** Looked up in the catalogue: the last day to carry out an order; null where the law sets none. */
  readonly implementBy: CalendarDate | null;
};

export type WithdrawPetition = At & { readonly type: 'WithdrawPetition'; readonly withdrawnOn: CalendarDate };

export type NotifyTribunalParty = At & {
  readonly type: 'NotifyTribunalParty';
  readonly noticeId: string;
  readonly party: TribunalParty;
  readonly reachedOn: CalendarDate;
  /** Looked up in the catalogue. */
  readonly courtActionDueOn: CalendarDate;
};

export type TakeToCourt = At & {
  readonly type: 'TakeToCourt';
  readonly actionId: string;
  readonly party: TribunalParty;
  readonly suedOn: CalendarDate;
};

export type RecordCourtDecision = At & {
  readonly type: 'RecordCourtDecision';
  readonly actionId: string;
  readonly decidedOn: CalendarDate;
  readonly outcome: CourtOutcome;
};

export type CorrectTribunalDate = At & {
  readonly type: 'CorrectTribunalDate';
  readonly field: 'petitionedOn' | 'decidedOn';
  readonly to: CalendarDate;
  /** Sealed. */
  readonly reason: string;
  readonly caseOpenedOn: CalendarDate | null;
  /** Looked up: the decisions it rests on were made by then. */
  readonly restsOnSince: CalendarDate | null;
  /** Looked up: an emergency decision would have lapsed with a petition after this day. */
  readonly latestPetition: CalendarDate | null;
  /** Looked up: the first day of anything that was done under the order. */
  readonly firstUse: CalendarDate | null;
  /** Looked up in the catalogue, for the corrected day. */
  readonly implementBy: CalendarDate | null;
};

export type EnterTribunalInError = At & {
  readonly type: 'EnterTribunalInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  /** Sealed. */
  readonly reason: string;
  readonly replacementKnown: boolean;
  /** Looked up: does care, a measure or an emergency decision rest on it? */
  readonly inUse: boolean;
};

export type TribunalCommand =
  | PetitionTribunal
  | RecordHearing
  | RecordTribunalDecision
  | WithdrawPetition
  | NotifyTribunalParty
  | TakeToCourt
  | RecordCourtDecision
  | CorrectTribunalDate
  | EnterTribunalInError;
