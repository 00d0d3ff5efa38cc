import { personal, says } from '../kernel/personal';
import { dayWithin, pastDay, refuse, type Known } from './checks';
import type { CommissionExpert, ExpertAssignment, RecordExpertReport, RecordReportAssessment } from './commands';
import type {
  InvestigationExpertCommissioned,
  InvestigationExpertReported,
  InvestigationReportAssessed,
} from './events';

export const commission = (
  command: CommissionExpert,
  { investigationId, childId }: Known,
): InvestigationExpertCommissioned => {
  const { assignmentId, mandate, expert, days, now } = command;
  const commissionedOn = dayWithin(command.commissionedOn, days, now, 'commissionedOn');
  if (!says(mandate)) throw refuse('investigation.mandate-missing', 'mandate');
  if (!says(expert)) throw refuse('investigation.expert-missing', 'expert');
  return {
    type: 'investigation.expert-commissioned',
    occurredOn: commissionedOn,
    subjects: [childId],
    data: { investigationId, childId, assignmentId, commissionedOn },
    personal: personal(childId, { mandate, expert }),
  };
};

const assignmentOf = ({ days, assignmentId }: RecordExpertReport | RecordReportAssessment): ExpertAssignment => {
  const found = days.reports.find((one) => one.assignmentId === assignmentId);
  if (!found) throw refuse('investigation.assignment-unknown');
  return found;
};

export const report = (
  command: RecordExpertReport,
  { investigationId, childId }: Known,
): InvestigationExpertReported => {
  const { assignmentId, commissionedOn, reportedOn: before } = assignmentOf(command);
  if (before !== null) throw refuse('investigation.report-already-received');
  const reportedOn = pastDay(command.reportedOn, command.now, 'reportedOn');
  if (reportedOn < commissionedOn) throw refuse('investigation.dates-out-of-order', 'reportedOn');
  return {
    type: 'investigation.expert-reported',
    occurredOn: reportedOn,
    subjects: [childId],
    data: { investigationId, childId, assignmentId, reportedOn },
    personal: [],
  };
};

export const assess = (
  command: RecordReportAssessment,
  { investigationId, childId }: Known,
): InvestigationReportAssessed => {
  const { assignmentId, reportedOn, assessedOn: before } = assignmentOf(command);
  if (reportedOn === null) throw refuse('investigation.report-missing');
  if (before !== null) throw refuse('investigation.report-already-assessed');
  const assessedOn = pastDay(command.assessedOn, command.now, 'assessedOn');
  if (assessedOn < reportedOn) throw refuse('investigation.dates-out-of-order', 'assessedOn');
  return {
    type: 'investigation.report-assessed',
    occurredOn: assessedOn,
    subjects: [childId],
    data: { investigationId, childId, assignmentId, assessedOn, remarks: command.remarks },
    personal: [],
  };
};
