import { readable, type CalendarDate } from '../kernel/dates';
import type { Wording } from '../kernel/rejection';
import type { Deadline } from './deadline';

const given: Wording = { nb: 'forlenget til', nn: 'lengd til', en: 'extended to' };

/** What a leader gave, said after what was counted. */
export const withGivenTime = (explanation: Wording, to: CalendarDate): Wording => {
  const said = (language: keyof Wording): string => `${explanation[language]}, ${given[language]} ${readable(to)}`;
  return { nb: said('nb'), nn: said('nn'), en: said('en') };
};

/** The day that was counted, or until which a leader gave time, whichever is later. */
export const orGivenDay = (counted: CalendarDate, extendedTo: CalendarDate | undefined): CalendarDate =>
  extendedTo !== undefined && extendedTo > counted ? extendedTo : counted;

type Counted = Pick<Deadline, 'dueOn' | 'explanation'>;

/** As {@link orGivenDay}, with why. */
export const orGivenTime = ({ dueOn, explanation }: Counted, extendedTo: CalendarDate | undefined): Counted => {
  const day = orGivenDay(dueOn, extendedTo);
  return { dueOn: day, explanation: day === dueOn ? explanation : withGivenTime(explanation, day) };
};
