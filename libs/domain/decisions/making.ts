import { personal } from '../kernel/personal';
import { consentOf, pastDay, refuse, requireLaw, requireOpenCase, requireText, staff } from './checks';
import type { ApproveDecision, ProposeDecision, WithdrawProposal } from './commands';
import type { DecisionEvent } from './events';
import type { Decision, Proposed } from './state';

/** JmfrLovhjemmel: as many as the register takes. */
const ADDITIONAL = 3;

export const propose = (command: ProposeDecision): DecisionEvent => {
  const { decisionId, childId, kind, consent, legalBasis, additionalBases, investigationId } = command;
  const proposedBy = staff(command);
  const proposedOn = pastDay(command.proposedOn, command.now, 'proposedOn');
  requireOpenCase(command.caseOpenedOn, proposedOn, 'proposedOn');
  if (additionalBases.length > ADDITIONAL) throw refuse('decision.too-many-bases', 'additionalBases');
  requireLaw([legalBasis, ...additionalBases], proposedOn);
  const needed = consentOf(kind, legalBasis);
  if (needed !== null && needed !== consent) throw refuse('decision.consent-not-for-kind', 'consent');
  if (!command.investigationKnown) throw refuse('decision.investigation-unknown', 'investigationId');
  return {
    type: 'decision.proposed',
    occurredOn: proposedOn,
    subjects: [childId],
    data: { decisionId, childId, kind, consent, legalBasis, additionalBases, investigationId, proposedOn, proposedBy },
    personal: personal(childId, {
      content: requireText(command.content, 'content'),
      facts: requireText(command.facts, 'facts'),
      childView: requireText(command.childView, 'childView'),
      weight: requireText(command.weight, 'weight'),
      bestInterests: requireText(command.bestInterests, 'bestInterests'),
      familyTies: command.familyTies,
    }),
  };
};

export const proposed = (state: Decision): Proposed => {
  if (state.status === 'unknown') throw refuse('decision.unknown');
  if (state.status !== 'proposed') throw refuse('decision.not-proposed');
  return state;
};

export const withdraw = (command: WithdrawProposal, state: Proposed): DecisionEvent => {
  const { decisionId, childId, proposedOn } = state;
  const withdrawnOn = pastDay(command.withdrawnOn, command.now, 'withdrawnOn');
  if (withdrawnOn < proposedOn) throw refuse('decision.before-proposal', 'withdrawnOn');
  return {
    type: 'decision.withdrawn',
    occurredOn: withdrawnOn,
    subjects: [childId],
    data: { decisionId, childId, withdrawnOn },
    personal: personal(childId, { reason: requireText(command.reason, 'reason') }),
  };
};

export const approve = (command: ApproveDecision, state: Proposed): DecisionEvent => {
  const { decisionId, childId, proposedOn, proposedBy, bases } = state;
  const approvedBy = staff(command);
  if (approvedBy === proposedBy) throw refuse('decision.own-proposal');
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  if (decidedOn < proposedOn) throw refuse('decision.before-proposal', 'decidedOn');
  requireLaw(bases, decidedOn);
  if (!command.participationShown) throw refuse('decision.participation-missing');
  if (!command.reportsAssessed) throw refuse('decision.report-not-assessed');
  const data = { decisionId, childId, decidedOn, approvedBy };
  return { type: 'decision.approved', occurredOn: decidedOn, subjects: [childId], data, personal: [] };
};
