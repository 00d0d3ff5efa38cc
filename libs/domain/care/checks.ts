import { addMonths, hasTurned } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import { refusing } from '../kernel/refusing';
import { textCheck } from '../kernel/text-check';
import type { Order } from './commands';
import { careRefusals } from './refusals';
import type { Care, CarePeriod, Held, Lifted } from './state';

export const refuse = refusing(careRefusals);

/** Care of a child ends at 18 (§ 5-7; the register's code 2). */
const OF_AGE = 18;
/** Follow-up after return is offered for up to half a year (§ 8-7). */
const FOLLOW_UP_MONTHS = 6;

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'care.impossible-date',
  inFuture: 'care.date-in-future',
});

export const requireText = textCheck(refuse);

export const periodOf = (state: Care, careId: string): CarePeriod => {
  const found = state.find((one) => one.careId === careId);
  if (!found) throw refuse('care.unknown');
  return found;
};

export const heldBy = (state: Care, careId: string): Held => {
  const found = periodOf(state, careId);
  if (found.status === 'lifted') throw refuse('care.already-lifted');
  return found;
};

export const liftedOf = (state: Care, careId: string): Lifted => {
  const found = periodOf(state, careId);
  if (found.status !== 'lifted') throw refuse('care.not-lifted');
  return found;
};

export const isOfAge = (birthDate: CalendarDate | null, on: CalendarDate): boolean => {
  if (birthDate === null) throw refuse('care.birth-date-unknown');
  return hasTurned(birthDate, OF_AGE, on);
};

/** Care may be taken over that day: the case was open, the tribunal's order holds, the child is under 18. */
export const requireTakeable = (
  day: CalendarDate,
  order: Order,
  birthDate: CalendarDate | null,
  caseOpenedOn: CalendarDate | null,
  field: string,
): void => {
  if (caseOpenedOn !== null && day < caseOpenedOn) throw refuse('care.before-case', field);
  if (order === 'none') throw refuse('care.no-order', 'tribunalCaseId');
  if (order === 'lapsed') throw refuse('care.order-lapsed', field);
  if (isOfAge(birthDate, day)) throw refuse('care.turned-18', field);
};

export const lastDayOfFollowUp = (liftedOn: CalendarDate): CalendarDate => addMonths(liftedOn, FOLLOW_UP_MONTHS);
