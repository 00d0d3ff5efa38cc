import type { CaseFile } from '@libs/domain/case-file/case-file';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import { courtActionLimit } from '@libs/domain/deadlines/catalogue/party-limits';
import { decision } from '@libs/domain/decisions/decision';
import { decisionRefusals } from '@libs/domain/decisions/refusals';
import { emergency } from '@libs/domain/emergencies/emergency';
import type { EmergencyEnding } from '@libs/domain/emergencies/events';
import { emergencyRefusals } from '@libs/domain/emergencies/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { decisionStream, emergencyStream, tribunalStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type {
  CorrectTribunalDate,
  EnterTribunalInError,
  NotifyTribunalParty,
  PetitionTribunal,
  RecordCourtDecision,
  RecordHearing,
  RecordTribunalDecision,
  TakeToCourt,
  TribunalCommand,
  WithdrawPetition,
} from '@libs/domain/tribunal/commands';
import type { TribunalOutcome } from '@libs/domain/tribunal/events';
import { tribunalCase } from '@libs/domain/tribunal/tribunal-case';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { lastDayOf } from './limits';
import { idOf, type At, type CasePlan, type CasePlans } from './planning';
import { caseIn, emergencyOf, factsOf, firstUse, implementBy, isCase, isInUse, restsOnSince } from './tribunal-facts';

const refuse = refusing({ ...decisionRefusals, ...emergencyRefusals });

type Of = { readonly tribunalCaseId: string };

/** What needs nothing looked up. */
type AsSaid = Of & Untimed<RecordHearing | RecordCourtDecision>;

export type TribunalRequest =
  | Untimed<PetitionTribunal, 'tribunalCaseId' | 'childId' | 'decision' | 'caseOpenedOn'>
  | AsSaid
  | (Of & Untimed<RecordTribunalDecision, 'implementBy'>)
  | (Of & Untimed<WithdrawPetition>)
  | (Of & Untimed<NotifyTribunalParty, 'noticeId' | 'courtActionDueOn'>)
  | (Of & Untimed<TakeToCourt, 'actionId'>)
  | (Of & Untimed<CorrectTribunalDate, 'caseOpenedOn' | 'restsOnSince' | 'latestPetition' | 'firstUse' | 'implementBy'>)
  | (Of & Untimed<EnterTribunalInError, 'replacementKnown' | 'inUse'>);

type Petition = Extract<TribunalRequest, { type: 'PetitionTribunal' }>;

/** The decision the petition rests on; a demand names its own. */
const decisionOf = ({ decisions }: CaseFile, { decisionId, demandId }: Petition): string | null => {
  if (demandId === null) return decisionId;
  const demanded = decisions.find(({ openDemands }) => openDemands.includes(demandId));
  if (!demanded) throw refuse('decision.demand-unknown', 'demandId');
  return demanded.decisionId;
};

/** What else happens with a petition, in the same append. */
const alongside = (file: CaseFile, request: Petition, about: string | null, at: At): readonly Step[] => {
  const { emergencyId, demandId, petitionedOn } = request;
  const { now } = at;
  const tribunalCaseId = idOf('tribunal', at);
  if (emergencyId !== null && !emergencyOf(file, request)) throw refuse('emergency.unknown', 'emergencyId');
  return [
    ...(emergencyId === null
      ? []
      : [
          step(emergencyStream(emergencyId), emergency, {
            type: 'PetitionAfterEmergency',
            now,
            petitionedOn,
            tribunalCaseId,
          }),
        ]),
    ...(demandId === null || about === null
      ? []
      : [
          step(decisionStream(about), decision, {
            type: 'ConcludeDemand',
            now,
            demandId,
            concludedOn: petitionedOn,
            conclusionCode: '1',
            specification: null,
            sentToTribunal: true,
          }),
        ]),
  ];
};

const on = (file: CaseFile, tribunalCaseId: string, command: TribunalCommand): readonly Step[] => {
  caseIn(file, tribunalCaseId);
  return [step(tribunalStream(tribunalCaseId), tribunalCase, command)];
};

/** An emergency decision stands only until the tribunal has decided, or the petition is no more. */
const closing = (file: CaseFile, tribunalCaseId: string, endedOn: CalendarDate, why: EmergencyEnding, { now }: At) => {
  const { emergencyId } = caseIn(file, tribunalCaseId);
  if (emergencyId === null) return [];
  return [step(emergencyStream(emergencyId), emergency, { type: 'CloseEmergency', now, endedOn, why })];
};

const endingOf: Readonly<Record<TribunalOutcome, EmergencyEnding>> = {
  granted: 'replaced-by-order',
  'partly-granted': 'replaced-by-order',
  refused: 'refused-by-tribunal',
  dismissed: 'refused-by-tribunal',
};

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: ({ tribunalCaseId, ...request }, file, { now }) => on(file, tribunalCaseId, { ...request, now }),
};

export const tribunalPlans: CasePlans<TribunalRequest> = {
  PetitionTribunal: {
    makes: { tribunalCaseId: 'tribunal' },
    steps: (request, file, at) => {
      const { petitionedOn, demandId } = request;
      const decisionId = decisionOf(file, request);
      const command = {
        ...request,
        now: at.now,
        tribunalCaseId: idOf('tribunal', at),
        childId: file.child.childId!,
        decisionId,
        // A private party may demand a change of any decision (§ 14-8).
        decision: decisionId === null || demandId !== null ? null : factsOf(file, decisionId, petitionedOn),
        caseOpenedOn: caseOpenedOn(file),
      };
      return [
        firstStep(tribunalStream(command.tribunalCaseId), tribunalCase, command),
        ...alongside(file, request, decisionId, at),
      ];
    },
  },
  RecordHearing: asSaid,
  RecordTribunalDecision: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, at) => {
      const { decidedOn, outcome } = request;
      const { seeks } = caseIn(file, tribunalCaseId);
      return [
        ...on(file, tribunalCaseId, { ...request, now: at.now, implementBy: implementBy(seeks, decidedOn) }),
        ...closing(file, tribunalCaseId, decidedOn, endingOf[outcome], at),
      ];
    },
  },
  WithdrawPetition: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, at) => [
      ...on(file, tribunalCaseId, { ...request, now: at.now }),
      ...closing(file, tribunalCaseId, request.withdrawnOn, 'lifted', at),
    ],
  },
  NotifyTribunalParty: {
    makes: { noticeId: 'notice' },
    steps: ({ tribunalCaseId, ...request }, file, at) =>
      on(file, tribunalCaseId, {
        ...request,
        now: at.now,
        noticeId: idOf('notice', at),
        courtActionDueOn: lastDayOf(request.reachedOn, courtActionLimit),
      }),
  },
  TakeToCourt: {
    makes: { actionId: 'action' },
    steps: ({ tribunalCaseId, ...request }, file, at) =>
      on(file, tribunalCaseId, { ...request, now: at.now, actionId: idOf('action', at) }),
  },
  RecordCourtDecision: asSaid,
  CorrectTribunalDate: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, { now }) => {
      const one = caseIn(file, tribunalCaseId);
      return on(file, tribunalCaseId, {
        ...request,
        now,
        caseOpenedOn: caseOpenedOn(file),
        restsOnSince: restsOnSince(file, one),
        latestPetition: emergencyOf(file, one)?.petitionDueOn ?? null,
        firstUse: firstUse(file, one),
        implementBy: implementBy(one.seeks, request.to),
      });
    },
  },
  EnterTribunalInError: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, { now }) =>
      on(file, tribunalCaseId, {
        ...request,
        now,
        replacementKnown: request.replacedBy === null || isCase(file, request.replacedBy),
        inUse: isInUse(file, caseIn(file, tribunalCaseId)),
      }),
  },
};
