import { toInstant } from '../kernel/oslo-time';
import { realDay, refuse } from './checks';
import type { PlanStaffDuty, RecordStaffAbsence } from './commands';
import type { StaffAbsenceRecorded, StaffDutyPlanned } from './events';
import type { WorkingStaff } from './staff-state';

/** Away, first and last day included, perhaps with a stand-in. May be told before and after. */
export const absence = (command: RecordStaffAbsence, { staffId, absences }: WorkingStaff): StaffAbsenceRecorded => {
  const { absenceId, from, to, standInId, standInKnown, by, now } = command;
  if (absences.includes(absenceId)) throw refuse('organisation.absence-exists');
  if (realDay(to, 'to') < realDay(from, 'from')) throw refuse('organisation.ends-before-start', 'to');
  if (standInId === staffId) throw refuse('organisation.own-stand-in', 'standInId');
  if (standInId !== null && standInId === by) throw refuse('organisation.not-to-oneself', 'standInId');
  if (!standInKnown) throw refuse('organisation.stand-in-unknown', 'standInId');
  const data = { staffId, absenceId, from, to, standInId };
  return { type: 'staff.absence-recorded', occurredOn: now, subjects: [staffId], data, personal: [] };
};

/** On duty for the unit's incoming reports: sees reports nobody reviewed yet. */
export const duty = (command: PlanStaffDuty, { staffId, shifts }: WorkingStaff): StaffDutyPlanned => {
  const { shiftId, unitId, unitKind, by, now } = command;
  if (by === staffId) throw refuse('organisation.not-to-oneself');
  if (shifts.includes(shiftId)) throw refuse('organisation.shift-exists');
  if (unitKind === null) throw refuse('organisation.unit-unknown', 'unitId');
  if (unitKind !== 'child-welfare') throw refuse('organisation.duty-not-for-unit', 'unitId');
  const [from, until] = [toInstant(command.from), toInstant(command.until)];
  if (from === null) throw refuse('organisation.impossible-date', 'from');
  if (until === null) throw refuse('organisation.impossible-date', 'until');
  if (until <= from) throw refuse('organisation.ends-before-start', 'until');
  const data = { staffId, shiftId, unitId, from, until };
  return { type: 'staff.duty-planned', occurredOn: now, subjects: [staffId], data, personal: [] };
};
