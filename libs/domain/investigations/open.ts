import { isRealDate } from '../kernel/dates';
import { pastDay, refuse } from './checks';
import type { OpenInvestigationAnew, StartInvestigation } from './commands';
import type { InvestigationOpened, InvestigationOpenedAnew } from './events';

export const start = (command: StartInvestigation): InvestigationOpened => {
  const { investigationId, childId, concernId, receivedOn, now } = command;
  const openedOn = pastDay(command.openedOn, now, 'openedOn');
  if (!isRealDate(receivedOn)) throw refuse('investigation.impossible-date', 'receivedOn');
  if (openedOn < receivedOn) throw refuse('investigation.opened-before-received', 'openedOn');
  return {
    type: 'investigation.opened',
    occurredOn: openedOn,
    subjects: [childId],
    data: { investigationId, childId, concernId, openedOn, receivedOn },
    personal: [],
  };
};

/** Taken up again within six months, where the parents refused and the decision said so (§ 2-5); or with a move. */
export const openAnew = (command: OpenInvestigationAnew): InvestigationOpenedAnew => {
  const { investigationId, childId, concernId, why, follows, now } = command;
  const openedOn = pastDay(command.openedOn, now, 'openedOn');
  if (why === 'parents-refused') {
    if (!follows || follows.mayReopenUntil === null || follows.reopened)
      throw refuse('investigation.may-not-reopen', 'followsInvestigationId');
    if (openedOn < follows.concludedOn) throw refuse('investigation.dates-out-of-order', 'openedOn');
    if (openedOn > follows.mayReopenUntil) throw refuse('investigation.reopening-too-late', 'openedOn');
  }
  const followsInvestigationId = follows?.investigationId ?? null;
  return {
    type: 'investigation.opened-anew',
    occurredOn: openedOn,
    subjects: [childId],
    data: { investigationId, childId, concernId, openedOn, why, followsInvestigationId },
    personal: [],
  };
};
