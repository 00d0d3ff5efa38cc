import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';

type At = { readonly now: Instant; readonly childId: string };
type OfCare = At & { readonly careId: string };

/** The tribunal's order on a day: holds, was not carried out in time (§ 5-2), or is none for this. */
export type Order = 'holds' | 'lapsed' | 'none';

/** Texts of these commands are sealed. */
export type TakeOverCare = OfCare & {
  readonly type: 'TakeOverCare';
  readonly tribunalCaseId: string;
  readonly takenOverOn: CalendarDate;
  /** Looked up: what the tribunal's case orders that day, and the decision (vedtak) it rests on. */
  readonly order: Order;
  readonly decisionId: string | null;
  readonly birthDate: CalendarDate | null;
  readonly caseOpenedOn: CalendarDate | null;
};

export type OfferToParents = OfCare & {
  readonly type: 'OfferToParents';
  readonly offeredOn: CalendarDate;
  /** Null = not answered yet. */
  readonly accepted: boolean | null;
  readonly offer: string;
};

export type ReviewCare = OfCare & {
  readonly type: 'ReviewCare';
  readonly reviewedOn: CalendarDate;
  readonly continues: boolean;
  readonly assessment: string;
  readonly childView: string;
};

export type LiftCare = OfCare & {
  readonly type: 'LiftCare';
  readonly liftedOn: CalendarDate;
  /** 9.9 Opphevelse. */
  readonly liftingCode: string;
  readonly specification: string | null;
  readonly reason: string | null;
  readonly tribunalCaseId: string | null;
  /** Looked up: the tribunal, or the court, lifted it in that case. */
  readonly isLiftingOrdered: boolean;
  /** Looked up: a measure under the care order still runs. */
  readonly hasRunningMeasure: boolean;
  readonly birthDate: CalendarDate | null;
};

export type FollowUpReturn = OfCare & {
  readonly type: 'FollowUpReturn';
  readonly offeredOn: CalendarDate;
  readonly accepted: boolean;
  readonly until: CalendarDate;
  readonly planId: string | null;
  readonly offer: string;
  /** Looked up: the plan is this child's. */
  readonly hasPlan: boolean;
};

export type CorrectCareDate = OfCare & {
  readonly type: 'CorrectCareDate';
  readonly field: 'takenOverOn' | 'liftedOn';
  readonly to: CalendarDate;
  readonly reason: string;
  /** Looked up: what the tribunal's case orders on the corrected day. */
  readonly order: Order;
  readonly birthDate: CalendarDate | null;
  readonly caseOpenedOn: CalendarDate | null;
};

export type CareCommand = TakeOverCare | OfferToParents | ReviewCare | LiftCare | FollowUpReturn | CorrectCareDate;
