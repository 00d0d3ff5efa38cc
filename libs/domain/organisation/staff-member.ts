import type { Decider } from '../kernel/decider';
import { says } from '../kernel/personal';
import { pastDay, refuse } from './checks';
import type {
  GiveStaffRole,
  RecordStaffKinship,
  RegisterStaff,
  StaffCommand,
  TakeStaffRole,
  WithdrawStaffKinship,
} from './commands';
import type { StaffEvent, StaffIdentity, StaffRole } from './events';
import { evolve, sameKin, sameRole } from './staff-state';
import type { StaffMember, WorkingStaff } from './staff-state';
import { absence, duty } from './staff-time';

const register = (command: RegisterStaff): StaffEvent => {
  const { staffId, issuer, subject, name, nationalId, email, competences, protectedName, now } = command;
  if (!says(issuer)) throw refuse('organisation.sign-in-missing', 'issuer');
  if (!says(subject)) throw refuse('organisation.sign-in-missing', 'subject');
  if (!says(name)) throw refuse('organisation.name-missing', 'name');
  const identity: StaffIdentity = { name, nationalId, email };
  return {
    type: 'staff.registered',
    occurredOn: now,
    subjects: [staffId],
    data: { staffId, issuer, subject, competences: [...new Set(competences)], protectedName },
    personal: [{ subject: staffId, path: 'staff', content: identity }],
  };
};

const decides = (role: StaffRole): boolean => role === 'caseworker' || role === 'leader';

/** Whoever works for a private provider decides and leads nothing, in any unit (§ 15-7). */
const bringsProviderToDecide = (
  { role, unitKind, worksForProvider }: GiveStaffRole,
  { roles }: WorkingStaff,
): boolean => {
  if (decides(role)) return unitKind === 'private-provider' || worksForProvider;
  return unitKind === 'private-provider' && roles.some((held) => decides(held.role));
};

// Giving what somebody has is no second event: the organisation is set up again on every start.
const give = (command: GiveStaffRole, state: WorkingStaff): readonly StaffEvent[] => {
  const { role, unitId, unitKind, by, now } = command;
  const data = { staffId: state.staffId, role, unitId };
  if (by === data.staffId) throw refuse('organisation.not-to-oneself');
  if (unitKind === null) throw refuse('organisation.unit-unknown', 'unitId');
  if (bringsProviderToDecide(command, state)) throw refuse('staff.private-provider', 'role');
  if ((role === 'partner') !== (unitKind !== 'child-welfare')) throw refuse('organisation.role-not-for-unit', 'role');
  if (state.roles.some(sameRole(data))) return [];
  return [{ type: 'staff.role-given', occurredOn: now, subjects: [data.staffId], data, personal: [] }];
};

const take = ({ role, unitId, now }: TakeStaffRole, state: WorkingStaff): StaffEvent => {
  const data = { staffId: state.staffId, role, unitId };
  if (!state.roles.some(sameRole(data))) throw refuse('organisation.role-not-held', 'role');
  return { type: 'staff.role-taken', occurredOn: now, subjects: [data.staffId], data, personal: [] };
};

const recordKin = ({ childId, kinship, now }: RecordStaffKinship, state: WorkingStaff): readonly StaffEvent[] => {
  const data = { staffId: state.staffId, childId, kinship };
  if (state.kin.some(sameKin(data))) return [];
  const subjects = [data.staffId, childId];
  return [{ type: 'staff.kinship-recorded', occurredOn: now, subjects, data, personal: [] }];
};

const withdrawKin = ({ childId, kinship, by, now }: WithdrawStaffKinship, state: WorkingStaff): StaffEvent => {
  const data = { staffId: state.staffId, childId, kinship };
  if (by === data.staffId) throw refuse('organisation.not-to-oneself');
  if (!state.kin.some(sameKin(data))) throw refuse('organisation.kinship-unknown');
  const subjects = [data.staffId, childId];
  return { type: 'staff.kinship-withdrawn', occurredOn: now, subjects, data, personal: [] };
};

const decide = (command: StaffCommand, state: StaffMember): readonly StaffEvent[] => {
  if (command.type === 'RegisterStaff') {
    if (state.status === 'working') throw refuse('organisation.staff-exists');
    return [register(command)];
  }
  if (state.status === 'unknown') throw refuse('organisation.staff-unknown');
  if (state.status === 'left') throw refuse('organisation.staff-left');
  const { staffId } = state;
  const about = { occurredOn: command.now, subjects: [staffId], personal: [] };
  switch (command.type) {
    case 'RecordStaffLeft': {
      const leftOn = pastDay(command.leftOn, command.now, 'leftOn');
      return [{ ...about, type: 'staff.left', occurredOn: leftOn, data: { staffId, leftOn } }];
    }
    case 'GiveStaffRole':
      return give(command, state);
    case 'TakeStaffRole':
      return [take(command, state)];
    case 'RecordStaffAbsence':
      return [absence(command, state)];
    case 'EndStaffAbsence': {
      const { absenceId } = command;
      if (!state.absences.includes(absenceId)) throw refuse('organisation.absence-unknown', 'absenceId');
      return [{ ...about, type: 'staff.absence-ended', data: { staffId, absenceId } }];
    }
    case 'PlanStaffDuty':
      return [duty(command, state)];
    case 'CancelStaffDuty': {
      const { shiftId } = command;
      if (!state.shifts.includes(shiftId)) throw refuse('organisation.shift-unknown', 'shiftId');
      return [{ ...about, type: 'staff.duty-cancelled', data: { staffId, shiftId } }];
    }
    case 'RecordStaffKinship':
      return recordKin(command, state);
    case 'WithdrawStaffKinship':
      return [withdrawKin(command, state)];
  }
};

/** Somebody who works here: roles, absences, shifts and family, all by events and none by the token. Stream: `staff-<id>`. */
export const staffMember: Decider<StaffMember, StaffCommand, StaffEvent> = {
  initial: { status: 'unknown' },
  decide,
  evolve,
};
