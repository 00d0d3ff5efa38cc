import { addYears } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { known, pastDay, refuse, requireFree, requireInCase, requireText } from './checks';
import type { CorrectPlacementDate, EnterPlacementInError, Stay } from './commands';
import type { PlacementDateCorrected, PlacementEnteredInError } from './events';
import type { LivesThere, MovedOut, Placement } from './state';

const dayToCorrect = (home: LivesThere | MovedOut, field: CorrectPlacementDate['field']): CalendarDate => {
  if (field === 'movedInOn') return home.movedInOn;
  if (home.status !== 'ended') throw refuse('placement.lives-there', 'field');
  return home.movedOutOn;
};

/** Everything that happened there still did, and two years are still two years. */
const requireLived = ({ days, frequencies }: LivesThere | MovedOut, { from, to }: Stay): void => {
  const all = [...days, ...frequencies.map((setting) => setting.from)];
  if (all.some((day) => day < from || (to !== null && day > to))) throw refuse('placement.something-happened', 'to');
  if (frequencies.some((setting) => setting.perYear === 2 && setting.from <= addYears(from, 2)))
    throw refuse('placement.not-two-years', 'to');
};

export const dateCorrected = (command: CorrectPlacementDate, state: Placement): PlacementDateCorrected => {
  const home = known(state);
  const { field, reason, measureStartedOn, measureEndedOn, caseDays, otherStays } = command;
  const { placementId, childId } = home;
  const from = dayToCorrect(home, field);
  const to = pastDay(command.to, command.now, 'to');
  if (to === from) throw refuse('placement.same-date', 'to');
  requireText(reason, 'placement.reason-missing', 'reason');
  const left = home.status === 'ended' ? home.movedOutOn : null;
  const stay: Stay = field === 'movedInOn' ? { from: to, to: left } : { from: home.movedInOn, to };
  if (stay.to !== null && stay.to < stay.from) throw refuse('placement.before-move-in', 'to');
  if (field === 'movedInOn' && measureStartedOn !== null && to < measureStartedOn)
    throw refuse('placement.before-measure', 'to');
  if (field === 'movedOutOn' && measureEndedOn !== null && to > measureEndedOn)
    throw refuse('placement.after-measure', 'to');
  requireInCase(to, caseDays, 'to');
  requireLived(home, stay);
  requireFree(stay, otherStays, 'to');
  return {
    type: 'placement.date-corrected',
    occurredOn: osloDateOf(command.now),
    subjects: [childId],
    data: { placementId, childId, field, from, to },
    personal: personal(childId, { reason }),
  };
};

export const enteredInError = (command: EnterPlacementInError, state: Placement): PlacementEnteredInError => {
  const { placementId, childId } = known(state);
  const { kind, replacedBy, reason } = command;
  requireText(reason, 'placement.reason-missing', 'reason');
  return {
    type: 'placement.entered-in-error',
    occurredOn: osloDateOf(command.now),
    subjects: [childId],
    data: { placementId, childId, kind, replacedBy },
    personal: personal(childId, { reason }),
  };
};
