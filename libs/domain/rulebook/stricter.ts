import type { Calendar } from '../deadlines/calendar';
import { dueDate, versionOn } from '../deadlines/count';
import type { DeadlineRule, Length } from '../deadlines/rule';
import { addDays } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';

/** Every day a limit may be set off on: long enough for each leap year, Easter and year end to come round. */
const FIRST = '2020-01-01';
const LAST = '2045-12-31';

/** The days of these years are asked for again and again. */
const remembering = ({ isWorkingDay }: Calendar): Calendar => {
  const days = new Map<CalendarDate, boolean>();
  return {
    isWorkingDay: (day) => {
      const known = days.get(day) ?? isWorkingDay(day);
      days.set(day, known);
      return known;
    },
  };
};

/**
 * The first start day on which a target would not fall before the limit of the law; null when it always does. Counted out
 * day by day, because lengths do not compare: 28 days are a month in February and nowhere else.
 */
export const firstDayNotStricter = (
  lengths: readonly Length[],
  law: DeadlineRule,
  calendar: Calendar,
): CalendarDate | null => {
  const known = remembering(calendar);
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const counted = versionOn(law, day);
    const target = dueDate(day, { ...counted, lengths, rollsOver: false }, known);
    if (target >= dueDate(day, counted, known)) return day;
  }
  return null;
};
