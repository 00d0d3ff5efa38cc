import type { CaseFile } from '@libs/domain/case-file/case-file';
import { reportersToTell } from '@libs/domain/case-file/reporters-to-tell';
import type {
  CommissionExpert,
  ConcludeInvestigation,
  CorrectInvestigationDate,
  DecideExtension,
  EnterInvestigationInError,
  InvestigationCommand,
  OpenInvestigationAnew,
  RecordExpertReport,
  RecordReportAssessment,
} from '@libs/domain/investigations/commands';
import { investigation } from '@libs/domain/investigations/investigation';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { investigationStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import { commandRefusals } from '../refusals';
import { firstStep, step, type Step } from '../plan';
import { openedCaseSteps } from './cases';
import { basisOf, daysOf, dismissed, investigationIn, hasConsequences } from './investigation-facts';
import { requireParticipation } from './participation';
import { childOf, idOf, type CasePlan, type CasePlans } from './planning';

type Of = { readonly investigationId: string };
type LookedUp =
  'now' | 'days' | 'assignmentId' | 'decision' | 'petition' | 'reportersToTell' | 'restedOn' | 'childId' | 'concernId';
type Said<Command> = Omit<Command, LookedUp> & Of;
type OfAssignment = { readonly assignmentId: string };

/** An act for which nothing but the investigation's days are looked up. */
type UnderWay = Said<DecideExtension> | ((Said<RecordExpertReport> | Said<RecordReportAssessment>) & OfAssignment);

export type InvestigationRequest =
  | (Omit<OpenInvestigationAnew, LookedUp | 'investigationId' | 'why' | 'follows'> & {
      readonly followsInvestigationId: string;
    })
  | UnderWay
  | Said<CommissionExpert>
  | (Said<ConcludeInvestigation> & { readonly decisionId: string | null; readonly tribunalCaseId: string | null })
  | Said<CorrectInvestigationDate>
  | Said<EnterInvestigationInError>;

const refuse = refusing(commandRefusals);

/** A report about a child under investigation joins that investigation: one is open at a time. */
const assertNoneOpen = ({ investigations }: CaseFile): void => {
  if (investigations.some(({ status }) => status === 'open')) throw refuse('investigation.another-is-open');
};

/** Two of one day could be one told twice: the register takes no two that say the same (Undersøkelse 19). */
const assertNoneBegan = (
  { investigations }: CaseFile,
  day: CalendarDate,
  field: string,
  but: string | null = null,
): void => {
  const others = investigations.filter((one) => one.status !== 'entered-in-error' && one.investigationId !== but);
  if (others.some(({ openedOn }) => openedOn === day)) throw refuse('investigation.another-began-that-day', field);
};

/** May an investigation begin on that day? `field` says the day. */
export const assertMayBegin = (file: CaseFile, openedOn: CalendarDate, field: string): void => {
  assertNoneOpen(file);
  assertNoneBegan(file, openedOn, field);
};

const on = (investigationId: string, command: InvestigationCommand): readonly Step[] => [
  step(investigationStream(investigationId), investigation, command),
];

const underWay: CasePlan<UnderWay> = {
  makes: {},
  steps: ({ investigationId, ...request }, file, { now }) =>
    on(investigationId, { ...request, now, days: daysOf(file, investigationIn(file, investigationId)) }),
};

/** Everything in an investigation after its opening from a concern; that one belongs to the concern's review. */
export const investigationPlans: CasePlans<InvestigationRequest> = {
  OpenInvestigationAnew: {
    makes: { investigationId: 'investigation' },
    steps: ({ followsInvestigationId, ...request }, file, at) => {
      const before = investigationIn(file, followsInvestigationId, 'followsInvestigationId');
      assertMayBegin(file, request.openedOn, 'openedOn');
      const investigationId = idOf('investigation', at);
      return [
        firstStep(investigationStream(investigationId), investigation, {
          ...request,
          now: at.now,
          investigationId,
          childId: childOf(file),
          concernId: before.concernId,
          why: 'parents-refused',
          follows: dismissed(file, before),
        }),
        ...openedCaseSteps(file, request.openedOn, 'concern', at),
      ];
    },
  },
  DecideExtension: underWay,
  CommissionExpert: {
    makes: { assignmentId: 'assignment' },
    steps: ({ investigationId, ...request }, file, at) =>
      on(investigationId, {
        ...request,
        now: at.now,
        assignmentId: idOf('assignment', at),
        days: daysOf(file, investigationIn(file, investigationId)),
      }),
  },
  RecordExpertReport: underWay,
  RecordReportAssessment: underWay,
  ConcludeInvestigation: {
    makes: {},
    steps: ({ investigationId, decisionId, tribunalCaseId, ...request }, file, { now }) => {
      const one = investigationIn(file, investigationId);
      if (one.status === 'open') requireParticipation(file, { kind: 'investigation', id: investigationId });
      const basis = { decisionId, tribunalCaseId };
      const { decision, petition } = basisOf(file, one, basis);
      return on(investigationId, {
        ...request,
        now,
        decision,
        petition,
        reportersToTell: reportersToTell(file, investigationId),
        days: daysOf(file, one, basis),
      });
    },
  },
  CorrectInvestigationDate: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => {
      const one = investigationIn(file, investigationId);
      const openedOn = request.field === 'openedOn' ? request.to : one.openedOn;
      assertNoneBegan(file, openedOn, 'to', investigationId);
      return on(investigationId, { ...request, now, days: daysOf(file, one, one, openedOn) });
    },
  },
  EnterInvestigationInError: {
    makes: {},
    steps: ({ investigationId, ...request }, file, { now }) => {
      const one = investigationIn(file, investigationId);
      if (request.replacedBy !== null) investigationIn(file, request.replacedBy, 'replacedBy');
      return on(investigationId, { ...request, now, restedOn: hasConsequences(file, one) });
    },
  },
};
