import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { InvestigationSlice } from '@libs/domain/case-file/investigation-slice';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import { investigationDueOn } from '@libs/domain/deadlines/catalogue/investigation-rules';
import type {
  Dismissed,
  InvestigationDays,
  RestingDecision,
  RestingPetition,
} from '@libs/domain/investigations/commands';
import { investigationRefusals } from '@libs/domain/investigations/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { refusing } from '@libs/domain/kernel/refusing';
import { closedSince } from './case-days';

type Of = { readonly investigationId: string };

const refuse = refusing(investigationRefusals);

export const investigationIn = (
  { investigations }: CaseFile,
  investigationId: string,
  field: string | null = null,
): InvestigationSlice => {
  const one = investigations.find((other) => other.investigationId === investigationId);
  if (!one) throw refuse('investigation.unknown', field);
  return one;
};

/** Its new one, if it was taken up again. */
const followerOf = ({ investigations }: CaseFile, { investigationId }: Of): InvestigationSlice | undefined =>
  investigations.find((one) => one.followsInvestigationId === investigationId && one.status !== 'entered-in-error');

/** The concern's own day, corrections applied: the months run from there (§ 2-2), or from the opening of one opened anew. */
const receivedOn = ({ concerns }: CaseFile, one: InvestigationSlice): CalendarDate | null =>
  one.receivedOn && (concerns.find(({ concernId }) => concernId === one.concernId)?.receivedOn ?? one.receivedOn);

const restingDecision = (file: CaseFile, { investigationId }: Of, decisionId: string | null) =>
  file.decisions.find(
    (one) => one.decisionId === decisionId && one.investigationId === investigationId && one.status === 'approved',
  );

const restingPetition = (file: CaseFile, tribunalCaseId: string | null) =>
  file.tribunalCases.find(
    (one) => one.tribunalCaseId === tribunalCaseId && one.status !== 'entered-in-error' && one.status !== 'withdrawn',
  );

type Basis = { readonly decisionId: string | null; readonly tribunalCaseId: string | null };

export const basisOf = (file: CaseFile, one: InvestigationSlice, { decisionId, tribunalCaseId }: Basis) => {
  const decided = restingDecision(file, one, decisionId);
  const petitioned = restingPetition(file, tribunalCaseId);
  const decision: RestingDecision | null = decided
    ? { decisionId: decided.decisionId, isDismissal: decided.kind === 'dismissal' }
    : null;
  const petition: RestingPetition | null = petitioned
    ? { tribunalCaseId: petitioned.tribunalCaseId, decisionId: petitioned.decisionId ?? petitioned.emergencyId }
    : null;
  return { decision, petition, restsOn: decided?.decidedOn ?? petitioned?.petitionedOn ?? null };
};

/** `openedOn`: as it is to be, where a correction asks. */
export const daysOf = (
  file: CaseFile,
  one: InvestigationSlice,
  basis: Basis = one,
  openedOn: CalendarDate = one.openedOn,
): InvestigationDays => {
  const received = receivedOn(file, one);
  return {
    caseOpenedOn: caseOpenedOn(file),
    caseClosedOn: closedSince(file),
    receivedOn: received,
    openedOn: one.openedOn,
    dueOn: investigationDueOn(received, openedOn),
    extendedOn: one.extension?.decidedOn ?? null,
    reports: one.reports,
    concludedOn: one.concludedOn,
    conclusionCode: one.conclusionCode,
    outcome: one.outcome,
    restsOn: basisOf(file, one, basis).restsOn,
    reopenedOn: followerOf(file, one)?.openedOn ?? null,
  };
};

export const dismissed = (file: CaseFile, one: InvestigationSlice): Dismissed | null => {
  const { investigationId, status, concludedOn, mayReopenUntil } = one;
  if (status !== 'concluded' || concludedOn === null) return null;
  return { investigationId, concludedOn, mayReopenUntil, reopened: followerOf(file, one) !== undefined };
};

/** Something was decided on it, or it was taken up again: then it cannot be taken out. */
export const hasConsequences = (file: CaseFile, one: InvestigationSlice): boolean =>
  followerOf(file, one) !== undefined ||
  file.decisions.some(
    ({ investigationId, status }) =>
      investigationId === one.investigationId && status !== 'withdrawn' && status !== 'entered-in-error',
  );
