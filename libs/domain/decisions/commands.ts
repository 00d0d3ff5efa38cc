import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { ComplaintOutcome, Consent, DecisionDate, DecisionKind, NoticeChannel, Party } from './events';

type At = { readonly now: Instant };
/** Staff id; null for a machine or somebody who is not registered here. */
type By = { readonly by: string | null };

export type ProposeDecision = At &
  By & {
    readonly type: 'ProposeDecision';
    readonly decisionId: string;
    readonly childId: string;
    readonly kind: DecisionKind;
    readonly consent: Consent;
    readonly legalBasis: LegalBasis;
    /** At most three (JmfrLovhjemmel). */
    readonly additionalBases: readonly LegalBasis[];
    readonly investigationId: string | null;
    readonly proposedOn: CalendarDate;
    /** What § 12-5 asks a decision to say. Sealed; none but `familyTies` may be empty. */
    readonly content: string;
    readonly facts: string;
    readonly childView: string;
    readonly weight: string;
    readonly bestInterests: string;
    readonly familyTies: string | null;
    /** Looked up: null where no case is open. */
    readonly caseOpenedOn: CalendarDate | null;
    /** Looked up: is the investigation named one of this child's? */
    readonly investigationKnown: boolean;
  };

export type WithdrawProposal = At & {
  readonly type: 'WithdrawProposal';
  readonly withdrawnOn: CalendarDate;
  /** Sealed. */
  readonly reason: string;
};

export type ApproveDecision = At &
  By & {
    readonly type: 'ApproveDecision';
    readonly decidedOn: CalendarDate;
    /** Looked up: does the file say how the child took part in this decision, or why not (§ 1-4)? */
    readonly participationShown: boolean;
    /** Looked up: an expert's report supports no decision before the commission has gone through it (§ 12-7). */
    readonly reportsAssessed: boolean;
  };

export type NotifyParty = At & {
  readonly type: 'NotifyParty';
  readonly noticeId: string;
  readonly party: Party;
  readonly channel: NoticeChannel;
  readonly reachedOn: CalendarDate;
  /** Looked up in the catalogue: the last day to complain. */
  readonly complaintDueOn: CalendarDate;
};

export type RecordComplaint = At & {
  readonly type: 'RecordComplaint';
  readonly complaintId: string;
  readonly party: Party;
  readonly receivedOn: CalendarDate;
  /** Sealed. */
  readonly complaint: string;
  /** Looked up in the catalogue: after this day no complaint is taken up (forvaltningsloven § 31 third paragraph). */
  readonly lastDay: CalendarDate;
};

export type AnswerComplaint = At & {
  readonly type: 'AnswerComplaint';
  readonly complaintId: string;
  readonly answeredOn: CalendarDate;
  readonly answeredBy: 'service' | 'county-governor';
  readonly outcome: ComplaintOutcome;
  /** Sealed. */
  readonly reason: string;
};

export type ChangeDecision = At & {
  readonly type: 'ChangeDecision';
  readonly by: string | null;
  readonly changedOn: CalendarDate;
  /** Sealed. */
  readonly content: string;
  /** Sealed. */
  readonly reason: string;
};

export type ReceiveDemand = At & {
  readonly type: 'ReceiveDemand';
  readonly demandId: string;
  readonly party: Party;
  readonly receivedOn: CalendarDate;
  /** Sealed. */
  readonly demand: string;
};

export type ConcludeDemand = At & {
  readonly type: 'ConcludeDemand';
  readonly demandId: string;
  readonly concludedOn: CalendarDate;
  /** 9.11 Krav/Konklusjon, valid on `concludedOn`. */
  readonly conclusionCode: string;
  /** Sealed. */
  readonly specification: string | null;
  /** Looked up: was it sent to the tribunal? Code 1 says so. */
  readonly sentToTribunal: boolean;
};

/** Looked up: what rests on the decision. */
export type DecisionUse = {
  /** Something under it goes on. */
  readonly running: boolean;
  /** The tribunal, or a court, has not said its last word. */
  readonly pending: boolean;
  /** Anything that was not entered in error itself. */
  readonly any: boolean;
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
};

export type EndDecision = At & {
  readonly type: 'EndDecision';
  readonly endedOn: CalendarDate;
  /** 9.10 Vedtak/Status. */
  readonly statusCode: '3' | '4';
  /** Sealed. */
  readonly reason: string;
  readonly use: DecisionUse;
};

export type CorrectDecisionDate = At & {
  readonly type: 'CorrectDecisionDate';
  readonly field: DecisionDate;
  readonly to: CalendarDate;
  /** Sealed. */
  readonly reason: string;
  readonly caseOpenedOn: CalendarDate | null;
  readonly use: DecisionUse;
};

export type EnterDecisionInError = At & {
  readonly type: 'EnterDecisionInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  /** Sealed. */
  readonly reason: string;
  readonly replacementKnown: boolean;
  readonly use: DecisionUse;
};

export type DecisionCommand =
  | ProposeDecision
  | WithdrawProposal
  | ApproveDecision
  | NotifyParty
  | RecordComplaint
  | AnswerComplaint
  | ChangeDecision
  | ReceiveDemand
  | ConcludeDemand
  | EndDecision
  | CorrectDecisionDate
  | EnterDecisionInError;
