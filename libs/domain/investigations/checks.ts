import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Instant } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import { investigationRefusals } from './refusals';

export const refuse = refusing(investigationRefusals);

/** An investigation as its stream tells it; its days come with each command, from the case file. */
export type Known = { readonly investigationId: string; readonly childId: string; readonly concernId: string };

/** A day that exists and is not in the future. */
export const { pastDay } = dayChecks(refuse, {
  impossible: 'investigation.impossible-date',
  inFuture: 'investigation.impossible-date',
});

/** A day in the course of the investigation. */
export const dayWithin = (
  value: CalendarDate,
  { openedOn }: { readonly openedOn: CalendarDate },
  now: Instant,
  field: string,
): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < openedOn) throw refuse('investigation.before-opening', field);
  return day;
};
