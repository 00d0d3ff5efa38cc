import { authorityFor } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { isPending } from '@libs/domain/case-file/decision-use';
import type { TribunalSlice } from '@libs/domain/case-file/tribunal-slice';
import { implementationLimit } from '@libs/domain/deadlines/catalogue/lapse-rules';
import { decisionRefusals } from '@libs/domain/decisions/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { refusing } from '@libs/domain/kernel/refusing';
import type { DecisionFacts } from '@libs/domain/tribunal/commands';
import type { PetitionSubject } from '@libs/domain/tribunal/events';
import { tribunalRefusals } from '@libs/domain/tribunal/refusals';
import { lastDayOf } from './limits';

const refuse = refusing({ ...tribunalRefusals, ...decisionRefusals });

export const caseIn = ({ tribunalCases }: CaseFile, tribunalCaseId: string): TribunalSlice => {
  const found = tribunalCases.find((one) => one.tribunalCaseId === tribunalCaseId);
  if (!found) throw refuse('tribunal.unknown');
  return found;
};

export const isCase = ({ tribunalCases }: CaseFile, id: string): boolean =>
  tribunalCases.some(({ tribunalCaseId, status }) => tribunalCaseId === id && status !== 'entered-in-error');

export const emergencyOf = ({ emergencies }: CaseFile, { emergencyId }: { readonly emergencyId: string | null }) =>
  emergencies.find((one) => one.emergencyId === emergencyId) ?? null;

export const factsOf = (file: CaseFile, decisionId: string, on: CalendarDate): DecisionFacts => {
  if (!file.decisions.some((one) => one.decisionId === decisionId)) throw refuse('decision.unknown', 'decisionId');
  const authority = authorityFor(file, decisionId, on);
  return {
    inForce: authority !== null,
    ordered: authority?.consent === 'ordered',
    pending: file.tribunalCases.some((one) => one.decisionId === decisionId && isPending(one)),
  };
};

export const implementBy = (seeks: PetitionSubject, decidedOn: CalendarDate): CalendarDate | null => {
  const limit = implementationLimit(seeks);
  return limit && lastDayOf(decidedOn, limit);
};

/** The day of the newest decision a petition rests on. */
export const restsOnSince = (file: CaseFile, { decisionId, emergencyId }: TribunalSlice): CalendarDate | null => {
  const days = [
    file.decisions.find((one) => one.decisionId === decisionId)?.decidedOn,
    file.emergencies.find((one) => one.emergencyId === emergencyId)?.decidedOn,
  ];
  return (
    days
      .filter((day) => typeof day === 'string')
      .sort()
      .at(-1) ?? null
  );
};

/** The first day of what needed the order: care, and measures against the family's will. */
export const firstUse = (file: CaseFile, { tribunalCaseId, decisionId }: TribunalSlice): CalendarDate | null => {
  const days = [
    ...file.care.filter((one) => one.tribunalCaseId === tribunalCaseId).map(({ takenOverOn }) => takenOverOn),
    ...file.measures
      .filter((one) => decisionId !== null && one.decisionId === decisionId && one.status !== 'entered-in-error')
      .filter(({ consent }) => consent === 'ordered')
      .map(({ startedOn }) => startedOn),
  ];
  return days.filter((day) => day !== null).sort()[0] ?? null;
};

export const isInUse = (file: CaseFile, one: TribunalSlice): boolean =>
  firstUse(file, one) !== null || emergencyOf(file, one)?.status === 'petitioned';
