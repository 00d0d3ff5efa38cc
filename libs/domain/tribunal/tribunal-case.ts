import type { Decider } from '../kernel/decider';
import { personal } from '../kernel/personal';
import { dayAfterPetition, pastDay, pending, refuse, requireLaw, requireOpenCase, requireText, ruled } from './checks';
import type {
  PetitionTribunal,
  RecordHearing,
  RecordTribunalDecision,
  TribunalCommand,
  WithdrawPetition,
} from './commands';
import { correctDate, enterInError } from './correcting';
import { notify, recordJudgment, takeToCourt } from './court';
import type { TribunalEvent } from './events';
import { evolve, type Pending, type TribunalCase } from './state';

/** JmfrLovhjemmel: as many as the register takes. */
const ADDITIONAL = 3;

const requireFoundation = ({ decisionId, emergencyId, demandId, decision }: PetitionTribunal): void => {
  if (decisionId === null && emergencyId === null && demandId === null) throw refuse('tribunal.rests-on-nothing');
  if (decision === null) return;
  if (!decision.inForce) throw refuse('tribunal.decision-not-in-force', 'decisionId');
  if (!decision.ordered) throw refuse('tribunal.decision-voluntary', 'decisionId');
  if (decision.pending) throw refuse('tribunal.already-pending', 'decisionId');
};

const petition = (command: PetitionTribunal): TribunalEvent => {
  const { tribunalCaseId, childId, seeks, legalBasis, additionalBases, decisionId, emergencyId, demandId } = command;
  const petitionedOn = pastDay(command.petitionedOn, command.now, 'petitionedOn');
  requireOpenCase(command.caseOpenedOn, petitionedOn, 'petitionedOn');
  if (additionalBases.length > ADDITIONAL) throw refuse('tribunal.too-many-bases', 'additionalBases');
  requireLaw([legalBasis, ...additionalBases], petitionedOn);
  requireFoundation(command);
  return {
    type: 'tribunal.petitioned',
    occurredOn: petitionedOn,
    subjects: [childId],
    data: {
      tribunalCaseId,
      childId,
      seeks,
      legalBasis,
      additionalBases,
      decisionId,
      emergencyId,
      demandId,
      petitionedOn,
    },
    personal: personal(childId, { petition: requireText(command.petition, 'petition') }),
  };
};

const hear = (command: RecordHearing, state: Pending): TribunalEvent => {
  const { tribunalCaseId, childId } = state;
  if (state.hearingClosedOn !== null) throw refuse('tribunal.already-heard');
  const hearingClosedOn = dayAfterPetition(command.hearingClosedOn, state, command.now, 'hearingClosedOn');
  const data = { tribunalCaseId, childId, hearingClosedOn };
  return { type: 'tribunal.heard', occurredOn: hearingClosedOn, subjects: [childId], data, personal: [] };
};

const rule = (command: RecordTribunalDecision, state: Pending): TribunalEvent => {
  const { tribunalCaseId, childId, seeks, hearingClosedOn } = state;
  const { outcome } = command;
  const decidedOn = dayAfterPetition(command.decidedOn, state, command.now, 'decidedOn');
  if (hearingClosedOn !== null && decidedOn < hearingClosedOn) throw refuse('tribunal.before-hearing', 'decidedOn');
  const granted = outcome === 'granted' || outcome === 'partly-granted';
  return {
    type: 'tribunal.decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: { tribunalCaseId, childId, seeks, decidedOn, outcome, implementBy: granted ? command.implementBy : null },
    personal: personal(childId, { ruling: requireText(command.ruling, 'ruling') }),
  };
};

const withdraw = (command: WithdrawPetition, state: Pending): TribunalEvent => {
  const { tribunalCaseId, childId } = state;
  const withdrawnOn = dayAfterPetition(command.withdrawnOn, state, command.now, 'withdrawnOn');
  const data = { tribunalCaseId, childId, withdrawnOn };
  return { type: 'tribunal.withdrawn', occurredOn: withdrawnOn, subjects: [childId], data, personal: [] };
};

/** A case before the child welfare tribunal (barneverns- og helsenemnda, ch. 14). Stream: `tribunal-<id>`. */
export const tribunalCase: Decider<TribunalCase, TribunalCommand, TribunalEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'PetitionTribunal':
        if (state.status !== 'unknown') throw refuse('tribunal.already-petitioned');
        return [petition(command)];
      case 'RecordHearing':
        return [hear(command, pending(state))];
      case 'RecordTribunalDecision':
        return [rule(command, pending(state))];
      case 'WithdrawPetition':
        return [withdraw(command, pending(state))];
      case 'NotifyTribunalParty':
        return [notify(command, ruled(state))];
      case 'TakeToCourt':
        return [takeToCourt(command, ruled(state))];
      case 'RecordCourtDecision':
        return [recordJudgment(command, ruled(state))];
      case 'CorrectTribunalDate':
        return [correctDate(command, state)];
      case 'EnterTribunalInError':
        return [enterInError(command, state)];
    }
  },
  evolve,
};
