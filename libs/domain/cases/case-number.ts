import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/;
const SIX_DIGITS = /(?<!\d)\d{6}(?!\d)/g;

/**
 * The number of a case that the archive gave none: its year, and eight signs from the end of its id, which is where an id
 * made by time differs from the next. 2^40 of them a year.
 */
export const madeCaseNumber = (caseId: string, openedOn: CalendarDate): string => {
  let rest = BigInt(`0x${caseId.replaceAll('-', '').slice(-10)}`);
  let signs = '';
  for (let at = 0; at < 8; at++, rest >>= 5n) signs = `${CROCKFORD[Number(rest & 31n)]}${signs}`;
  return `${openedOn.slice(0, 4)}/${signs}`;
};

const isDay = (ddmmyy: string): boolean => {
  const [day, month, year] = [ddmmyy.slice(0, 2), ddmmyy.slice(2, 4), ddmmyy.slice(4)];
  return isRealDate(`20${year}-${month}-${day}`) || isRealDate(`19${year}-${month}-${day}`);
};

/** Letters, digits, slash, dot and hyphen, in which nobody reads a national id or a birth date. */
export const isCaseNumber = (value: string): boolean =>
  SHAPE.test(value) && !/\d{8,}/.test(value) && !(value.match(SIX_DIGITS) ?? []).some(isDay);
