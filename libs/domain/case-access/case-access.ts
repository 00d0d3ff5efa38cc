import { isRealDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import { refuse, requireAnother, requireNotExcluded } from './checks';
import type { AssignCaseworker, CaseAccessCommand, GrantParticipation, PlaceCase } from './commands';
import type { CaseAccessEvent } from './events';
import { exclude, lift } from './exclusion';
import { approve, propose, withdraw } from './named-grant';
import { evolve, initial } from './state';
import type { CaseAccess } from './state';

const place = ({ childId, unitId, unitFits, now }: PlaceCase, state: CaseAccess): readonly CaseAccessEvent[] => {
  if (!unitFits) throw refuse('case.unit-unfit', 'unitId');
  if (state.status === 'placed' && state.unitId === unitId) return [];
  return [{ type: 'case.placed', occurredOn: now, subjects: [childId], data: { childId, unitId }, personal: [] }];
};

// Assigned already in the same way: no second event. First can become second and back.
const assign = (command: AssignCaseworker, state: CaseAccess): readonly CaseAccessEvent[] => {
  const { childId, staffId, working, kind, by, now } = command;
  requireAnother(staffId, by);
  if (!working) throw refuse('case.staff-unknown', 'staffId');
  requireNotExcluded(staffId, state);
  if (state.assigned.some((assignment) => assignment.staffId === staffId && assignment.kind === kind)) return [];
  const data = { childId, staffId, kind };
  return [{ type: 'case.caseworker-assigned', occurredOn: now, subjects: [childId], data, personal: [] }];
};

const letTakePart = (command: GrantParticipation, state: CaseAccess): CaseAccessEvent => {
  const { childId, participationId, unitId, unitFits, staffId, scope, basis, until, by, now } = command;
  if (staffId !== null) requireAnother(staffId, by);
  if (state.participations.some((other) => other.participationId === participationId))
    throw refuse('case.participation-exists');
  if (!unitFits) throw refuse('case.unit-unfit', 'unitId');
  if (staffId !== null) requireNotExcluded(staffId, state);
  if (scope.length === 0) throw refuse('case.scope-missing', 'scope');
  if (until !== null && !isRealDate(until)) throw refuse('case.impossible-date', 'until');
  if (until !== null && until < osloDateOf(now)) throw refuse('case.until-in-past', 'until');
  const data = { childId, participationId, unitId, staffId, scope: [...new Set(scope)], basis, until };
  return { type: 'case.participation-granted', occurredOn: now, subjects: [childId], data, personal: [] };
};

const decide = (command: CaseAccessCommand, state: CaseAccess): readonly CaseAccessEvent[] => {
  const { childId, now } = command;
  const about = { occurredOn: now, subjects: [childId], personal: [] };
  switch (command.type) {
    case 'PlaceCase':
      return place(command, state);
    case 'AssignCaseworker':
      return assign(command, state);
    case 'ReleaseCaseworker': {
      const { staffId } = command;
      if (!state.assigned.some((assignment) => assignment.staffId === staffId))
        throw refuse('case.not-assigned', 'staffId');
      return [{ ...about, type: 'case.caseworker-released', data: { childId, staffId } }];
    }
    case 'GrantParticipation':
      return [letTakePart(command, state)];
    case 'WithdrawParticipation': {
      const { participationId } = command;
      if (!state.participations.some((other) => other.participationId === participationId))
        throw refuse('case.participation-unknown', 'participationId');
      return [{ ...about, type: 'case.participation-withdrawn', data: { childId, participationId } }];
    }
    case 'ProposeNamedGrant':
      return [propose(command, state)];
    case 'ApproveNamedGrant':
      return [approve(command, state)];
    case 'WithdrawNamedGrant':
      return [withdraw(command, state)];
    case 'RecordExclusion':
      return exclude(command, state);
    case 'LiftExclusion':
      return [lift(command, state)];
  }
};

/** Who may see the case of one child, beyond what a role in its unit gives. Stream: `access-<childId>`. */
export const caseAccess: Decider<CaseAccess, CaseAccessCommand, CaseAccessEvent> = { initial, decide, evolve };
