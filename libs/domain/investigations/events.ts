import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected, EnteredInError } from '../kernel/error-in-record';

type AboutInvestigation = { readonly investigationId: string; readonly childId: string };

/**
 * An investigation (undersøkelse, § 2-2) was opened from a concern. `receivedOn` is the Oslo date the concern was
 * received: the three months run from the end of its one-week limit, not from the opening.
 */
export type InvestigationOpened = DomainEvent<
  'investigation.opened',
  AboutInvestigation & {
    readonly concernId: string;
    readonly openedOn: CalendarDate;
    readonly receivedOn: CalendarDate;
  }
>;

/**
 * A new one without a new concern: after the parents refused (§ 2-5, third paragraph) or because the child moved here.
 * `concernId`: the report it all began with. Its own three months run from the opening.
 */
export type InvestigationOpenedAnew = DomainEvent<
  'investigation.opened-anew',
  AboutInvestigation & {
    readonly concernId: string;
    readonly openedOn: CalendarDate;
    readonly why: 'parents-refused' | 'moved-here';
    readonly followsInvestigationId: string | null;
  }
>;

/** Six months in all, in special cases (§ 2-2, second paragraph), decided before three have passed. Sealed: 'reason'. */
export type InvestigationExtensionDecided = DomainEvent<
  'investigation.extension-decided',
  AboutInvestigation & { readonly decidedOn: CalendarDate; readonly granted: boolean }
>;

/** Sealed: 'mandate', 'expert'. */
export type InvestigationExpertCommissioned = DomainEvent<
  'investigation.expert-commissioned',
  AboutInvestigation & { readonly assignmentId: string; readonly commissionedOn: CalendarDate }
>;

export type InvestigationExpertReported = DomainEvent<
  'investigation.expert-reported',
  AboutInvestigation & { readonly assignmentId: string; readonly reportedOn: CalendarDate }
>;

export const commissionRemarks = ['none', 'some', 'serious'] as const;
export type CommissionRemarks = (typeof commissionRemarks)[number];

/** Barnesakkyndig kommisjon went through the report (§ 12-7): before that it supports no decision. */
export type InvestigationReportAssessed = DomainEvent<
  'investigation.report-assessed',
  AboutInvestigation & {
    readonly assignmentId: string;
    readonly assessedOn: CalendarDate;
    readonly remarks: CommissionRemarks;
  }
>;

/** § 2-5, first paragraph. */
export const investigationOutcomes = [
  'dismissed',
  'dismissed-may-reopen',
  'measures-decided',
  'petition-sent',
] as const;
export type InvestigationOutcome = (typeof investigationOutcomes)[number];

/**
 * `conclusionCode`: 9.6; `groundCodes`: Vedtaksgrunnlag. `mayReopenUntil`: six months, where the parents refused what was
 * recommended and the decision says so. `municipality`: where the child moved. `reportersToTell`: concerns whose reporters
 * are told what came of it (§ 13-3, second paragraph). Sealed: 'assessment', 'specification'.
 */
export type InvestigationConcluded = DomainEvent<
  'investigation.concluded',
  AboutInvestigation & {
    readonly concludedOn: CalendarDate;
    readonly outcome: InvestigationOutcome;
    readonly conclusionCode: string;
    readonly groundCodes: readonly string[];
    readonly decisionId: string | null;
    readonly tribunalCaseId: string | null;
    readonly mayReopenUntil: CalendarDate | null;
    readonly municipality: string | null;
    readonly reportersToTell: readonly string[];
  }
>;

export type InvestigationDate = 'openedOn' | 'extendedOn' | 'concludedOn';

export type InvestigationDateCorrected = DateCorrected<
  'investigation.date-corrected',
  AboutInvestigation,
  InvestigationDate
>;

export type InvestigationEnteredInError = EnteredInError<'investigation.entered-in-error', AboutInvestigation>;

export type InvestigationEvent =
  | InvestigationOpened
  | InvestigationOpenedAnew
  | InvestigationExtensionDecided
  | InvestigationExpertCommissioned
  | InvestigationExpertReported
  | InvestigationReportAssessed
  | InvestigationConcluded
  | InvestigationDateCorrected
  | InvestigationEnteredInError;
