import { dayChecks } from '../kernel/day-checks';
import { isNationalId, isSynthetic } from '../kernel/national-id';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import { childRefusals } from './refusals';

export const refuse = refusing(childRefusals);

export const { pastDay } = dayChecks(refuse, {
  impossible: 'child.impossible-date',
  inFuture: 'child.date-in-future',
});

export const requireReason = (reason: string | null): string => {
  if (!says(reason)) throw refuse('child.reason-missing', 'reason');
  return reason;
};

/** A number whose check digits are wrong is nobody's, so it is not synthetic either. */
export const refuseSynthetic = (nationalId: string | null, field: string): void => {
  if (isNationalId(nationalId) && isSynthetic(nationalId)) throw refuse('child.synthetic-id', field);
};
