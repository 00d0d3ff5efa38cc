import { authorityFor } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { isPending } from '@libs/domain/case-file/decision-use';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import type { TribunalSlice } from '@libs/domain/case-file/tribunal-slice';
import { implementationLimit } from '@libs/domain/deadlines/lapse-rules';
import { courtActionLimit } from '@libs/domain/deadlines/party-limits';
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
  DecisionFacts,
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
import type { PetitionSubject, TribunalOutcome } from '@libs/domain/tribunal/events';
import { tribunalRefusals } from '@libs/domain/tribunal/refusals';
import { tribunalCase } from '@libs/domain/tribunal/tribunal-case';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { lastDayOf } from './limits';
import { idOf, type At, type CasePlans } from './planning';

const refuse = refusing({ ...tribunalRefusals, ...decisionRefusals, ...emergencyRefusals });

type Of = { readonly tribunalCaseId: string };

export type TribunalRequest =
  | Untimed<PetitionTribunal, 'tribunalCaseId' | 'childId' | 'decision' | 'caseOpenedOn'>
  | (Of & Untimed<RecordHearing>)
  | (Of & Untimed<RecordTribunalDecision, 'implementBy'>)
  | (Of & Untimed<WithdrawPetition>)
  | (Of & Untimed<NotifyTribunalParty, 'noticeId' | 'courtActionDueOn'>)
  | (Of & Untimed<TakeToCourt, 'actionId'>)
  | (Of & Untimed<RecordCourtDecision>)
  | (Of & Untimed<CorrectTribunalDate, 'caseOpenedOn' | 'restsOnSince' | 'latestPetition' | 'firstUse' | 'implementBy'>)
  | (Of & Untimed<EnterTribunalInError, 'replacementKnown' | 'inUse'>);

type Petition = Extract<TribunalRequest, { type: 'PetitionTribunal' }>;

const caseIn = ({ tribunalCases }: CaseFile, tribunalCaseId: string): TribunalSlice => {
  const found = tribunalCases.find((one) => one.tribunalCaseId === tribunalCaseId);
  if (!found) throw refuse('tribunal.unknown');
  return found;
};

const isCase = ({ tribunalCases }: CaseFile, id: string): boolean =>
  tribunalCases.some(({ tribunalCaseId, status }) => tribunalCaseId === id && status !== 'entered-in-error');

const emergencyOf = ({ emergencies }: CaseFile, { emergencyId }: { readonly emergencyId: string | null }) =>
  emergencies.find((one) => one.emergencyId === emergencyId) ?? null;

/** The decision the petition rests on; a demand names its own. */
const decisionOf = ({ decisions }: CaseFile, { decisionId, demandId }: Petition): string | null => {
  if (demandId === null) return decisionId;
  const demanded = decisions.find(({ openDemands }) => openDemands.includes(demandId));
  if (!demanded) throw refuse('decision.demand-unknown', 'demandId');
  return demanded.decisionId;
};

const factsOf = (file: CaseFile, decisionId: string, on: CalendarDate): DecisionFacts => {
  if (!file.decisions.some((one) => one.decisionId === decisionId)) throw refuse('decision.unknown', 'decisionId');
  const authority = authorityFor(file, decisionId, on);
  return {
    inForce: authority !== null,
    ordered: authority?.consent === 'ordered',
    pending: file.tribunalCases.some((one) => one.decisionId === decisionId && isPending(one)),
  };
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

const on = (tribunalCaseId: string, file: CaseFile, command: TribunalCommand): readonly Step[] => {
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

const implementBy = (seeks: PetitionSubject, decidedOn: CalendarDate): CalendarDate | null => {
  const limit = implementationLimit(seeks);
  return limit && lastDayOf(decidedOn, limit);
};

/** The day of the newest decision a petition rests on. */
const restsOnSince = (file: CaseFile, { decisionId, emergencyId }: TribunalSlice): CalendarDate | null => {
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
const firstUse = (file: CaseFile, { tribunalCaseId, decisionId }: TribunalSlice): CalendarDate | null => {
  const days = [
    ...file.care.filter((one) => one.tribunalCaseId === tribunalCaseId).map(({ takenOverOn }) => takenOverOn),
    ...file.measures
      .filter((one) => decisionId !== null && one.decisionId === decisionId && one.status !== 'entered-in-error')
      .filter(({ consent }) => consent === 'ordered')
      .map(({ startedOn }) => startedOn),
  ];
  return days.filter((day) => day !== null).sort()[0] ?? null;
};

const isInUse = (file: CaseFile, one: TribunalSlice): boolean =>
  firstUse(file, one) !== null || emergencyOf(file, one)?.status === 'petitioned';

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
  RecordHearing: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, { now }) => on(tribunalCaseId, file, { ...request, now }),
  },
  RecordTribunalDecision: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, at) => {
      const { decidedOn, outcome } = request;
      const { seeks } = caseIn(file, tribunalCaseId);
      return [
        ...on(tribunalCaseId, file, { ...request, now: at.now, implementBy: implementBy(seeks, decidedOn) }),
        ...closing(file, tribunalCaseId, decidedOn, endingOf[outcome], at),
      ];
    },
  },
  WithdrawPetition: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, at) => [
      ...on(tribunalCaseId, file, { ...request, now: at.now }),
      ...closing(file, tribunalCaseId, request.withdrawnOn, 'lifted', at),
    ],
  },
  NotifyTribunalParty: {
    makes: { noticeId: 'notice' },
    steps: ({ tribunalCaseId, ...request }, file, at) =>
      on(tribunalCaseId, file, {
        ...request,
        now: at.now,
        noticeId: idOf('notice', at),
        courtActionDueOn: lastDayOf(request.reachedOn, courtActionLimit),
      }),
  },
  TakeToCourt: {
    makes: { actionId: 'action' },
    steps: ({ tribunalCaseId, ...request }, file, at) =>
      on(tribunalCaseId, file, { ...request, now: at.now, actionId: idOf('action', at) }),
  },
  RecordCourtDecision: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, { now }) => on(tribunalCaseId, file, { ...request, now }),
  },
  CorrectTribunalDate: {
    makes: {},
    steps: ({ tribunalCaseId, ...request }, file, { now }) => {
      const one = caseIn(file, tribunalCaseId);
      return on(tribunalCaseId, file, {
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
      on(tribunalCaseId, file, {
        ...request,
        now,
        replacementKnown: request.replacedBy === null || isCase(file, request.replacedBy),
        inUse: isInUse(file, caseIn(file, tribunalCaseId)),
      }),
  },
};
