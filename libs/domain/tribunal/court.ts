import { dayAfterRuling, pastDay, refuse } from './checks';
import type { NotifyTribunalParty, RecordCourtDecision, TakeToCourt } from './commands';
import type { TribunalEvent } from './events';
import type { Action, Ruled } from './state';

export const notify = (command: NotifyTribunalParty, state: Ruled): TribunalEvent => {
  const { tribunalCaseId, childId } = state;
  const { noticeId, party, courtActionDueOn } = command;
  const reachedOn = dayAfterRuling(command.reachedOn, state, command.now, 'reachedOn');
  const data = { tribunalCaseId, childId, noticeId, party, reachedOn, courtActionDueOn };
  return { type: 'tribunal.notified', occurredOn: reachedOn, subjects: [childId], data, personal: [] };
};

export const takeToCourt = (command: TakeToCourt, state: Ruled): TribunalEvent => {
  const { tribunalCaseId, childId, notices } = state;
  const { actionId, party } = command;
  const suedOn = dayAfterRuling(command.suedOn, state, command.now, 'suedOn');
  // Whom no notice has reached cannot be late; the court may take up a late action all the same (§ 14-25).
  const own = notices.filter((notice) => notice.party === party);
  const late = own.length > 0 && own.every(({ dueOn }) => dueOn < suedOn);
  const data = { tribunalCaseId, childId, actionId, party, suedOn, late };
  return { type: 'tribunal.taken-to-court', occurredOn: suedOn, subjects: [childId], data, personal: [] };
};

const openAction = ({ actions }: Ruled, actionId: string): Action => {
  const found = actions.find((one) => one.actionId === actionId);
  if (!found || found.decidedOn !== null) throw refuse('tribunal.action-unknown');
  return found;
};

export const recordJudgment = (command: RecordCourtDecision, state: Ruled): TribunalEvent => {
  const { tribunalCaseId, childId } = state;
  const { actionId, outcome } = command;
  const { suedOn } = openAction(state, actionId);
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  if (decidedOn < suedOn) throw refuse('tribunal.before-action', 'decidedOn');
  const data = { tribunalCaseId, childId, actionId, decidedOn, outcome };
  return { type: 'tribunal.court-decided', occurredOn: decidedOn, subjects: [childId], data, personal: [] };
};
