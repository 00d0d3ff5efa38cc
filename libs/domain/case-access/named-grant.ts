import { toInstant } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { refuse, requireAnother, requireNotExcluded } from './checks';
import type { ApproveNamedGrant, ProposeNamedGrant, WithdrawNamedGrant } from './commands';
import type { NamedGrantApproved, NamedGrantProposed, NamedGrantWithdrawn } from './events';
import type { CaseAccess, Grant } from './state';

/** Three people at most touch a named grant: for whom it is, who proposes it, and who approves it: never the same twice. */
export const propose = (command: ProposeNamedGrant, state: CaseAccess): NamedGrantProposed => {
  const { childId, grantId, staffId, working, by, reason, now } = command;
  if (by === null) throw refuse('case.person-needed');
  requireAnother(staffId, by);
  if (state.grants.some((grant) => grant.grantId === grantId)) throw refuse('case.grant-exists');
  if (!working) throw refuse('case.staff-unknown', 'staffId');
  requireNotExcluded(staffId, state);
  if (!says(reason)) throw refuse('case.reason-missing', 'reason');
  const until = toInstant(command.until);
  if (until === null) throw refuse('case.impossible-date', 'until');
  if (until <= now) throw refuse('case.until-in-past', 'until');
  return {
    type: 'case.named-grant-proposed',
    occurredOn: now,
    subjects: [childId],
    data: { childId, grantId, staffId, by, until },
    personal: personal(childId, { reason }),
  };
};

const standing = (wanted: string, { grants }: CaseAccess): Grant => {
  const grant = grants.find(({ grantId }) => grantId === wanted);
  if (!grant) throw refuse('case.grant-unknown', 'grantId');
  return grant;
};

export const approve = (command: ApproveNamedGrant, state: CaseAccess): NamedGrantApproved => {
  const { childId, by, now } = command;
  const { grantId, staffId, proposedBy, until, status } = standing(command.grantId, state);
  if (status === 'approved') throw refuse('case.grant-already-approved', 'grantId');
  requireAnother(staffId, by);
  if (by === null || by === proposedBy) throw refuse('case.second-person-needed');
  requireNotExcluded(staffId, state);
  if (until <= now) throw refuse('case.until-in-past');
  const data = { childId, grantId, staffId, until };
  return { type: 'case.named-grant-approved', occurredOn: now, subjects: [childId], data, personal: [] };
};

/** A proposal can be withdrawn, too. */
export const withdraw = (command: WithdrawNamedGrant, state: CaseAccess): NamedGrantWithdrawn => {
  const { childId, now } = command;
  const { grantId, staffId } = standing(command.grantId, state);
  const data = { childId, grantId, staffId };
  return { type: 'case.named-grant-withdrawn', occurredOn: now, subjects: [childId], data, personal: [] };
};
