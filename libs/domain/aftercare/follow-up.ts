import { osloDateOf } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { isAtEnd, nextContact, pastDay, refuse, requireEligible, requireGoing } from './checks';
import type {
  DecideAftercare,
  EndAftercare,
  PlanNextContact,
  RecordAftercareContact,
  RecordResponsibility,
} from './commands';
import type {
  AftercareContactMade,
  AftercareDecided,
  AftercareEnded,
  AftercareNextContactPlanned,
  AftercareResponsibilityRecorded,
} from './events';
import type { Aftercare } from './state';

export const contacted = (command: RecordAftercareContact, state: Aftercare): AftercareContactMade => {
  const { childId, birthDate, note } = command;
  requireGoing(state);
  const contactedOn = pastDay(command.contactedOn, command.now, 'contactedOn');
  if (isAtEnd(birthDate, contactedOn)) throw refuse('aftercare.turned-25', 'contactedOn');
  const nextContactOn = nextContact(command, state);
  return {
    type: 'aftercare.contact-made',
    occurredOn: contactedOn,
    subjects: [childId],
    data: { childId, contactedOn, nextContactOn },
    personal: personal(childId, { note }),
  };
};

export const nextPlanned = (command: PlanNextContact, state: Aftercare): AftercareNextContactPlanned => {
  const { childId, now } = command;
  requireGoing(state);
  const plannedOn = osloDateOf(now);
  if (isAtEnd(command.birthDate, plannedOn)) throw refuse('aftercare.turned-25', 'nextContactOn');
  const nextContactOn = nextContact(command, state) ?? command.nextContactOn;
  return {
    type: 'aftercare.next-contact-planned',
    occurredOn: plannedOn,
    subjects: [childId],
    data: { childId, plannedOn, nextContactOn },
    personal: [],
  };
};

/** Continued, replaced or ceased: each is a decision (vedtak), and only ceasing may leave the youth without a next day. */
export const decided = (command: DecideAftercare, state: Aftercare): AftercareDecided => {
  const { childId, decisionId, what, reason, isDecided } = command;
  requireGoing(state);
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  requireEligible(command, decidedOn, 'decidedOn');
  if (!isDecided) throw refuse('aftercare.not-decided', 'decisionId');
  const isOver = what === 'cease' && command.nextContactOn === null;
  if (isOver && !says(reason)) throw refuse('aftercare.reason-missing', 'reason');
  const nextContactOn = isOver ? null : nextContact(command, state, false);
  return {
    type: 'aftercare.decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: { childId, decisionId, decidedOn, what, nextContactOn },
    personal: personal(childId, { reason }),
  };
};

export const responsibilityRecorded = (
  command: RecordResponsibility,
  state: Aftercare,
): AftercareResponsibilityRecorded => {
  const { childId, municipality, responsible } = command;
  requireGoing(state);
  const recordedOn = pastDay(command.recordedOn, command.now, 'recordedOn');
  if (!/^\d{4}$/.test(municipality)) throw refuse('aftercare.municipality-impossible', 'municipality');
  if (responsible !== null && municipality !== responsible)
    throw refuse('aftercare.municipality-not-responsible', 'municipality');
  return {
    type: 'aftercare.responsibility-recorded',
    occurredOn: recordedOn,
    subjects: [childId],
    data: { childId, recordedOn, municipality },
    personal: [],
  };
};

export const ended = (command: EndAftercare, state: Aftercare): AftercareEnded => {
  const { childId, why, birthDate, note } = command;
  if (state.status === 'ended') throw refuse('aftercare.ended');
  const endedOn = pastDay(command.endedOn, command.now, 'endedOn');
  if (why === 'turned-25' && !isAtEnd(birthDate, endedOn)) throw refuse('aftercare.not-yet-25', 'endedOn');
  return {
    type: 'aftercare.ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { childId, endedOn, why },
    personal: personal(childId, { note }),
  };
};
