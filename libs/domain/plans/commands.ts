import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { Part } from '../kernel/part';
import type { PlanClosed, PlanDateCorrected } from './events';

type At = { readonly now: Instant };

/** What a plan says; all of it sealed. `duration`: for how long help of what extent is needed (§ 8-1). */
export type PlanText = {
  readonly goal: string;
  readonly content: string;
  readonly duration: string;
  /** What the child said, or why the child was not heard. */
  readonly childView: string;
};

export type MakePlan = At &
  PlanText & {
    readonly type: 'MakePlan';
    readonly planId: string;
    readonly childId: string;
    /** 9.7, valid on `madeOn`. */
    readonly planType: string;
    readonly madeOn: CalendarDate;
    readonly about: Part | null;
    readonly validUntil: CalendarDate | null;
    /** Looked up; null: no case is open. */
    readonly caseOpenedOn: CalendarDate | null;
    /** Is what it plans in the case? */
    readonly aboutIsKnown: boolean;
    /** Is there an open plan of this type for the same? */
    readonly anotherIsOpen: boolean;
  };

export type RevisePlan = At &
  PlanText & {
    readonly type: 'RevisePlan';
    readonly revisedOn: CalendarDate;
    readonly validUntil: CalendarDate | null;
  };

export type EvaluatePlan = At & {
  readonly type: 'EvaluatePlan';
  readonly evaluatedOn: CalendarDate;
  /** Sealed, as the assessment. */
  readonly childView: string;
  readonly assessment: string;
  readonly continues: boolean;
};

export type ClosePlan = At & {
  readonly type: 'ClosePlan';
  readonly closedOn: CalendarDate;
  readonly result: PlanClosed['data']['result'];
  /** Sealed. */
  readonly note: string | null;
};

export type CorrectPlanDate = At & {
  readonly type: 'CorrectPlanDate';
  readonly field: PlanDateCorrected['data']['field'];
  readonly to: CalendarDate;
  /** Sealed. */
  readonly reason: string;
  readonly caseOpenedOn: CalendarDate | null;
};

export type EnterPlanInError = At & {
  readonly type: 'EnterPlanInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  /** Sealed. */
  readonly reason: string;
};

export type PlanCommand = MakePlan | RevisePlan | EvaluatePlan | ClosePlan | CorrectPlanDate | EnterPlanInError;
