import type { InvestigationEvent, InvestigationOutcome } from '../investigations/events';
import { addMonths } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { changed } from './slices';

export type ExpertReport = {
  readonly assignmentId: string;
  readonly commissionedOn: CalendarDate;
  readonly reportedOn: CalendarDate | null;
  readonly assessedOn: CalendarDate | null;
};

export type InvestigationSlice = {
  readonly investigationId: string;
  readonly status: 'open' | 'concluded' | 'entered-in-error';
  readonly concernId: string;
  readonly openedOn: CalendarDate;
  /** Of the concern; null of one that was opened anew, which is counted from its opening. */
  readonly receivedOn: CalendarDate | null;
  readonly followsInvestigationId: string | null;
  readonly extension: { readonly decidedOn: CalendarDate; readonly granted: boolean } | null;
  readonly reports: readonly ExpertReport[];
  readonly concludedOn: CalendarDate | null;
  readonly outcome: InvestigationOutcome | null;
  readonly conclusionCode: string | null;
  readonly decisionId: string | null;
  readonly tribunalCaseId: string | null;
  readonly mayReopenUntil: CalendarDate | null;
};

type Opening = Pick<
  InvestigationSlice,
  'investigationId' | 'concernId' | 'openedOn' | 'receivedOn' | 'followsInvestigationId'
>;

const opened = (opening: Opening): InvestigationSlice => ({
  ...opening,
  status: 'open',
  extension: null,
  reports: [],
  concludedOn: null,
  outcome: null,
  conclusionCode: null,
  decisionId: null,
  tribunalCaseId: null,
  mayReopenUntil: null,
});

/** The six months in which it may be taken up again run from the right day, too. */
const concludedOnCorrected = (one: InvestigationSlice, concludedOn: CalendarDate): InvestigationSlice => ({
  ...one,
  concludedOn,
  mayReopenUntil: one.mayReopenUntil && addMonths(concludedOn, 6),
});

export const evolveInvestigations = (
  investigations: readonly InvestigationSlice[],
  event: Told<InvestigationEvent>,
): readonly InvestigationSlice[] => {
  const { investigationId } = event.data;
  const of = (change: (one: InvestigationSlice) => InvestigationSlice): readonly InvestigationSlice[] =>
    changed(investigations, (one) => one.investigationId === investigationId, change);
  const report = (assignmentId: string, change: (one: ExpertReport) => ExpertReport) =>
    of((one) => ({ ...one, reports: changed(one.reports, (other) => other.assignmentId === assignmentId, change) }));
  switch (event.type) {
    case 'investigation.opened': {
      const { concernId, openedOn, receivedOn } = event.data;
      const opening = { investigationId, concernId, openedOn, receivedOn, followsInvestigationId: null };
      return [...investigations, opened(opening)];
    }
    case 'investigation.opened-anew': {
      const { concernId, openedOn, followsInvestigationId } = event.data;
      const opening = { investigationId, concernId, openedOn, receivedOn: null, followsInvestigationId };
      return [...investigations, opened(opening)];
    }
    case 'investigation.extension-decided': {
      const { decidedOn, granted } = event.data;
      return of((one) => ({ ...one, extension: { decidedOn, granted } }));
    }
    case 'investigation.expert-commissioned': {
      const { assignmentId, commissionedOn } = event.data;
      const commissioned = { assignmentId, commissionedOn, reportedOn: null, assessedOn: null };
      return of((one) => ({ ...one, reports: [...one.reports, commissioned] }));
    }
    case 'investigation.expert-reported': {
      const { assignmentId, reportedOn } = event.data;
      return report(assignmentId, (one) => ({ ...one, reportedOn }));
    }
    case 'investigation.report-assessed': {
      const { assignmentId, assessedOn } = event.data;
      return report(assignmentId, (one) => ({ ...one, assessedOn }));
    }
    case 'investigation.concluded': {
      const { concludedOn, outcome, conclusionCode, decisionId, tribunalCaseId, mayReopenUntil } = event.data;
      const conclusion = { concludedOn, outcome, conclusionCode, decisionId, tribunalCaseId, mayReopenUntil };
      return of((one) => ({ ...one, status: 'concluded', ...conclusion }));
    }
    case 'investigation.date-corrected': {
      const { field, to } = event.data;
      switch (field) {
        case 'openedOn':
          return of((one) => ({ ...one, openedOn: to }));
        case 'extendedOn':
          return of((one) => ({ ...one, extension: one.extension && { ...one.extension, decidedOn: to } }));
        case 'concludedOn':
          return of((one) => concludedOnCorrected(one, to));
      }
    }
    case 'investigation.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
