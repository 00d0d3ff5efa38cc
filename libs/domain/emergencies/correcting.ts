import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { decided, pastDay, refuse, requireLaw, requireOpenCase, requireText } from './checks';
import type { CorrectEmergencyDate, EnterEmergencyInError } from './commands';
import type { EmergencyEvent } from './events';
import type { Decided, Emergency } from './state';

/** Of everything that was done under it; a lapse follows from the day itself. */
const daysOf = (state: Decided): readonly (CalendarDate | null)[] => [
  state.implementedOn,
  state.sentOn,
  state.controlledOn,
  state.petitionedOn,
  ...state.complaints.map(({ receivedOn }) => receivedOn),
  state.status === 'ended' ? state.endedOn : null,
];

export const correctDate = (command: CorrectEmergencyDate, before: Emergency): EmergencyEvent => {
  const state = decided(before);
  const { emergencyId, childId, kind, legalBasis, decidedOn: from, petitionedOn } = state;
  const { petitionDueOn, caseOpenedOn, firstUse } = command;
  const to = pastDay(command.to, command.now, 'to');
  if (to === from) throw refuse('emergency.same-date', 'to');
  if (caseOpenedOn !== null) requireOpenCase(caseOpenedOn, to, 'to');
  requireLaw(kind, legalBasis, to, 'to');
  if ([...daysOf(state), firstUse].some((day) => day !== null && day < to))
    throw refuse('emergency.after-first-act', 'to');
  if (petitionedOn !== null && petitionDueOn !== null && petitionDueOn < petitionedOn)
    throw refuse('emergency.petition-too-late-then', 'to');
  return {
    type: 'emergency.date-corrected',
    occurredOn: to,
    subjects: [childId],
    data: { emergencyId, childId, field: 'decidedOn', from, to, petitionDueOn },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

export const enterInError = (command: EnterEmergencyInError, before: Emergency): EmergencyEvent => {
  const { emergencyId, childId } = decided(before);
  const { kind, replacedBy, replacementKnown, inUse, now } = command;
  if (inUse) throw refuse('emergency.in-use');
  if (!replacementKnown || replacedBy === emergencyId) throw refuse('emergency.replacement-unknown', 'replacedBy');
  return {
    type: 'emergency.entered-in-error',
    occurredOn: osloDateOf(now),
    subjects: [childId],
    data: { emergencyId, childId, kind, replacedBy },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};
