import type { CaseFile } from '@libs/domain/case-file/case-file';
import { canTakePartIn, caseOpenedOn } from '@libs/domain/case-file/participation';
import { planStream } from '@libs/domain/kernel/ids';
import { isSamePart } from '@libs/domain/kernel/part';
import { refusing } from '@libs/domain/kernel/refusing';
import type {
  ClosePlan,
  CorrectPlanDate,
  EnterPlanInError,
  EvaluatePlan,
  MakePlan,
  PlanCommand,
  RevisePlan,
} from '@libs/domain/plans/commands';
import { plan } from '@libs/domain/plans/plan';
import { planRefusals } from '@libs/domain/plans/refusals';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { openSince } from './case-days';
import { requireParticipation } from './participation';
import { idOf, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(planRefusals);

type OnPlan = { readonly planId: string };

/** What needs nothing looked up. */
type AsSaid = OnPlan & Untimed<RevisePlan | EvaluatePlan | EnterPlanInError>;

export type PlanRequest =
  | Untimed<MakePlan, 'planId' | 'childId' | 'caseOpenedOn' | 'aboutIsKnown' | 'anotherIsOpen'>
  | AsSaid
  | (OnPlan & Untimed<ClosePlan>)
  | (OnPlan & Untimed<CorrectPlanDate, 'caseOpenedOn'>);

const on = (file: CaseFile, planId: string, command: PlanCommand): readonly Step[] => {
  if (!file.plans.some((one) => one.planId === planId)) throw refuse('plan.unknown');
  return [step(planStream(planId), plan, command)];
};

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: ({ planId, ...said }, file, { now }) => on(file, planId, { ...said, now }),
};

export const planPlans: CasePlans<PlanRequest> = {
  MakePlan: {
    makes: { planId: 'plan' },
    steps: (request, file, at) => {
      const { planType, about } = request;
      const { childId } = file.child;
      if (childId === null) throw refuse('plan.case-not-open');
      const planId = idOf('plan', at);
      const isSame = (other: (typeof file.plans)[number]): boolean =>
        other.status === 'open' && other.planType === planType && isSamePart(other.about, about);
      return [
        firstStep(planStream(planId), plan, {
          ...request,
          now: at.now,
          planId,
          childId,
          caseOpenedOn: openSince(file),
          aboutIsKnown: about === null || canTakePartIn(file, about),
          anotherIsOpen: file.plans.some(isSame),
        }),
      ];
    },
  },
  RevisePlan: asSaid,
  EvaluatePlan: asSaid,
  ClosePlan: {
    makes: {},
    steps: ({ planId, ...said }, file, { now }) => {
      const steps = on(file, planId, { ...said, now });
      requireParticipation(file, { kind: 'plan', id: planId });
      return steps;
    },
  },
  CorrectPlanDate: {
    makes: {},
    steps: ({ planId, ...said }, file, { now }) => on(file, planId, { ...said, now, caseOpenedOn: caseOpenedOn(file) }),
  },
  EnterPlanInError: asSaid,
};
