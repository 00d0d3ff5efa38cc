import { isLiftedOn, isOrderOn } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import type { CareSlice } from '@libs/domain/case-file/care-slice';
import type { TribunalSlice } from '@libs/domain/case-file/tribunal-slice';
import { care } from '@libs/domain/care/care';
import type {
  CareCommand,
  CorrectCareDate,
  FollowUpReturn,
  LiftCare,
  OfferToParents,
  Order,
  ReviewCare,
  TakeOverCare,
} from '@libs/domain/care/commands';
import { careRefusals } from '@libs/domain/care/refusals';
import { isCareOrder } from '@libs/domain/code-lists/legal-basis';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { careStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Untimed } from '../issued';
import { step, type Step } from '../plan';
import { openSince } from './case-days';
import { idOf, type At, type CasePlans } from './planning';

const refuse = refusing(careRefusals);

type Held = 'order' | 'birthDate' | 'caseOpenedOn';

/** What the caller says; what the plan looks up is left out. */
export type CareRequest =
  | Untimed<TakeOverCare, 'childId' | 'careId' | 'decisionId' | Held>
  | Untimed<OfferToParents, 'childId'>
  | Untimed<ReviewCare, 'childId'>
  | Untimed<LiftCare, 'childId' | 'isLiftingOrdered' | 'hasRunningMeasure' | 'birthDate'>
  | Untimed<FollowUpReturn, 'childId' | 'hasPlan'>
  | Untimed<CorrectCareDate, 'childId' | Held>;

const tribunalCaseOf = ({ tribunalCases }: CaseFile, tribunalCaseId: string | null): TribunalSlice | undefined =>
  tribunalCases.find((one) => one.tribunalCaseId === tribunalCaseId);

/** Whether care may be taken over by the case's order that day; `careId` is not itself what carried the order out. */
const orderOn = (file: CaseFile, tribunalCaseId: string, careId: string, on: CalendarDate): Order => {
  const tribunalCase = tribunalCaseOf(file, tribunalCaseId);
  const others = { ...file, care: file.care.filter((one) => one.careId !== careId) };
  if (tribunalCase?.seeks !== 'care-order') return 'none';
  if (isOrderOn(others, tribunalCase, on)) return 'holds';
  return isOrderOn(others, { ...tribunalCase, implementBy: null }, on) ? 'lapsed' : 'none';
};

/** The tribunal lifted it, or the court took back the order that it rests on. */
const isLifted = (file: CaseFile, one: CareSlice, tribunalCaseId: string | null, on: CalendarDate): boolean => {
  const tribunalCase = tribunalCaseOf(file, tribunalCaseId);
  if (!tribunalCase) return false;
  if (tribunalCase.tribunalCaseId === one.tribunalCaseId) return !isOrderOn(file, tribunalCase, on);
  return isLiftedOn(tribunalCase, on);
};

const careIn = (file: CaseFile, careId: string): CareSlice => {
  const found = file.care.find((one) => one.careId === careId);
  if (!found) throw refuse('care.unknown');
  return found;
};

const isRunningUnder = (file: CaseFile, { decisionId }: CareSlice): boolean =>
  file.measures.some(
    (measure) => measure.status === 'running' && measure.decisionId === decisionId && isCareOrder(measure.legalBasis),
  );

const isPlan = ({ plans }: CaseFile, id: string | null): boolean =>
  plans.some(({ planId, status }) => planId === id && status !== 'entered-in-error');

const of = (file: CaseFile, { now }: At) => ({ now, childId: file.child.childId! });

const on = (command: CareCommand): readonly Step[] => [step(careStream(command.childId), care, command)];

export const carePlans: CasePlans<CareRequest> = {
  TakeOverCare: {
    makes: { careId: 'care' },
    steps: (request, file, at) => {
      const { tribunalCaseId, takenOverOn } = request;
      const careId = idOf('care', at);
      return on({
        ...request,
        ...of(file, at),
        careId,
        order: orderOn(file, tribunalCaseId, careId, takenOverOn),
        decisionId: tribunalCaseOf(file, tribunalCaseId)?.decisionId ?? null,
        birthDate: file.child.birthDate,
        caseOpenedOn: openSince(file),
      });
    },
  },
  OfferToParents: { makes: {}, steps: (request, file, at) => on({ ...request, ...of(file, at) }) },
  ReviewCare: { makes: {}, steps: (request, file, at) => on({ ...request, ...of(file, at) }) },
  LiftCare: {
    makes: {},
    steps: (request, file, at) => {
      const one = careIn(file, request.careId);
      return on({
        ...request,
        ...of(file, at),
        isLiftingOrdered: isLifted(file, one, request.tribunalCaseId, request.liftedOn),
        hasRunningMeasure: isRunningUnder(file, one),
        birthDate: file.child.birthDate,
      });
    },
  },
  FollowUpReturn: {
    makes: {},
    steps: (request, file, at) => on({ ...request, ...of(file, at), hasPlan: isPlan(file, request.planId) }),
  },
  CorrectCareDate: {
    makes: {},
    steps: (request, file, at) => {
      const { careId, tribunalCaseId } = careIn(file, request.careId);
      return on({
        ...request,
        ...of(file, at),
        order: orderOn(file, tribunalCaseId, careId, request.to),
        birthDate: file.child.birthDate,
        caseOpenedOn: caseOpenedOn(file),
      });
    },
  },
};
