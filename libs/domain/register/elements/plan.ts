import type { PlanSlice } from '../../case-file/plan-slice';
import { all, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Plan } from '../structure';

const planOf = ({ planId, madeOn, planType, closedOn, status }: PlanSlice, opened: OpenedCase): Plan => ({
  Id: registerId(planId),
  StartDato: madeOn,
  Plantype: planType,
  ...(status === 'entered-in-error' && { ErSlettet: true }),
  Evaluering: all(opened, 'plan.evaluated')
    .filter(({ data }) => data.planId === planId)
    .map(({ data }) => ({ UtfortDato: data.evaluatedOn })),
  ...(closedOn !== null && { Konklusjon: { SluttDato: closedOn } }),
});

/** Every plan of the child. */
export const planer = (opened: OpenedCase): readonly Plan[] => opened.file.plans.map((plan) => planOf(plan, opened));
