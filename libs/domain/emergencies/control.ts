import { personal } from '../kernel/personal';
import type { CalendarDate } from '../kernel/dates';
import { dayAfter, refuse, requireText, standing } from './checks';
import type {
  AnswerEmergencyComplaint,
  ImplementEmergency,
  RecordControl,
  RecordEmergencyComplaint,
  SendForControl,
} from './commands';
import type { EmergencyEvent } from './events';
import { kinds } from './kinds';
import type { Complaint, Emergency, Standing } from './state';

export const implement = (command: ImplementEmergency, before: Emergency): readonly EmergencyEvent[] => {
  const state = standing(before, command.implementedOn);
  const { emergencyId, childId } = state;
  if (state.implementedOn !== null) throw refuse('emergency.already-implemented');
  const implementedOn = dayAfter(command.implementedOn, state, command.now, 'implementedOn');
  const data = { emergencyId, childId, implementedOn };
  return [{ type: 'emergency.implemented', occurredOn: implementedOn, subjects: [childId], data, personal: [] }];
};

export const sendForControl = (command: SendForControl, before: Emergency): readonly EmergencyEvent[] => {
  const state = standing(before, command.sentOn);
  const { emergencyId, childId, kind, implementedOn } = state;
  const { control } = kinds[kind];
  if (control === null) throw refuse('emergency.no-control');
  if (state.sentOn !== null) throw refuse('emergency.already-sent');
  if (control === 'implemented' && implementedOn === null) throw refuse('emergency.not-implemented');
  const sentOn = dayAfter(command.sentOn, state, command.now, 'sentOn');
  if (control === 'implemented' && implementedOn !== null && sentOn < implementedOn)
    throw refuse('emergency.before-implementation', 'sentOn');
  const data = { emergencyId, childId, sentOn };
  return [{ type: 'emergency.sent-for-control', occurredOn: sentOn, subjects: [childId], data, personal: [] }];
};

/** A decision the tribunal did not uphold is no more from that day. */
const notUpheld = ({ emergencyId, childId }: Standing, endedOn: CalendarDate): EmergencyEvent => ({
  type: 'emergency.ended',
  occurredOn: endedOn,
  subjects: [childId],
  data: { emergencyId, childId, endedOn, why: 'not-upheld' },
  personal: [],
});

export const recordControl = (command: RecordControl, before: Emergency): readonly EmergencyEvent[] => {
  const state = standing(before, command.controlledOn);
  const { emergencyId, childId, sentOn } = state;
  const { upheld } = command;
  if (sentOn === null) throw refuse('emergency.not-sent');
  if (state.controlledOn !== null) throw refuse('emergency.already-controlled');
  const controlledOn = dayAfter(command.controlledOn, state, command.now, 'controlledOn');
  if (controlledOn < sentOn) throw refuse('emergency.before-sending', 'controlledOn');
  const controlled: EmergencyEvent = {
    type: 'emergency.controlled',
    occurredOn: controlledOn,
    subjects: [childId],
    data: { emergencyId, childId, controlledOn, upheld },
    personal: [],
  };
  return upheld ? [controlled] : [controlled, notUpheld(state, controlledOn)];
};

export const complain = (command: RecordEmergencyComplaint, before: Emergency): readonly EmergencyEvent[] => {
  const state = standing(before, command.receivedOn);
  const { emergencyId, childId, kind } = state;
  const { complaintId, party } = command;
  if (!kinds[kind].complaint) throw refuse('emergency.no-complaint');
  const receivedOn = dayAfter(command.receivedOn, state, command.now, 'receivedOn');
  return [
    {
      type: 'emergency.complained',
      occurredOn: receivedOn,
      subjects: [childId],
      data: { emergencyId, childId, complaintId, party, receivedOn },
      personal: personal(childId, { complaint: requireText(command.complaint, 'complaint') }),
    },
  ];
};

const openComplaint = ({ complaints }: Standing, complaintId: string): Complaint => {
  const found = complaints.find((one) => one.complaintId === complaintId);
  if (!found || found.answeredOn !== null) throw refuse('emergency.complaint-unknown');
  return found;
};

export const answerComplaint = (command: AnswerEmergencyComplaint, before: Emergency): readonly EmergencyEvent[] => {
  const state = standing(before, command.answeredOn);
  const { emergencyId, childId } = state;
  const { complaintId, upheld } = command;
  const { receivedOn } = openComplaint(state, complaintId);
  const answeredOn = dayAfter(command.answeredOn, state, command.now, 'answeredOn');
  if (answeredOn < receivedOn) throw refuse('emergency.before-complaint', 'answeredOn');
  const answered: EmergencyEvent = {
    type: 'emergency.complaint-answered',
    occurredOn: answeredOn,
    subjects: [childId],
    data: { emergencyId, childId, complaintId, answeredOn, upheld },
    personal: [],
  };
  return upheld ? [answered] : [answered, notUpheld(state, answeredOn)];
};
