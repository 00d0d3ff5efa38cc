import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import { inForce, made, refuse } from './checks';
import type { DecisionCommand } from './commands';
import { correct, end, enterInError } from './ending';
import type { DecisionEvent } from './events';
import { approve, propose, proposed, withdraw } from './making';
import { answer, change, complain, concludeDemand, notify, receiveDemand } from './reactions';
import { evolve, type Decision } from './state';

/** A decision (vedtak, ch. 12) from proposal to end. Stream: `decision-<id>`. */
export const decision: Decider<Decision, DecisionCommand, DecisionEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'ProposeDecision':
        if (state.status !== 'unknown') throw refuse('decision.already-proposed');
        return [propose(command)];
      case 'WithdrawProposal':
        return [withdraw(command, proposed(state))];
      case 'ApproveDecision':
        return [approve(command, proposed(state))];
      case 'NotifyParty':
        return [notify(command, made(state))];
      case 'RecordComplaint':
        return [complain(command, made(state))];
      case 'AnswerComplaint':
        return [answer(command, made(state))];
      case 'ChangeDecision':
        return [change(command, inForce(state))];
      case 'ReceiveDemand':
        return [receiveDemand(command, inForce(state))];
      case 'ConcludeDemand':
        return [concludeDemand(command, inForce(state))];
      case 'EndDecision':
        return [end(command, inForce(state))];
      case 'CorrectDecisionDate':
        return [correct(command, state)];
      case 'EnterDecisionInError':
        return [enterInError(command, state, osloDateOf(command.now))];
    }
  },
  evolve,
};
