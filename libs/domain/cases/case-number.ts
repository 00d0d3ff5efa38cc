import type { CalendarDate } from '../kernel/dates';
import { isNationalId } from '../kernel/national-id';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/;

/**
 * The number of a case that the archive gave none: its year, and eight signs from the end of its id, which is where an id
 * made by time differs from the next. 2^40 of them a year.
 */
export const madeCaseNumber = (caseId: string, openedOn: CalendarDate): string => {
  let rest = BigInt(`0x${caseId.replaceAll('-', '').slice(-10)}`);
  let signs = '';
  for (let at = 0; at < 8; at++, rest >>= 5n) signs = `${CROCKFORD[Number(rest & 31n)]}${signs}`;
  return `${openedOn.slice(0, 4)}/${signs.slice(0, 4)}-${signs.slice(4)}`;
};

/** What {@link madeCaseNumber} makes: signs by chance, which can look like a word. */
const MADE = new RegExp(`^\\d{4}/[${CROCKFORD}]{4}-[${CROCKFORD}]{4}$`);
/** A series such as BV or GML is short; four letters in a row can be somebody's name. */
const WORD = /[A-Za-z]{4}/;

/** The day as people write it in digits: with the year first or last, long or short. */
const digitsOf = (day: CalendarDate): readonly string[] => {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = year.slice(2);
  return [`${date}${month}${short}`, `${date}${month}${year}`, `${short}${month}${date}`, `${year}${month}${date}`];
};

const holdsNationalId = (digits: string): boolean =>
  Array.from(digits, (_, at) => digits.slice(at, at + 11)).some(isNationalId);

/**
 * Letters, digits, slash, dot and hyphen; neither a name nor, however it is written, a national id or the child's birth
 * date: the number is not sealed.
 */
export const isCaseNumber = (value: string, birthDate: CalendarDate | null): boolean => {
  if (!SHAPE.test(value) || !/\d/.test(value) || /\d{11}/.test(value)) return false;
  if (WORD.test(value) && !MADE.test(value)) return false;
  const digits = value.replace(/[/.-]/g, '');
  if (holdsNationalId(digits)) return false;
  return birthDate === null || !digitsOf(birthDate).some((written) => digits.includes(written));
};
