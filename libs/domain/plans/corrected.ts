import { codeOn } from '../code-lists/code-list';
import { planTypes } from '../code-lists/plan-types';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { pastDay, reasonOf, refuse } from './checks';
import type { CorrectPlanDate, EnterPlanInError } from './commands';
import type { PlanDateCorrected, PlanEnteredInError } from './events';
import type { ClosedPlan, OpenPlan } from './state';

export const dateCorrected = (command: CorrectPlanDate, state: OpenPlan | ClosedPlan): PlanDateCorrected => {
  const { planId, childId } = state;
  const { field, now, caseOpenedOn } = command;
  const from = datesOf(state)[field];
  if (from === null) throw refuse('plan.date-not-set', 'field');
  const to = pastDay(command.to, now, 'to');
  if (to === from) throw refuse('plan.date-unchanged', 'to');
  const days: Days = { ...datesOf(state), [field]: to };
  const { madeOn, closedOn } = days;
  const { firstDoneOn, lastDoneOn, planType } = state;
  if (caseOpenedOn !== null && madeOn < caseOpenedOn) throw refuse('plan.before-case', 'to');
  if (closedOn !== null && closedOn < madeOn) throw refuse('plan.before-plan', 'to');
  if (firstDoneOn !== null && firstDoneOn < madeOn) throw refuse('plan.after-evaluation', 'to');
  if (closedOn !== null && lastDoneOn !== null && closedOn < lastDoneOn) throw refuse('plan.before-evaluation', 'to');
  if (codeOn(planTypes, planType, madeOn).standing !== 'valid') throw refuse('plan.type-not-valid', 'to');
  return {
    type: 'plan.date-corrected',
    occurredOn: osloDateOf(now),
    subjects: [childId],
    data: { planId, childId, field, from, to },
    personal: personal(childId, { reason: reasonOf(command.reason) }),
  };
};

type Days = { readonly madeOn: CalendarDate; readonly closedOn: CalendarDate | null };

const datesOf = (state: OpenPlan | ClosedPlan): Days => ({
  madeOn: state.madeOn,
  closedOn: state.status === 'closed' ? state.closedOn : null,
});

export const enteredInError = (
  { now, kind, replacedBy, reason }: EnterPlanInError,
  { planId, childId }: OpenPlan | ClosedPlan,
): PlanEnteredInError => ({
  type: 'plan.entered-in-error',
  occurredOn: osloDateOf(now),
  subjects: [childId],
  data: { planId, childId, kind, replacedBy },
  personal: personal(childId, { reason: reasonOf(reason) }),
});
