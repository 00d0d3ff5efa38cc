import type { CalendarDate } from '../kernel/dates';
import { personal } from '../kernel/personal';
import { dayOfMade, pastDay, refuse, requireLaw, requireOpenCase, requireText } from './checks';
import type { CorrectDecisionDate, EndDecision, EnterDecisionInError } from './commands';
import type { DecisionEvent } from './events';
import type { About, Decision, Made, Proposed } from './state';

/** The days of what others did about the decision: it cannot begin after the first, nor end before the last demand. */
const daysOf = ({ notices, complaints, demands, changedOn }: Made): readonly CalendarDate[] => [
  ...notices.map(({ reachedOn }) => reachedOn),
  ...complaints.map(({ receivedOn }) => receivedOn),
  ...demands.map(({ receivedOn }) => receivedOn),
  ...(changedOn === null ? [] : [changedOn]),
];

// Register: Vedtak kontroll 2a, 2g and 2i.
const requireEnd = (
  endedOn: CalendarDate,
  { decidedOn, demands, changedOn }: Made,
  lastUse: CalendarDate | null,
  field: string,
): void => {
  if (endedOn < decidedOn) throw refuse('decision.before-decision', field);
  const days = [changedOn, lastUse, ...demands.map(({ receivedOn, concludedOn }) => concludedOn ?? receivedOn)];
  if (days.some((day) => day !== null && day > endedOn)) throw refuse('decision.before-last-use', field);
};

const requireNothingOpen = ({ complaints, demands }: Made): void => {
  if (complaints.some(({ answeredOn }) => answeredOn === null)) throw refuse('decision.complaint-open');
  if (demands.some(({ concludedOn }) => concludedOn === null)) throw refuse('decision.demand-open');
};

export const end = (command: EndDecision, state: Made): DecisionEvent => {
  const { decisionId, childId } = state;
  const { statusCode, use } = command;
  const endedOn = dayOfMade(command.endedOn, state, command.now, 'endedOn');
  if (use.running) throw refuse('decision.measures-running');
  if (use.pending) throw refuse('decision.tribunal-pending');
  requireNothingOpen(state);
  requireEnd(endedOn, state, use.lastDay, 'endedOn');
  return {
    type: 'decision.ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { decisionId, childId, endedOn, statusCode },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

type Dated = Proposed | Made;

const dated = (state: Decision): Dated => {
  switch (state.status) {
    case 'proposed':
    case 'approved':
    case 'ended':
      return state;
    case 'unknown':
      throw refuse('decision.unknown');
    case 'withdrawn':
      throw refuse('decision.not-approved');
    case 'entered-in-error':
      throw refuse('decision.entered-in-error');
  }
};

const dateOf = (state: Dated, field: CorrectDecisionDate['field']): CalendarDate => {
  const date = field === 'proposedOn' ? state.proposedOn : state.status === 'proposed' ? null : state[field];
  if (date === null) throw refuse('decision.date-not-set', 'field');
  return date;
};

const requireProposedOn = (to: CalendarDate, state: Dated, { caseOpenedOn }: CorrectDecisionDate): void => {
  if (caseOpenedOn !== null) requireOpenCase(caseOpenedOn, to, 'to');
  requireLaw(state.bases, to);
  if (state.status !== 'proposed' && state.decidedOn < to) throw refuse('decision.before-proposal', 'to');
};

const requireDecidedOn = (to: CalendarDate, state: Made, { use }: CorrectDecisionDate): void => {
  if (to < state.proposedOn) throw refuse('decision.before-proposal', 'to');
  requireLaw(state.bases, to);
  if (state.endedOn !== null && state.endedOn < to) throw refuse('decision.after-end', 'to');
  if ([use.firstDay, ...daysOf(state)].some((day) => day !== null && day < to))
    throw refuse('decision.before-use', 'to');
};

/** The order of the days is checked anew with the corrected one. */
export const correct = (command: CorrectDecisionDate, before: Decision): DecisionEvent => {
  const state = dated(before);
  const { decisionId, childId } = state;
  const { field } = command;
  const from = dateOf(state, field);
  const to = pastDay(command.to, command.now, 'to');
  if (to === from) throw refuse('decision.same-date', 'to');
  if (field === 'proposedOn' || state.status === 'proposed') requireProposedOn(to, state, command);
  else if (field === 'decidedOn') requireDecidedOn(to, state, command);
  else requireEnd(to, state, command.use.lastDay, 'to');
  return {
    type: 'decision.date-corrected',
    occurredOn: to,
    subjects: [childId],
    data: { decisionId, childId, field, from, to },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

const known = (state: Decision): About => {
  if (state.status === 'unknown') throw refuse('decision.unknown');
  if (state.status === 'entered-in-error') throw refuse('decision.entered-in-error');
  return state;
};

export const enterInError = (command: EnterDecisionInError, state: Decision, today: CalendarDate): DecisionEvent => {
  const { decisionId, childId } = known(state);
  const { kind, replacedBy, replacementKnown, use } = command;
  if (use.any) throw refuse('decision.in-use');
  if (state.status === 'approved' || state.status === 'ended') requireNothingOpen(state);
  if (!replacementKnown || replacedBy === decisionId) throw refuse('decision.replacement-unknown', 'replacedBy');
  return {
    type: 'decision.entered-in-error',
    occurredOn: today,
    subjects: [childId],
    data: { decisionId, childId, kind, replacedBy },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};
