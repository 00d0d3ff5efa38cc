import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { ApproveRestriction, LiftRestriction, ProposeRestriction, RestrictionCommand } from './commands';
import type { RestrictionEvent } from './events';
import { restrictionRefusals } from './refusals';

export type Restriction =
  | { readonly status: 'unrestricted' }
  | { readonly status: 'proposed'; readonly restrictionId: string; readonly proposedBy: string }
  | { readonly status: 'restricted'; readonly restrictionId: string };

const refuse = refusing(restrictionRefusals);

const propose = (command: ProposeRestriction, { status }: Restriction): RestrictionEvent => {
  const { childId, restrictionId, ground, reason, by, now } = command;
  if (status === 'proposed') throw refuse('restriction.already-proposed');
  if (status === 'restricted') throw refuse('restriction.already-restricted');
  if (by === null) throw refuse('restriction.person-needed');
  if (!says(reason)) throw refuse('restriction.reason-missing', 'reason');
  return {
    type: 'restriction.proposed',
    occurredOn: now,
    subjects: [childId],
    data: { restrictionId, childId, by, ground },
    personal: personal(childId, { reason }),
  };
};

const approve = ({ childId, restrictionId, by, now }: ApproveRestriction, state: Restriction): RestrictionEvent => {
  if (state.status === 'unrestricted' || state.restrictionId !== restrictionId) throw refuse('restriction.unknown');
  if (state.status === 'restricted') throw refuse('restriction.already-restricted');
  if (by === null || by === state.proposedBy) throw refuse('restriction.second-person-needed');
  const data = { restrictionId, childId };
  return { type: 'restriction.approved', occurredOn: now, subjects: [childId], data, personal: [] };
};

const lift = ({ childId, restrictionId, reason, now }: LiftRestriction, state: Restriction): RestrictionEvent => {
  if (state.status === 'unrestricted' || state.restrictionId !== restrictionId) throw refuse('restriction.unknown');
  if (!says(reason)) throw refuse('restriction.reason-missing', 'reason');
  const data = { restrictionId, childId };
  return {
    type: 'restriction.lifted',
    occurredOn: now,
    subjects: [childId],
    data,
    personal: personal(childId, { reason }),
  };
};

/** Restriction (sperring): the ordinary answer to a request for erasure, by two people. Stream: `restriction-<childId>`. */
export const restriction: Decider<Restriction, RestrictionCommand, RestrictionEvent> = {
  initial: { status: 'unrestricted' },
  decide: (command, state) => {
    switch (command.type) {
      case 'ProposeRestriction':
        return [propose(command, state)];
      case 'ApproveRestriction':
        return [approve(command, state)];
      case 'LiftRestriction':
        return [lift(command, state)];
    }
  },
  evolve: (_, event) => {
    const { restrictionId } = event.data;
    switch (event.type) {
      case 'restriction.proposed':
        return { status: 'proposed', restrictionId, proposedBy: event.data.by };
      case 'restriction.approved':
        return { status: 'restricted', restrictionId };
      case 'restriction.lifted':
        return { status: 'unrestricted' };
    }
  },
};
