import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import { organisationRefusals } from './refusals';

export const refuse = refusing(organisationRefusals);

export const realDay = (value: CalendarDate, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('organisation.impossible-date', field);
  return value;
};

/** Real, and not after today in Oslo. */
export const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (realDay(value, field) > osloDateOf(now)) throw refuse('organisation.date-in-future', field);
  return value;
};
