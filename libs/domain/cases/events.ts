import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

type AboutCase = { readonly childId: string };

export const caseOpenings = ['concern', 'application', 'transfer', 'import'] as const;
export type CaseOpening = (typeof caseOpenings)[number];

/** The service opened a case of the child (Sak). `caseNumber`: Journalnummer; codes only, never a name or birth date. */
export type CaseOpened = DomainEvent<
  'case.opened',
  AboutCase & { readonly caseNumber: string; readonly openedOn: CalendarDate; readonly from: CaseOpening }
>;

export const closingReasons = ['concluded', 'moved', 'turned-25', 'died', 'family-withdrew', 'mistake'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** All its parts are closed. Sealed: 'assessment'. */
export type CaseClosed = DomainEvent<
  'case.closed',
  AboutCase & { readonly closedOn: CalendarDate; readonly reason: ClosingReason }
>;

/** Sealed: 'reason'. */
export type CaseReopened = DomainEvent<'case.reopened', AboutCase & { readonly reopenedOn: CalendarDate }>;

export type Requester = 'child' | 'parent' | 'guardian' | 'foster-parent';
export const requesters: readonly Requester[] = ['child', 'parent', 'guardian', 'foster-parent'];

/** Child or family asked for another caseworker (N11). Sealed: 'reason'. */
export type CaseworkerChangeRequested = DomainEvent<
  'case.caseworker-change-requested',
  AboutCase & { readonly requestId: string; readonly requester: Requester; readonly requestedOn: CalendarDate }
>;

/** The answer; the new caseworker is assigned by itself. Sealed: 'reason', always given. */
export type CaseworkerChangeDecided = DomainEvent<
  'case.caseworker-change-decided',
  AboutCase & { readonly requestId: string; readonly granted: boolean; readonly decidedOn: CalendarDate }
>;

export type CaseFileEvent =
  CaseOpened | CaseClosed | CaseReopened | CaseworkerChangeRequested | CaseworkerChangeDecided;
