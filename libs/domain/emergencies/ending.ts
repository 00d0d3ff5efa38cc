import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { dayAfter, decided, refuse, requireText, standing } from './checks';
import type { CloseEmergency, EndEmergency, NotifyPolice, PetitionAfterEmergency, RecordLapse } from './commands';
import type { EmergencyEvent } from './events';
import { kinds } from './kinds';
import type { Decided, Emergency } from './state';

// A petition counts from the day it was sent: one that came in time saves the decision also when it is written down only
// after the lapse was (mark I).
const petitionable = (before: Emergency): Decided => {
  const state = decided(before);
  if (state.petitionDueOn === null) throw refuse('emergency.no-petition-needed');
  if (state.status === 'petitioned') throw refuse('emergency.already-petitioned');
  if (state.status === 'ended') throw refuse('emergency.has-ended');
  return state;
};

export const petition = (command: PetitionAfterEmergency, before: Emergency): EmergencyEvent => {
  const state = petitionable(before);
  const { emergencyId, childId, petitionDueOn } = state;
  const { tribunalCaseId } = command;
  const petitionedOn = dayAfter(command.petitionedOn, state, command.now, 'petitionedOn');
  if (petitionDueOn !== null && petitionedOn > petitionDueOn) throw refuse('emergency.lapsed', 'petitionedOn');
  const data = { emergencyId, childId, petitionedOn, tribunalCaseId };
  return { type: 'emergency.petitioned', occurredOn: petitionedOn, subjects: [childId], data, personal: [] };
};

const ranOutOn = (state: Decided, today: CalendarDate): CalendarDate => {
  if (state.status === 'ended') throw refuse('emergency.has-ended');
  if (state.status === 'lapsed') throw refuse('emergency.lapsed');
  if (state.status === 'petitioned') throw refuse('emergency.already-petitioned');
  const { petitionDueOn } = state;
  if (petitionDueOn === null) throw refuse('emergency.no-petition-needed');
  if (today <= petitionDueOn) throw refuse('emergency.not-due');
  return petitionDueOn;
};

/** Happened with the end of the last day, whenever it is written down. */
export const lapse = ({ now }: RecordLapse, before: Emergency): EmergencyEvent => {
  const state = decided(before);
  const { emergencyId, childId } = state;
  const lapsedOn = ranOutOn(state, osloDateOf(now));
  const data = { emergencyId, childId, lapsedOn };
  return { type: 'emergency.lapsed', occurredOn: lapsedOn, subjects: [childId], data, personal: [] };
};

export const end = (command: EndEmergency, before: Emergency): EmergencyEvent => {
  const state = standing(before, command.endedOn);
  const { emergencyId, childId, kind } = state;
  const { why, reason } = command;
  const endedOn = dayAfter(command.endedOn, state, command.now, 'endedOn');
  if (why === 'objection' && !kinds[kind].objection) throw refuse('emergency.objection-not-for-kind', 'why');
  return {
    type: 'emergency.ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { emergencyId, childId, endedOn, why },
    personal: personal(childId, { reason: reason === null ? null : requireText(reason, 'reason') }),
  };
};

export const close = (command: CloseEmergency, state: Emergency): readonly EmergencyEvent[] => {
  if (state.status !== 'petitioned') return [];
  return [end({ ...command, type: 'EndEmergency', reason: null }, state)];
};

export const notifyPolice = (command: NotifyPolice, before: Emergency): EmergencyEvent => {
  const state = decided(before);
  const { emergencyId, childId, kind, policeToldOf } = state;
  const { of } = command;
  if (!kinds[kind].police) throw refuse('emergency.police-not-for-kind');
  if (policeToldOf.includes(of)) throw refuse('emergency.police-already-notified');
  const notifiedOn = dayAfter(command.notifiedOn, state, command.now, 'notifiedOn');
  if (of === 'end') {
    if (!('endedOn' in state)) throw refuse('emergency.not-over');
    if (notifiedOn < state.endedOn) throw refuse('emergency.before-end', 'notifiedOn');
  }
  const data = { emergencyId, childId, notifiedOn, of };
  return { type: 'emergency.police-notified', occurredOn: notifiedOn, subjects: [childId], data, personal: [] };
};
