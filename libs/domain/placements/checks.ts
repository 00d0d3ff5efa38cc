import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Instant } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import { textCheck } from '../kernel/text-check';
import type { CaseDays, Stay } from './commands';
import { placementRefusals } from './refusals';
import type { LivesThere, MovedOut, Placement } from './state';

export const refuse = refusing(placementRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'placement.impossible-date',
  inFuture: 'placement.date-in-future',
});

export const requireText = textCheck(refuse);

/** The child lives there, or did: an act may be written down late. */
export const known = (state: Placement): LivesThere | MovedOut => {
  if (state.status === 'unknown') throw refuse('placement.unknown');
  if (state.status === 'entered-in-error') throw refuse('placement.entered-in-error');
  return state;
};

export const livesThere = (state: Placement): LivesThere => {
  const home = known(state);
  if (home.status === 'ended') throw refuse('placement.moved-out');
  return home;
};

/** A day that has come and on which the child lived there. */
export const dayThere = (
  home: LivesThere | MovedOut,
  value: CalendarDate,
  now: Instant,
  field: string,
): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < home.movedInOn) throw refuse('placement.before-move-in', field);
  if (home.status === 'ended' && day > home.movedOutOn) throw refuse('placement.after-move-out', field);
  return day;
};

/** A child lives in one place at a time. */
export const requireFree = (stay: Stay, others: readonly Stay[], field: string): void => {
  const ends = ({ to }: Stay): CalendarDate => to ?? '9999-12-31';
  const meets = (other: Stay): boolean => stay.from < ends(other) && other.from < ends(stay);
  if (others.some(meets)) throw refuse('placement.overlaps', field);
};

export const requireInCase = (day: CalendarDate, { from, to }: CaseDays, field: string): void => {
  if (from !== null && day < from) throw refuse('placement.before-case', field);
  if (to !== null && day > to) throw refuse('placement.after-case', field);
};
