import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { InvestigationSlice } from '@libs/domain/case-file/investigation-slice';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import { reportersToTell } from '@libs/domain/case-file/reporters-to-tell';
import { investigationDueOn } from '@libs/domain/deadlines/investigation-rules';
import type {
  CommissionExpert,
  ConcludeInvestigation,
  CorrectInvestigationDate,
  DecideExtension,
  Dismissed,
  EnterInvestigationInError,
  InvestigationDays,
  OpenInvestigationAnew,
  RecordExpertReport,
  RecordReportAssessment,
  RestingDecision,
  RestingPetition,
} from '@libs/domain/investigations/commands';
import { investigation } from '@libs/domain/investigations/investigation';
import { investigationRefusals } from '@libs/domain/investigations/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { investigationStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import { commandRefusals } from '../refusals';
import { firstStep, step } from '../plan';
import { openedCaseSteps } from './cases';
import { requireParticipation } from './participation';
import { idOf, type CasePlans } from './planning';

type Of = { readonly investigationId: string };
type LookedUp =
  'now' | 'days' | 'assignmentId' | 'decision' | 'petition' | 'reportersToTell' | 'restedOn' | 'childId' | 'concernId';
type Said<Command> = Omit<Command, LookedUp> & Of;
type OfAssignment = { readonly assignmentId: string };

export type InvestigationRequest =
  | (Omit<OpenInvestigationAnew, LookedUp | 'investigationId' | 'why' | 'follows'> & {
      readonly followsInvestigationId: string;
    })
  | Said<DecideExtension>
  | Said<CommissionExpert>
  | (Said<RecordExpertReport> & OfAssignment)
  | (Said<RecordReportAssessment> & OfAssignment)
  | (Said<ConcludeInvestigation> & { readonly decisionId: string | null; readonly tribunalCaseId: string | null })
  | Said<CorrectInvestigationDate>
  | Said<EnterInvestigationInError>;

const refuse = refusing(investigationRefusals);
const refuseAcross = refusing(commandRefusals);

/** A report about a child under investigation joins that investigation: one is open at a time. */
export const assertNoneOpen = ({ investigations }: CaseFile): void => {
  if (investigations.some(({ status }) => status === 'open')) throw refuseAcross('investigation.another-is-open');
};

const found = (
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

const basisOf = (file: CaseFile, one: InvestigationSlice, { decisionId, tribunalCaseId }: Basis) => {
  const decided = restingDecision(file, one, decisionId);
  const petitioned = restingPetition(file, tribunalCaseId);
  const decision: RestingDecision | null = decided
    ? { decisionId: decided.decisionId, isDismissal: decided.kind === 'dismissal' }
    : null;
  const petition: RestingPetition | null = petitioned
    ? {
        tribunalCaseId: petitioned.tribunalCaseId,
        decisionId: petitioned.decisionId ?? petitioned.emergencyId,
      }
    : null;
  return { decision, petition, restsOn: decided?.decidedOn ?? petitioned?.petitionedOn ?? null };
};

/** `openedOn`: as it is to be, where a correction asks. */
const daysOf = (
  file: CaseFile,
  one: InvestigationSlice,
  basis: Basis = one,
  openedOn: CalendarDate = one.openedOn,
): InvestigationDays => {
  const received = receivedOn(file, one);
  return {
    caseOpenedOn: caseOpenedOn(file),
    caseClosedOn: file.case.status === 'closed' ? file.case.closedOn : null,
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

const dismissed = (file: CaseFile, one: InvestigationSlice): Dismissed | null => {
  const { investigationId, status, concludedOn, mayReopenUntil } = one;
  if (status !== 'concluded' || concludedOn === null) return null;
  return { investigationId, concludedOn, mayReopenUntil, reopened: followerOf(file, one) !== undefined };
};

/** Everything in an investigation after its opening from a concern; that one belongs to the concern's review. */
export const investigationPlans: CasePlans<InvestigationRequest> = {
  OpenInvestigationAnew: {
    makes: { investigationId: 'investigation' },
    steps: ({ followsInvestigationId, ...request }, file, at) => {
      const before = found(file, followsInvestigationId, 'followsInvestigationId');
      assertNoneOpen(file);
      const investigationId = idOf('investigation', at);
      return [
        firstStep(investigationStream(investigationId), investigation, {
          ...request,
          now: at.now,
          investigationId,
          childId: file.child.childId ?? '',
          concernId: before.concernId,
          why: 'parents-refused',
          follows: dismissed(file, before),
        }),
        ...openedCaseSteps(file, request.openedOn, 'concern', at),
      ];
    },
  },
  DecideExtension: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => [
      step(investigationStream(investigationId), investigation, {
        ...request,
        now,
        days: daysOf(file, found(file, investigationId)),
      }),
    ],
  },
  CommissionExpert: {
    makes: { assignmentId: 'assignment' },
    steps: ({ investigationId, ...request }, file, at) => [
      step(investigationStream(investigationId), investigation, {
        ...request,
        now: at.now,
        assignmentId: idOf('assignment', at),
        days: daysOf(file, found(file, investigationId)),
      }),
    ],
  },
  RecordExpertReport: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => [
      step(investigationStream(investigationId), investigation, {
        ...request,
        now,
        days: daysOf(file, found(file, investigationId)),
      }),
    ],
  },
  RecordReportAssessment: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => [
      step(investigationStream(investigationId), investigation, {
        ...request,
        now,
        days: daysOf(file, found(file, investigationId)),
      }),
    ],
  },
  ConcludeInvestigation: {
    makes: {},
    steps: ({ investigationId, decisionId, tribunalCaseId, ...request }, file, { now }) => {
      const one = found(file, investigationId);
      if (one.status === 'open') requireParticipation(file, { kind: 'investigation', id: investigationId });
      const basis = { decisionId, tribunalCaseId };
      const { decision, petition } = basisOf(file, one, basis);
      return [
        step(investigationStream(investigationId), investigation, {
          ...request,
          now,
          decision,
          petition,
          reportersToTell: reportersToTell(file, investigationId),
          days: daysOf(file, one, basis),
        }),
      ];
    },
  },
  CorrectInvestigationDate: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => {
      const one = found(file, investigationId);
      const openedOn = request.field === 'openedOn' ? request.to : one.openedOn;
      return [
        step(investigationStream(investigationId), investigation, {
          ...request,
          now,
          days: daysOf(file, one, one, openedOn),
        }),
      ];
    },
  },
  EnterInvestigationInError: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => {
      const one = found(file, investigationId);
      if (request.replacedBy !== null) found(file, request.replacedBy, 'replacedBy');
      const decided = file.decisions.some(
        (decision) =>
          decision.investigationId === investigationId &&
          decision.status !== 'withdrawn' &&
          decision.status !== 'entered-in-error',
      );
      return [
        step(investigationStream(investigationId), investigation, {
          ...request,
          now,
          restedOn: decided || followerOf(file, one) !== undefined,
        }),
      ];
    },
  },
};
