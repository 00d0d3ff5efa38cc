import type {
  CommissionExpert,
  ConcludeInvestigation,
  CorrectInvestigationDate,
  DecideExtension,
  EnterInvestigationInError,
  InvestigationDays,
  RecordExpertReport,
  RecordReportAssessment,
  StartInvestigation,
} from '@libs/domain/investigations/commands';
import type {
  InvestigationConcluded,
  InvestigationEvent,
  InvestigationExtensionDecided,
  InvestigationOpened,
} from '@libs/domain/investigations/events';

// One synthetic investigation, opened on a Wednesday after a report on the Monday, and what may happen in it.
export const [investigationId, childId, concernId] = [
  '0197a000-0000-7000-8000-000000000003',
  '0197a000-0000-7000-8000-000000000002',
  '0197a000-0000-7000-8000-000000000001',
];
export const [assignmentId, decisionId, tribunalCaseId, other] = [
  '0197a000-0000-7000-8000-000000000031',
  '0197a000-0000-7000-8000-000000000041',
  '0197a000-0000-7000-8000-000000000051',
  '0197a000-0000-7000-8000-000000000009',
];
export const about = { investigationId, childId };
export const subjects = [childId];
export const sealed = (path: string, content: string) => ({ subject: childId, path, content });

export const data = { ...about, concernId, openedOn: '2026-01-07', receivedOn: '2026-01-05' };
export const start: StartInvestigation = { type: 'StartInvestigation', now: '2026-01-07T22:59:59.999Z', ...data };
export const opened: InvestigationOpened = {
  type: 'investigation.opened',
  occurredOn: '2026-01-07',
  subjects,
  data,
  personal: [],
};

export const now = '2026-04-20T10:00:00.000Z';
export const days: InvestigationDays = {
  caseOpenedOn: '2026-01-05',
  caseClosedOn: null,
  receivedOn: '2026-01-05',
  openedOn: '2026-01-07',
  dueOn: '2026-04-12',
  extendedOn: null,
  reports: [],
  concludedOn: null,
  conclusionCode: null,
  outcome: null,
  restsOn: null,
  reopenedOn: null,
};
export const report = {
  assignmentId,
  commissionedOn: '2026-02-01',
  reportedOn: '2026-03-01',
  assessedOn: '2026-03-20',
};

export const extend: DecideExtension = {
  type: 'DecideExtension',
  now,
  days,
  decidedOn: '2026-04-12',
  granted: true,
  reason: 'SYNTETISK: venter på tolk',
};
export const extended: InvestigationExtensionDecided = {
  type: 'investigation.extension-decided',
  occurredOn: '2026-04-12',
  subjects,
  data: { ...about, decidedOn: '2026-04-12', granted: true },
  personal: [sealed('reason', 'SYNTETISK: venter på tolk')],
};
export const commission: CommissionExpert = {
  type: 'CommissionExpert',
  now,
  days,
  assignmentId,
  commissionedOn: '2026-02-01',
  mandate: 'SYNTETISK mandat',
  expert: 'SYNTETISK SAKKYNDIG',
};
export const reported: RecordExpertReport = {
  type: 'RecordExpertReport',
  now,
  days: { ...days, reports: [{ ...report, reportedOn: null, assessedOn: null }] },
  assignmentId,
  reportedOn: '2026-03-01',
};
export const assess: RecordReportAssessment = {
  type: 'RecordReportAssessment',
  now,
  days: { ...days, reports: [{ ...report, assessedOn: null }] },
  assignmentId,
  assessedOn: '2026-03-20',
  remarks: 'some',
};
export const conclude: ConcludeInvestigation = {
  type: 'ConcludeInvestigation',
  now,
  days: { ...days, restsOn: '2026-04-09', reports: [report] },
  concludedOn: '2026-04-10',
  outcome: 'measures-decided',
  conclusionCode: '1',
  groundCodes: ['1.2.01', '1.2.01'],
  decision: { decisionId, isDismissal: false },
  petition: null,
  municipality: null,
  reportersToTell: [concernId],
  assessment: 'SYNTETISK vurdering',
  specification: null,
};
export const concluded: InvestigationConcluded = {
  type: 'investigation.concluded',
  occurredOn: '2026-04-10',
  subjects,
  data: {
    ...about,
    concludedOn: '2026-04-10',
    outcome: 'measures-decided',
    conclusionCode: '1',
    groundCodes: ['1.2.01'],
    decisionId,
    tribunalCaseId: null,
    mayReopenUntil: null,
    municipality: null,
    reportersToTell: [concernId],
  },
  personal: [sealed('assessment', 'SYNTETISK vurdering')],
};
export const dismiss: ConcludeInvestigation = {
  ...conclude,
  outcome: 'dismissed',
  conclusionCode: '3',
  groundCodes: [],
  decision: { decisionId, isDismissal: true },
};
export const moved: ConcludeInvestigation = { ...dismiss, decision: null, conclusionCode: '9', municipality: '4601' };
export const correct: CorrectInvestigationDate = {
  type: 'CorrectInvestigationDate',
  now,
  days,
  field: 'openedOn',
  to: '2026-01-06',
  reason: 'SYNTETISK: skrevet feil',
};
export const enter: EnterInvestigationInError = {
  type: 'EnterInvestigationInError',
  now,
  kind: 'duplicate',
  replacedBy: other,
  reason: 'SYNTETISK: to ganger',
  restedOn: false,
};
export const inError: InvestigationEvent = {
  type: 'investigation.entered-in-error',
  occurredOn: now,
  subjects,
  data: { ...about, kind: 'duplicate', replacedBy: other },
  personal: [sealed('reason', 'SYNTETISK: to ganger')],
};
