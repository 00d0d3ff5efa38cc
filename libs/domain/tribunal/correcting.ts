import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { pastDay, petitioned, refuse, requireLaw, requireOpenCase, requireText } from './checks';
import type { CorrectTribunalDate, EnterTribunalInError } from './commands';
import type { TribunalEvent } from './events';
import type { Pending, Ruled, TribunalCase, Withdrawn } from './state';

type Known = Pending | Withdrawn | Ruled;

const requireNotAfter = (to: CalendarDate, days: readonly (CalendarDate | null)[]): void => {
  if (days.some((day) => day !== null && day < to)) throw refuse('tribunal.after-next-step', 'to');
};

const requirePetitionedOn = (to: CalendarDate, state: Known, command: CorrectTribunalDate): void => {
  const { caseOpenedOn, restsOnSince, latestPetition } = command;
  if (caseOpenedOn !== null) requireOpenCase(caseOpenedOn, to, 'to');
  requireLaw(state.bases, to);
  if (restsOnSince !== null && to < restsOnSince) throw refuse('tribunal.before-what-it-rests-on', 'to');
  if (latestPetition !== null && to > latestPetition) throw refuse('tribunal.emergency-lapsed-then', 'to');
  const end = state.status === 'decided' ? state.decidedOn : state.status === 'withdrawn' ? state.withdrawnOn : null;
  requireNotAfter(to, [state.hearingClosedOn, end]);
};

const requireDecidedOn = (to: CalendarDate, state: Ruled, { firstUse }: CorrectTribunalDate): void => {
  if (to < state.petitionedOn) throw refuse('tribunal.before-petition', 'to');
  if (state.hearingClosedOn !== null && to < state.hearingClosedOn) throw refuse('tribunal.before-hearing', 'to');
  requireNotAfter(to, [
    firstUse,
    ...state.notices.map(({ reachedOn }) => reachedOn),
    ...state.actions.map(({ suedOn }) => suedOn),
  ]);
};

/** The order of the days is checked anew with the corrected one. */
export const correctDate = (command: CorrectTribunalDate, before: TribunalCase): TribunalEvent => {
  const state = petitioned(before);
  const { tribunalCaseId, childId } = state;
  const { field } = command;
  const to = pastDay(command.to, command.now, 'to');
  const ruling = state.status === 'decided' ? state : null;
  const from = field === 'petitionedOn' ? state.petitionedOn : (ruling?.decidedOn ?? null);
  if (from === null) throw refuse('tribunal.date-not-set', 'field');
  if (to === from) throw refuse('tribunal.same-date', 'to');
  if (field === 'decidedOn' && ruling) requireDecidedOn(to, ruling, command);
  else requirePetitionedOn(to, state, command);
  const kept = ruling?.implementBy ?? null;
  const implementBy = field === 'decidedOn' && kept !== null ? command.implementBy : kept;
  return {
    type: 'tribunal.date-corrected',
    occurredOn: to,
    subjects: [childId],
    data: { tribunalCaseId, childId, field, from, to, implementBy },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

export const enterInError = (command: EnterTribunalInError, before: TribunalCase): TribunalEvent => {
  const { tribunalCaseId, childId } = petitioned(before);
  const { kind, replacedBy, replacementKnown, inUse, now } = command;
  if (inUse) throw refuse('tribunal.in-use');
  if (!replacementKnown || replacedBy === tribunalCaseId) throw refuse('tribunal.replacement-unknown', 'replacedBy');
  return {
    type: 'tribunal.entered-in-error',
    occurredOn: osloDateOf(now),
    subjects: [childId],
    data: { tribunalCaseId, childId, kind, replacedBy },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};
