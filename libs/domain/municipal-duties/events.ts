import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/** What the municipality itself owes, not a child's case (§§ 15-1, 15-3, FOR-1992-12-16-1243). */
export const municipalDuties = ['condition-report', 'prevention-plan', 'prevention-status', 'deadline-report'] as const;
export type MunicipalDuty = (typeof municipalDuties)[number];

type OfDuty = { readonly dutyId: string; readonly duty: MunicipalDuty };

/** From now on it is watched; what was done last before, or begins now, it is counted from. */
export type MunicipalDutyBegun = DomainEvent<'municipal-duty.begun', OfDuty & { readonly from: CalendarDate }>;
/** `through`: the last day of the period it is about. */
export type MunicipalDutyDone = DomainEvent<
  'municipal-duty.done',
  OfDuty & { readonly doneOn: CalendarDate; readonly through: CalendarDate }
>;

export type MunicipalDutyEvent = MunicipalDutyBegun | MunicipalDutyDone;
