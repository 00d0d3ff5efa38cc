import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { isNationalId, isSynthetic } from '../kernel/national-id';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import { childRefusals } from './refusals';

export const refuse = refusing(childRefusals);

export const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('child.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('child.date-in-future', field);
  return value;
};

export const requireReason = (reason: string | null): string => {
  if (!says(reason)) throw refuse('child.reason-missing', 'reason');
  return reason;
};

/** A number whose check digits are wrong is nobody's, so it is not synthetic either. */
export const refuseSynthetic = (nationalId: string | null, field: string): void => {
  if (isNationalId(nationalId) && isSynthetic(nationalId)) throw refuse('child.synthetic-id', field);
};
