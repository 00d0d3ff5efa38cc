import type { CalendarDate } from '../kernel/dates';
import { sixDigitsOf } from '../kernel/national-id';

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

/** Letters, digits, slash, dot and hyphen, and in it neither a national id nor the child's birth date. */
export const isCaseNumber = (value: string, birthDate: CalendarDate | null): boolean => {
  if (!SHAPE.test(value) || /\d{11}/.test(value)) return false;
  const day = birthDate === null ? [] : [sixDigitsOf(birthDate), birthDate.replaceAll('-', ''), birthDate];
  return !day.some((written) => value.includes(written));
};
