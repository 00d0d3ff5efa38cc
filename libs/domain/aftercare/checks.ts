import { addMonths, birthdayOf, hasTurned, isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import { osloDateOf } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import type { MakeAftercareOffer, RecordAftercareContact } from './commands';
import { aftercareRefusals } from './refusals';
import type { Aftercare } from './state';

/** From 16 a youth is looked after without a gap (mark I: the act says "in good time" before 18). */
const FIRST_AGE = 16;
/** Aftercare ends at the 25th birthday (§§ 1-2, 3-6). */
const LAST_AGE = 25;
/** The next contact is at most so far away (mark I). */
const MONTHS_AHEAD = 12;

export const refuse = refusing(aftercareRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'aftercare.impossible-date',
  inFuture: 'aftercare.date-in-future',
});

export const isAtEnd = (birthDate: CalendarDate | null, on: CalendarDate): boolean =>
  birthDate !== null && isRealDate(birthDate) && hasTurned(birthDate, LAST_AGE, on);

export const requireUnder25 = (birthDate: CalendarDate | null, on: CalendarDate, field: string): CalendarDate => {
  if (birthDate === null || !isRealDate(birthDate)) throw refuse('aftercare.birth-date-unknown');
  if (isAtEnd(birthDate, on)) throw refuse('aftercare.turned-25', field);
  return birthDate;
};

type Eligible = Pick<MakeAftercareOffer, 'birthDate' | 'firstMeasureStartedOn' | 'caseOpenedOn'>;

/** Under 25, with a measure before 18, in an open case. */
export const requireEligible = (command: Eligible, on: CalendarDate, field: string): void => {
  const { firstMeasureStartedOn, caseOpenedOn } = command;
  const birthDate = requireUnder25(command.birthDate, on, field);
  if (firstMeasureStartedOn === null || firstMeasureStartedOn >= birthdayOf(birthDate, 18))
    throw refuse('aftercare.no-measure-before-18');
  if (caseOpenedOn === null) throw refuse('aftercare.case-not-open');
  if (on < caseOpenedOn) throw refuse('aftercare.before-case', field);
};

/** Over for good at 25 or with death; who moved away may have come back. */
export const requireGoing = (state: Aftercare): void => {
  if (state.status === 'ended' && state.why !== 'moved') throw refuse('aftercare.ended');
};

const requireReachable = (day: CalendarDate, today: CalendarDate, birthDate: CalendarDate | null): CalendarDate => {
  if (realDay(day, 'nextContactOn') <= today) throw refuse('aftercare.next-contact-not-ahead', 'nextContactOn');
  if (birthDate !== null && isRealDate(birthDate) && day > birthdayOf(birthDate, LAST_AGE))
    throw refuse('aftercare.next-contact-after-25', 'nextContactOn');
  if (day > addMonths(today, MONTHS_AHEAD)) throw refuse('aftercare.next-contact-too-far', 'nextContactOn');
  return day;
};

/** What is known of the next contact before a command. */
const standing = (state: Aftercare): CalendarDate | null | undefined =>
  state.status === 'ended' ? undefined : state.nextContactOn;

const mayHaveNone = (birthDate: CalendarDate | null, today: CalendarDate): boolean =>
  birthDate === null ||
  !isRealDate(birthDate) ||
  !hasTurned(birthDate, FIRST_AGE, today) ||
  hasTurned(birthDate, LAST_AGE, today);

type Asked = Pick<RecordAftercareContact, 'now' | 'birthDate' | 'nextContactOn'>;

/**
 * The day of the next contact once the command is through: a new one, or the one that is planned and still ahead. None only
 * for who is not of that age, or whose help ceased by decision.
 */
export const nextContact = (
  { now, birthDate, nextContactOn }: Asked,
  state: Aftercare,
  mayStayCeased = true,
): CalendarDate | null => {
  const today = osloDateOf(now);
  if (nextContactOn !== null) return requireReachable(nextContactOn, today, birthDate);
  const planned = standing(state);
  if (typeof planned === 'string' && planned > today) return planned;
  if ((planned === null && mayStayCeased) || mayHaveNone(birthDate, today)) return null;
  throw refuse('aftercare.next-contact-missing', 'nextContactOn');
};
