import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { Consent, CostPer, MeasureDate, MeasureResult } from './events';

/** What a decision lets the service do on a day. `ordered`: it holds against the family's will. */
export type Authority = { readonly legalBasis: LegalBasis; readonly consent: Consent; readonly ordered: boolean };

/** What the case file says around a measure to be decided; looked up, never said by whoever gives the command. */
export type Surroundings = {
  readonly birthDate: CalendarDate | null;
  /** Null: no case is open. */
  readonly caseOpenedOn: CalendarDate | null;
  /** Of the tribunal's order, from which the longest times of imposed help run; null where there is none. */
  readonly orderedOn: CalendarDate | null;
};

/** The days the child lives somewhere under the measure; `until` null: still does. */
export type Lived = { readonly from: CalendarDate; readonly until: CalendarDate | null };

/** What the case file says of a measure that was decided. */
export type MeasureFacts = Surroundings & {
  readonly categoryCode: string;
  readonly consent: Consent;
  /** The legal basis first, then those that go with it. */
  readonly bases: readonly LegalBasis[];
  readonly decidedOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate | null;
  readonly firstEvaluatedOn: CalendarDate | null;
  readonly lastEvaluatedOn: CalendarDate | null;
  readonly lived: Lived | null;
};

type At = { readonly now: Instant };
type OnMeasure = At & { readonly facts: MeasureFacts };
/** Does the decision behind the measure allow it on the command's day? */
type Allowed = { readonly allowed: boolean };

export type DecideMeasure = At &
  Surroundings & {
    readonly type: 'DecideMeasure';
    readonly measureId: string;
    readonly childId: string;
    readonly decisionId: string;
    /** Null where the decision allows nothing on `decidedOn`. */
    readonly authority: Authority | null;
    /** 9.8 Tiltak/Kategori, valid on `decidedOn`. */
    readonly categoryCode: string;
    /** Presisering, where the category asks for it. Sealed. */
    readonly specification: string | null;
    readonly consent: Consent;
    readonly legalBasis: LegalBasis;
    readonly additionalBases: readonly LegalBasis[];
    /** 9.2 Tiltaksgrunnlag. */
    readonly groundCodes: readonly string[];
    /** Where a ground asks for it. Sealed. */
    readonly groundSpecification: string | null;
    readonly decidedOn: CalendarDate;
    readonly plannedEndOn: CalendarDate | null;
    /** What the measure is to achieve (§ 8-1). Sealed. */
    readonly goal: string | null;
  };

export type StartMeasure = OnMeasure & Allowed & { readonly type: 'StartMeasure'; readonly startedOn: CalendarDate };

export type EvaluateMeasure = OnMeasure & {
  readonly type: 'EvaluateMeasure';
  readonly evaluatedOn: CalendarDate;
  /** What the child said about the measure, or why the child was not heard. Sealed; never empty. */
  readonly childView: string;
  readonly assessment: string;
  readonly continues: boolean;
};

export type ChangeMeasure = OnMeasure & {
  readonly type: 'ChangeMeasure';
  readonly changedOn: CalendarDate;
  /** Sealed. */
  readonly change: string;
};

export type ExtendMeasure = OnMeasure &
  Allowed & {
    readonly type: 'ExtendMeasure';
    readonly extendedOn: CalendarDate;
    readonly plannedEndOn: CalendarDate;
    /** Sealed. */
    readonly reason: string;
  };

export type PurchaseMeasure = OnMeasure & {
  readonly type: 'PurchaseMeasure';
  readonly purchasedOn: CalendarDate;
  /** Sealed. */
  readonly supplier: string;
  readonly organisationNumber: string | null;
  /** In øre. */
  readonly amount: number;
  readonly per: CostPer;
  readonly until: CalendarDate | null;
};

export type GrantSupport = OnMeasure & {
  readonly type: 'GrantSupport';
  readonly grantedOn: CalendarDate;
  readonly kind: 'grant' | 'equipment';
  /** In øre. */
  readonly amount: number;
  /** Sealed. */
  readonly what: string;
};

export type EndMeasure = OnMeasure & {
  readonly type: 'EndMeasure';
  readonly endedOn: CalendarDate;
  readonly result: MeasureResult;
  /** 9.9 Opphevelse: of a care measure that is a placement, and of no other. */
  readonly liftingCode: string | null;
  /** Where the lifting code asks for it. Sealed. */
  readonly liftingSpecification: string | null;
  /** Sealed. */
  readonly note: string | null;
};

export type CorrectMeasureDate = OnMeasure &
  Allowed & {
    readonly type: 'CorrectMeasureDate';
    readonly field: MeasureDate;
    readonly to: CalendarDate;
    /** Sealed. */
    readonly reason: string;
  };

export type EnterMeasureInError = OnMeasure & {
  readonly type: 'EnterMeasureInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  /** Sealed. */
  readonly reason: string;
};

export type MeasureCommand =
  | DecideMeasure
  | StartMeasure
  | EvaluateMeasure
  | ChangeMeasure
  | ExtendMeasure
  | PurchaseMeasure
  | GrantSupport
  | EndMeasure
  | CorrectMeasureDate
  | EnterMeasureInError;
