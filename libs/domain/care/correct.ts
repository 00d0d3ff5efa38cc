import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { isOfAge, pastDay, periodOf, refuse, requireTakeable, requireText } from './checks';
import type { CorrectCareDate } from './commands';
import type { CareDateCorrected } from './events';
import type { Care, CarePeriod } from './state';

const TURNED_18 = '2';

/** One taking over after the other. */
const requireOrder = (state: Care, one: CarePeriod, from: CalendarDate, to: CalendarDate | null): void => {
  const at = state.indexOf(one);
  const before = state[at - 1];
  const after = state[at + 1];
  const isFree =
    (to === null || from <= to) &&
    (before?.status !== 'lifted' || before.liftedOn <= from) &&
    (!after || (to !== null && to <= after.takenOverOn));
  const holds =
    one.days.every((day) => day >= from && (to === null || day <= to)) &&
    one.later.every((day) => to === null || day >= to);
  if (!isFree || !holds) throw refuse('care.dates-out-of-order', 'to');
};

const dayToCorrect = (one: CarePeriod, field: CorrectCareDate['field']): CalendarDate => {
  if (field === 'takenOverOn') return one.takenOverOn;
  if (one.status !== 'lifted') throw refuse('care.not-lifted', 'field');
  return one.liftedOn;
};

export const dateCorrected = (command: CorrectCareDate, state: Care): CareDateCorrected => {
  const { childId, careId, field, reason, birthDate, order, caseOpenedOn } = command;
  const one = periodOf(state, careId);
  const from = dayToCorrect(one, field);
  const to = pastDay(command.to, command.now, 'to');
  if (to === from) throw refuse('care.same-date', 'to');
  requireText(reason, 'care.reason-missing', 'reason');
  if (field === 'takenOverOn') {
    requireTakeable(to, order, birthDate, caseOpenedOn, 'to');
    requireOrder(state, one, to, one.status === 'lifted' ? one.liftedOn : null);
  } else {
    requireOrder(state, one, one.takenOverOn, to);
    if (one.status === 'lifted' && (one.liftingCode === TURNED_18) !== isOfAge(birthDate, to))
      throw refuse('care.lifting-code-of-other-age', 'to');
  }
  return {
    type: 'care.date-corrected',
    occurredOn: osloDateOf(command.now),
    subjects: [childId],
    data: { childId, careId, field, from, to },
    personal: personal(childId, { reason }),
  };
};
