import type { Decider } from '../kernel/decider';
import { personal } from '../kernel/personal';
import { pastDay, refuse, requireLaw, requireOpenCase, requireText } from './checks';
import type { DecideEmergency, EmergencyCommand } from './commands';
import { answerComplaint, complain, implement, recordControl, sendForControl } from './control';
import { correctDate, enterInError } from './correcting';
import { close, end, lapse, notifyPolice, petition } from './ending';
import type { EmergencyEvent } from './events';
import { kinds } from './kinds';
import { evolve, type Emergency } from './state';

const decide = (command: DecideEmergency): EmergencyEvent => {
  const { emergencyId, childId, kind, legalBasis, decider, abroad, petitionDueOn, by } = command;
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  requireOpenCase(command.caseOpenedOn, decidedOn, 'decidedOn');
  requireLaw(kind, legalBasis, decidedOn, 'decidedOn');
  if (!kinds[kind].deciders.includes(decider)) throw refuse('emergency.decider-not-for-kind', 'decider');
  if (abroad && kind !== 'care') throw refuse('emergency.abroad-not-for-kind', 'abroad');
  return {
    type: 'emergency.decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: {
      emergencyId,
      childId,
      kind,
      legalBasis,
      decidedOn,
      decider,
      abroad,
      petitionDueOn,
      recordedBy: by,
    },
    personal: personal(childId, {
      content: requireText(command.content, 'content'),
      facts: requireText(command.facts, 'facts'),
      childView: requireText(command.childView, 'childView'),
      bestInterests: requireText(command.bestInterests, 'bestInterests'),
    }),
  };
};

/** An emergency or temporary decision (akuttvedtak, ch. 4; § 7-7). Stream: `emergency-<id>`. */
export const emergency: Decider<Emergency, EmergencyCommand, EmergencyEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'DecideEmergency':
        if (state.status !== 'unknown') throw refuse('emergency.already-decided');
        return [decide(command)];
      case 'ImplementEmergency':
        return implement(command, state);
      case 'SendForControl':
        return sendForControl(command, state);
      case 'RecordControl':
        return recordControl(command, state);
      case 'RecordEmergencyComplaint':
        return complain(command, state);
      case 'AnswerEmergencyComplaint':
        return answerComplaint(command, state);
      case 'PetitionAfterEmergency':
        return [petition(command, state)];
      case 'RecordLapse':
        return [lapse(command, state)];
      case 'EndEmergency':
        return [end(command, state)];
      case 'CloseEmergency':
        return close(command, state);
      case 'NotifyPolice':
        return [notifyPolice(command, state)];
      case 'CorrectEmergencyDate':
        return [correctDate(command, state)];
      case 'EnterEmergencyInError':
        return [enterInError(command, state)];
    }
  },
  evolve,
};
