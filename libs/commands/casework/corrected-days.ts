import type { CaseFile } from '@libs/domain/case-file/case-file';
import { decisionRefusals } from '@libs/domain/decisions/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { refusing } from '@libs/domain/kernel/refusing';
import { commandRefusals } from '../refusals';
import type { CaseRequest } from './requests';

const refuse = refusing({ ...commandRefusals, ...decisionRefusals });

/** Placements and investigations hold their days against the case by themselves. */
type Correction = Extract<
  CaseRequest,
  {
    readonly type:
      | 'CorrectDecisionDate'
      | 'CorrectEmergencyDate'
      | 'CorrectTribunalDate'
      | 'CorrectMeasureDate'
      | 'CorrectPlanDate'
      | 'CorrectCareDate';
  }
>;

const corrections: Readonly<Record<Correction['type'], true>> = {
  CorrectDecisionDate: true,
  CorrectEmergencyDate: true,
  CorrectTribunalDate: true,
  CorrectMeasureDate: true,
  CorrectPlanDate: true,
  CorrectCareDate: true,
};

const isCorrection = (request: CaseRequest): request is Correction => request.type in corrections;

/** The decision that the corrected part rests on. */
const decisionBehind = (request: Correction, { measures, care, tribunalCases }: CaseFile): string | null => {
  switch (request.type) {
    case 'CorrectMeasureDate':
      return measures.find(({ measureId }) => measureId === request.measureId)?.decisionId ?? null;
    case 'CorrectCareDate':
      return care.find(({ careId }) => careId === request.careId)?.decisionId ?? null;
    case 'CorrectTribunalDate':
      return tribunalCases.find(({ tribunalCaseId }) => tribunalCaseId === request.tribunalCaseId)?.decisionId ?? null;
    case 'CorrectDecisionDate':
    case 'CorrectEmergencyDate':
    case 'CorrectPlanDate':
      return null;
  }
};

const endOf = ({ decisions }: CaseFile, decisionId: string | null): CalendarDate | null =>
  decisions.find((one) => one.decisionId === decisionId && one.status === 'ended')?.endedOn ?? null;

/** What ended when everything under it was over stays the last: the decision, and the case. */
export const requireStillWithin = (request: CaseRequest, file: CaseFile): void => {
  if (!isCorrection(request)) return;
  const ended = endOf(file, decisionBehind(request, file));
  if (ended !== null && request.to > ended) throw refuse('decision.ended-before', 'to');
  if (file.case.status === 'closed' && request.to > file.case.closedOn) throw refuse('case.closed-before', 'to');
};
