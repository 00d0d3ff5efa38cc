import { uncoveredPlans, type PlanNeed } from '../plan-needs';
import { decided, made, opened, runsOut, started, takenOver } from './begun';
import type { Duty, Owed } from './owed';

const begun = {
  investigation: opened,
  measure: started,
  care: takenOver,
  emergency: decided,
} as const satisfies Readonly<Record<PlanNeed['why'], unknown>>;

/** A part of the case that the act wants a plan for, and that has none. */
export const missingPlan =
  (why: PlanNeed['why']): Duty =>
  (file) =>
    uncoveredPlans(file).flatMap((need): Owed[] =>
      need.why === why ? [{ about: need.part, since: need.since, begun: begun[why] }] : [],
    );

/** A plan that runs out is evaluated, and made longer or closed, before it does. */
export const planEvaluation: Duty = ({ plans }) =>
  plans.flatMap(({ planId: id, status, madeOn, validUntil }): Owed[] =>
    status === 'open' && validUntil !== null
      ? [{ about: { kind: 'plan', id }, since: madeOn, begun: made, dueOn: validUntil, said: runsOut }]
      : [],
  );
