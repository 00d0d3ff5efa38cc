import type { Kinship, StaffEvent, StaffRole } from './events';

export type RoleInUnit = { readonly role: StaffRole; readonly unitId: string };
type Kin = { readonly childId: string; readonly kinship: Kinship };

/** What is known of a member of staff, as far as a later command can be refused for it. */
type Facts = {
  readonly staffId: string;
  readonly roles: readonly RoleInUnit[];
  /** Absences and shifts that stand, by id. */
  readonly absences: readonly string[];
  readonly shifts: readonly string[];
  readonly kin: readonly Kin[];
};

export type WorkingStaff = Facts & { readonly status: 'working' };
export type StaffMember = { readonly status: 'unknown' } | WorkingStaff | (Facts & { readonly status: 'left' });

export const sameRole = (a: RoleInUnit) => (b: RoleInUnit) => a.role === b.role && a.unitId === b.unitId;
export const sameKin = (a: Kin) => (b: Kin) => a.childId === b.childId && a.kinship === b.kinship;

const without = (ids: readonly string[], gone: string): readonly string[] => ids.filter((id) => id !== gone);

export const evolve = (state: StaffMember, event: StaffEvent): StaffMember => {
  // Whoever comes back begins without roles; what keeps them out of a case stays.
  if (event.type === 'staff.registered') {
    const kin = state.status === 'unknown' ? [] : state.kin;
    return { status: 'working', staffId: event.data.staffId, roles: [], absences: [], shifts: [], kin };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'staff.left':
      return { ...state, status: 'left' };
    case 'staff.role-given':
      return { ...state, roles: [...state.roles, event.data] };
    case 'staff.role-taken':
      return { ...state, roles: state.roles.filter((role) => !sameRole(event.data)(role)) };
    case 'staff.absence-recorded':
      return { ...state, absences: [...state.absences, event.data.absenceId] };
    case 'staff.absence-ended':
      return { ...state, absences: without(state.absences, event.data.absenceId) };
    case 'staff.duty-planned':
      return { ...state, shifts: [...state.shifts, event.data.shiftId] };
    case 'staff.duty-cancelled':
      return { ...state, shifts: without(state.shifts, event.data.shiftId) };
    case 'staff.kinship-recorded':
      return { ...state, kin: [...state.kin, event.data] };
    case 'staff.kinship-withdrawn':
      return { ...state, kin: state.kin.filter((kin) => !sameKin(event.data)(kin)) };
  }
};
