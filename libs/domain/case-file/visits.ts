import { birthdayOf, calendarDate, daysBetween, addDays, type CalendarDate } from '../kernel/dates';
import { isFamily } from '../placements/kinds';
import type { VisitDuty } from '../placements/events';
import type { PlacementSlice } from './placement-slice';

/** The visits of one duty in one calendar year. */
export type VisitsDue = {
  readonly duty: VisitDuty;
  /** For the days of the year on which the child lives there, counted to the year's end while it still does. */
  readonly required: number;
  /** Of them, those that should have been made by `today`. */
  readonly byNow: number;
  readonly made: number;
};

/** From the first day to before the last. */
type Days = { readonly from: CalendarDate; readonly to: CalendarDate };

const length = ({ from, to }: Days): number => Math.max(0, daysBetween(from, to));
const cut = (one: Days, other: Days): Days => ({
  from: one.from > other.from ? one.from : other.from,
  to: one.to < other.to ? one.to : other.to,
});

/** The stretches of a stay with how many visits a year each asks for: four, until something else was set. */
const stretches = (
  { frequencies }: PlacementSlice,
  duty: VisitDuty,
  stay: Days,
): readonly { readonly days: Days; readonly perYear: number }[] => {
  const set = frequencies.filter((one) => one.duty === duty);
  const all = [{ from: stay.from, perYear: 4 }, ...set];
  return all.map(({ from, perYear }, at) => ({
    days: cut(stay, { from, to: all[at + 1]?.from ?? stay.to }),
    perYear,
  }));
};

/**
 * Follow-up and supervision of a family home (FOR-fosterhjem §§ 10, 18). "Times a year" is read as the calendar year, in
 * proportion to the days in the first and the last one, rounded down (mark I). Supervision ends at 18, if the birth date
 * says when. Only visits at the home count.
 */
export const visitsDue = (
  placement: PlacementSlice,
  year: number,
  today: CalendarDate,
  birthDate: CalendarDate | null = null,
): readonly VisitsDue[] => {
  if (!isFamily(placement.kind) || placement.status === 'entered-in-error') return [];
  const whole: Days = { from: calendarDate(year, 1, 1), to: calendarDate(year + 1, 1, 1) };
  const lived: Days = { from: placement.movedInOn, to: placement.movedOutOn ?? whole.to };
  const tomorrow = addDays(today, 1);
  return (['follow-up', 'supervision'] as const).map((duty) => {
    const until = duty === 'supervision' && birthDate !== null ? birthdayOf(birthDate, 18) : lived.to;
    const parts = stretches(placement, duty, cut(lived, { from: lived.from, to: until }));
    const visits = (within: Days): number =>
      Math.floor(
        parts.reduce((sum, { days, perYear }) => sum + perYear * length(cut(days, within)), 0) / length(whole),
      );
    const made = placement.visits.filter(
      (visit) => visit.duty === duty && visit.onSite && visit.visitedOn >= whole.from && visit.visitedOn < whole.to,
    ).length;
    return { duty, required: visits(whole), byNow: visits(cut(whole, { from: whole.from, to: tomorrow })), made };
  });
};
