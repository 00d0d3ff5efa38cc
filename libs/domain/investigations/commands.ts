import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { CommissionRemarks, InvestigationDate, InvestigationOpenedAnew, InvestigationOutcome } from './events';

type At = { readonly now: Instant };

export type StartInvestigation = At & {
  readonly type: 'StartInvestigation';
  readonly investigationId: string;
  readonly childId: string;
  readonly concernId: string;
  readonly openedOn: CalendarDate;
  /** Oslo date the concern was received. */
  readonly receivedOn: CalendarDate;
};

/** The dismissed investigation that a new one follows (§ 2-5 third paragraph), as the case file has it. */
export type Dismissed = {
  readonly investigationId: string;
  readonly concludedOn: CalendarDate;
  /** Null: the decision did not say that it may be taken up again. */
  readonly mayReopenUntil: CalendarDate | null;
  /** Somebody did already. */
  readonly reopened: boolean;
};

/** `concernId`: the report it all began with. `follows`: null where the child moved here. */
export type OpenInvestigationAnew = At & {
  readonly type: 'OpenInvestigationAnew';
  readonly investigationId: string;
  readonly childId: string;
  readonly concernId: string;
  readonly openedOn: CalendarDate;
  readonly why: InvestigationOpenedAnew['data']['why'];
  readonly follows: Dismissed | null;
};

export type ExpertAssignment = {
  readonly assignmentId: string;
  readonly commissionedOn: CalendarDate;
  readonly reportedOn: CalendarDate | null;
  readonly assessedOn: CalendarDate | null;
};

/** The days of an investigation so far, corrections applied, as the case file has them. */
export type InvestigationDays = {
  readonly caseOpenedOn: CalendarDate | null;
  readonly caseClosedOn: CalendarDate | null;
  /** Of the concern; null for one opened anew. */
  readonly receivedOn: CalendarDate | null;
  readonly openedOn: CalendarDate;
  /** The last day of its three months, before which an extension is decided (§ 2-2 second paragraph). */
  readonly dueOn: CalendarDate;
  readonly extendedOn: CalendarDate | null;
  readonly reports: readonly ExpertAssignment[];
  readonly concludedOn: CalendarDate | null;
  readonly conclusionCode: string | null;
  readonly outcome: InvestigationOutcome | null;
  /** When what the conclusion rests on was decided or petitioned. */
  readonly restsOn: CalendarDate | null;
  /** When a new one was opened after it. */
  readonly reopenedOn: CalendarDate | null;
};

type InOpen = At & { readonly days: InvestigationDays };

export type DecideExtension = InOpen & {
  readonly type: 'DecideExtension';
  readonly decidedOn: CalendarDate;
  readonly granted: boolean;
  /** The special case that makes it necessary. Sealed. */
  readonly reason: string;
};

export type CommissionExpert = InOpen & {
  readonly type: 'CommissionExpert';
  readonly assignmentId: string;
  readonly commissionedOn: CalendarDate;
  /** What is asked, and of whom. Both sealed. */
  readonly mandate: string;
  readonly expert: string;
};

export type RecordExpertReport = InOpen & {
  readonly type: 'RecordExpertReport';
  readonly assignmentId: string;
  readonly reportedOn: CalendarDate;
};

/** By Barnesakkyndig kommisjon (§ 12-7). */
export type RecordReportAssessment = InOpen & {
  readonly type: 'RecordReportAssessment';
  readonly assignmentId: string;
  readonly assessedOn: CalendarDate;
  readonly remarks: CommissionRemarks;
};

/** A decision of this child about this investigation, approved and standing on the day of the conclusion. */
export type RestingDecision = { readonly decisionId: string; readonly isDismissal: boolean };
/** A petition of this child: the decision, or emergency decision, that it rests on. */
export type RestingPetition = { readonly tribunalCaseId: string; readonly decisionId: string | null };

export type ConcludeInvestigation = InOpen & {
  readonly type: 'ConcludeInvestigation';
  readonly concludedOn: CalendarDate;
  readonly outcome: InvestigationOutcome;
  /** 9.6 Undersokelse/Konklusjon, valid on the day and in agreement with the outcome. */
  readonly conclusionCode: string;
  /** Vedtaksgrunnlag. */
  readonly groundCodes: readonly string[];
  readonly decision: RestingDecision | null;
  readonly petition: RestingPetition | null;
  /** Four digits; only where the child moved to another municipality. */
  readonly municipality: string | null;
  /** Whom § 13-3 second paragraph lets know: concerns by public reporters that belong to it. */
  readonly reportersToTell: readonly string[];
  /** Sealed. */
  readonly assessment: string;
  /** Presisering, where a code asks for it. Sealed. */
  readonly specification: string | null;
};

export type CorrectInvestigationDate = InOpen & {
  readonly type: 'CorrectInvestigationDate';
  readonly field: InvestigationDate;
  readonly to: CalendarDate;
  readonly reason: string;
};

export type EnterInvestigationInError = At & {
  readonly type: 'EnterInvestigationInError';
  readonly kind: ErrorKind;
  /** The other one, where this is a duplicate. */
  readonly replacedBy: string | null;
  readonly reason: string;
  /** A decision or a later investigation rests on it. */
  readonly restedOn: boolean;
};

/** What is done in an investigation that exists. */
export type InvestigationAct =
  | DecideExtension
  | CommissionExpert
  | RecordExpertReport
  | RecordReportAssessment
  | ConcludeInvestigation
  | CorrectInvestigationDate
  | EnterInvestigationInError;

export type InvestigationCommand = StartInvestigation | OpenInvestigationAnew | InvestigationAct;
