import { planTypes } from '../code-lists/plan-types';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { childViewOf, lastDay, mayPlan, pastDay, refuse, written } from './checks';
import type { ClosePlan, EvaluatePlan, MakePlan, PlanCommand, RevisePlan } from './commands';
import { dateCorrected, enteredInError } from './corrected';
import type { PlanClosed, PlanEvaluated, PlanEvent, PlanMade, PlanRevised } from './events';
import type { ClosedPlan, OpenPlan, Plan } from './state';

const made = (command: MakePlan): PlanMade => {
  const { planId, childId, planType, about } = command;
  if (command.caseOpenedOn === null) throw refuse('plan.case-not-open');
  const madeOn = pastDay(command.madeOn, command.now, 'madeOn');
  if (madeOn < command.caseOpenedOn) throw refuse('plan.before-case', 'madeOn');
  requireCode(planTypes, planType, madeOn, 'planType');
  if (!mayPlan(planType, about?.kind ?? null)) throw refuse('plan.about-unfitting', 'about');
  if (!command.aboutIsKnown) throw refuse('plan.about-unknown', 'about');
  if (command.anotherIsOpen) throw refuse('plan.another-is-open');
  const validUntil = lastDay(command.validUntil, madeOn);
  return {
    type: 'plan.made',
    occurredOn: madeOn,
    subjects: [childId],
    data: { planId, childId, planType, madeOn, about, validUntil },
    personal: personal(childId, written(command)),
  };
};

const revised = (command: RevisePlan, state: OpenPlan): PlanRevised => {
  const { planId, childId } = state;
  const revisedOn = dayOfPlan(command.revisedOn, command, state, 'revisedOn');
  const validUntil = lastDay(command.validUntil, revisedOn);
  return {
    type: 'plan.revised',
    occurredOn: revisedOn,
    subjects: [childId],
    data: { planId, childId, revisedOn, validUntil },
    personal: personal(childId, written(command)),
  };
};

const evaluated = (command: EvaluatePlan, state: OpenPlan): PlanEvaluated => {
  const { planId, childId } = state;
  const { assessment, continues } = command;
  const evaluatedOn = dayOfPlan(command.evaluatedOn, command, state, 'evaluatedOn');
  const childView = childViewOf(command.childView);
  if (!says(assessment)) throw refuse('plan.assessment-missing', 'assessment');
  return {
    type: 'plan.evaluated',
    occurredOn: evaluatedOn,
    subjects: [childId],
    data: { planId, childId, evaluatedOn, continues },
    personal: personal(childId, { childView, assessment }),
  };
};

const closed = (command: ClosePlan, state: OpenPlan): PlanClosed => {
  const { planId, childId, lastDoneOn } = state;
  const { result, note } = command;
  const closedOn = dayOfPlan(command.closedOn, command, state, 'closedOn');
  if (lastDoneOn !== null && closedOn < lastDoneOn) throw refuse('plan.before-evaluation', 'closedOn');
  return {
    type: 'plan.closed',
    occurredOn: closedOn,
    subjects: [childId],
    data: { planId, childId, closedOn, result },
    personal: personal(childId, { note }),
  };
};

const dayOfPlan = (value: CalendarDate, { now }: PlanCommand, { madeOn }: OpenPlan, field: string): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < madeOn) throw refuse('plan.before-plan', field);
  return day;
};

const known = (state: Plan): OpenPlan | ClosedPlan => {
  if (state.status === 'unknown') throw refuse('plan.unknown');
  if (state.status === 'entered-in-error') throw refuse('plan.entered-in-error');
  return state;
};

const open = (state: Plan): OpenPlan => {
  const plan = known(state);
  if (plan.status === 'closed') throw refuse('plan.closed');
  return plan;
};

const done = <State extends OpenPlan | ClosedPlan>(state: State, on: CalendarDate): State => {
  const { firstDoneOn, lastDoneOn } = state;
  return {
    ...state,
    firstDoneOn: firstDoneOn !== null && firstDoneOn < on ? firstDoneOn : on,
    lastDoneOn: lastDoneOn !== null && lastDoneOn > on ? lastDoneOn : on,
  };
};

const evolve = (state: Plan, event: PlanEvent): Plan => {
  if (event.type === 'plan.made') {
    const { planId, childId, planType, madeOn } = event.data;
    return { status: 'open', planId, childId, planType, madeOn, firstDoneOn: null, lastDoneOn: null };
  }
  if (state.status !== 'open' && state.status !== 'closed') return state;
  switch (event.type) {
    case 'plan.revised':
      return done(state, event.data.revisedOn);
    case 'plan.evaluated':
      return done(state, event.data.evaluatedOn);
    case 'plan.closed':
      return { ...state, status: 'closed', closedOn: event.data.closedOn };
    case 'plan.date-corrected':
      return { ...state, [event.data.field]: event.data.to };
    case 'plan.entered-in-error': {
      const { planId, childId, planType, madeOn, firstDoneOn, lastDoneOn } = state;
      return { status: 'entered-in-error', planId, childId, planType, madeOn, firstDoneOn, lastDoneOn };
    }
  }
};

/** A plan (§§ 2-2, 7-6, 8-1 to 8-5) from the day it was made to the day it is closed. Stream: `plan-<id>`. */
export const plan: Decider<Plan, PlanCommand, PlanEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'MakePlan':
        if (state.status !== 'unknown') throw refuse('plan.already-made');
        return [made(command)];
      case 'RevisePlan':
        return [revised(command, open(state))];
      case 'EvaluatePlan':
        return [evaluated(command, open(state))];
      case 'ClosePlan':
        return [closed(command, open(state))];
      case 'CorrectPlanDate':
        return [dateCorrected(command, known(state))];
      case 'EnterPlanInError':
        return [enteredInError(command, known(state))];
    }
  },
  evolve,
};
