import { demandConclusions } from '../code-lists/demand-conclusions';
import { requireCode } from '../code-lists/valid-code';
import { personal } from '../kernel/personal';
import { dayOfMade, pastDay, refuse, requireText, staff } from './checks';
import type {
  AnswerComplaint,
  ChangeDecision,
  ConcludeDemand,
  NotifyParty,
  ReceiveDemand,
  RecordComplaint,
} from './commands';
import type { DecisionEvent } from './events';
import type { Complaint, Demand, Made } from './state';

/** 9.11: sent to the tribunal. */
const SENT = '1';

export const notify = (command: NotifyParty, state: Made): DecisionEvent => {
  const { decisionId, childId } = state;
  const { noticeId, party, channel, complaintDueOn } = command;
  const reachedOn = dayOfMade(command.reachedOn, state, command.now, 'reachedOn');
  const data = { decisionId, childId, noticeId, party, channel, reachedOn, complaintDueOn };
  return { type: 'decision.notified', occurredOn: reachedOn, subjects: [childId], data, personal: [] };
};

export const complain = (command: RecordComplaint, state: Made): DecisionEvent => {
  const { decisionId, childId, notices } = state;
  const { complaintId, party, lastDay } = command;
  const receivedOn = dayOfMade(command.receivedOn, state, command.now, 'receivedOn');
  if (receivedOn > lastDay) throw refuse('decision.complaint-too-late', 'receivedOn');
  // Whom no notice has reached cannot be late: the three weeks have not begun.
  const own = notices.filter((notice) => notice.party === party);
  const late = own.length > 0 && own.every(({ complaintDueOn }) => complaintDueOn < receivedOn);
  return {
    type: 'decision.complained',
    occurredOn: receivedOn,
    subjects: [childId],
    data: { decisionId, childId, complaintId, party, receivedOn, late },
    personal: personal(childId, { complaint: requireText(command.complaint, 'complaint') }),
  };
};

const openComplaint = ({ complaints }: Made, complaintId: string): Complaint => {
  const found = complaints.find((one) => one.complaintId === complaintId);
  if (!found || found.answeredOn !== null) throw refuse('decision.complaint-unknown');
  return found;
};

export const answer = (command: AnswerComplaint, state: Made): DecisionEvent => {
  const { decisionId, childId } = state;
  const { complaintId, answeredBy, outcome } = command;
  const complaint = openComplaint(state, complaintId);
  const answeredOn = pastDay(command.answeredOn, command.now, 'answeredOn');
  if (answeredOn < complaint.receivedOn) throw refuse('decision.before-complaint', 'answeredOn');
  if (outcome === 'rejected-late' && !complaint.late) throw refuse('decision.complaint-not-late', 'outcome');
  return {
    type: 'decision.complaint-answered',
    occurredOn: answeredOn,
    subjects: [childId],
    data: { decisionId, childId, complaintId, answeredOn, answeredBy, outcome },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

/** As with the decision itself, who proposed it does not change it alone. */
export const change = (command: ChangeDecision, state: Made): DecisionEvent => {
  const { decisionId, childId, proposedBy } = state;
  if (staff(command) === proposedBy) throw refuse('decision.own-change');
  const changedOn = dayOfMade(command.changedOn, state, command.now, 'changedOn');
  return {
    type: 'decision.changed',
    occurredOn: changedOn,
    subjects: [childId],
    data: { decisionId, childId, changedOn },
    personal: personal(childId, {
      content: requireText(command.content, 'content'),
      reason: requireText(command.reason, 'reason'),
    }),
  };
};

export const receiveDemand = (command: ReceiveDemand, state: Made): DecisionEvent => {
  const { decisionId, childId } = state;
  const { demandId, party } = command;
  const receivedOn = dayOfMade(command.receivedOn, state, command.now, 'receivedOn');
  return {
    type: 'decision.demand-received',
    occurredOn: receivedOn,
    subjects: [childId],
    data: { decisionId, childId, demandId, party, receivedOn },
    personal: personal(childId, { demand: requireText(command.demand, 'demand') }),
  };
};

const openDemand = ({ demands }: Made, demandId: string): Demand => {
  const found = demands.find((one) => one.demandId === demandId);
  if (!found || found.concludedOn !== null) throw refuse('decision.demand-unknown');
  return found;
};

export const concludeDemand = (command: ConcludeDemand, state: Made): DecisionEvent => {
  const { decisionId, childId } = state;
  const { demandId, conclusionCode, specification, sentToTribunal } = command;
  const demand = openDemand(state, demandId);
  const concludedOn = pastDay(command.concludedOn, command.now, 'concludedOn');
  if (concludedOn < demand.receivedOn) throw refuse('decision.before-demand', 'concludedOn');
  const text = { text: specification, field: 'specification' };
  requireCode(demandConclusions, conclusionCode, concludedOn, 'conclusionCode', text);
  if (conclusionCode === SENT && !sentToTribunal) throw refuse('decision.demand-not-sent', 'conclusionCode');
  return {
    type: 'decision.demand-concluded',
    occurredOn: concludedOn,
    subjects: [childId],
    data: { decisionId, childId, demandId, concludedOn, conclusionCode },
    personal: personal(childId, { specification }),
  };
};
