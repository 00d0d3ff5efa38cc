import { isRealDate } from './dates';
import type { CalendarDate } from './dates';

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0] as const;
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;
const isMultipleOf11 = (digits: readonly number[], weights: readonly number[]): boolean =>
  digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11 === 0;

/** Eleven digits whose two check digits hold: fødselsnummer or D-number, real or synthetic. Takes anything, never throws. */
export const isNationalId = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{11}$/.test(value)) return false;
  const digits = Array.from(value, Number);
  return isMultipleOf11(digits, FIRST) && isMultipleOf11(digits, SECOND);
};

/** What the register takes for a number not yet given: unborn (due date + 99999), and born without a full number. */
export type StandIn = 'unborn' | 'boy' | 'girl';

const standIns: Readonly<Record<string, StandIn>> = { '99999': 'unborn', '00100': 'boy', '00200': 'girl' };

/** Which stand-in it is; null for anything else. Its six first digits are not looked at. */
export const standInOf = (value: string): StandIn | null =>
  /^\d{11}$/.test(value) ? (standIns[value.slice(6)] ?? null) : null;

/** The day as a national id writes it: '2013-07-28' → '280713'. */
export const sixDigitsOf = (date: CalendarDate): string => date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);

/** Odd ninth digit: male, '1'. Even: female, '2'. Null where the number says nothing of it (unborn). */
export const sexOf = (nationalId: string): '1' | '2' | null => {
  if (standInOf(nationalId) === 'unborn') return null;
  return Number(nationalId[8]) % 2 === 1 ? '1' : '2';
};

/** The first digit of a D-number is raised by four. */
export const isDNumber = (nationalId: string): boolean => Number(nationalId[0]) >= 4;

/** Synthetic test numbers have 40 (test population of the labour and welfare service) or 80 (Tenor) added to the month. */
export const isSynthetic = (nationalId: string): boolean => Number(nationalId.slice(2, 4)) > 40;

const centuryOf = (year: number, individual: number): number | null => {
  if (individual <= 499) return 1900;
  if (individual <= 749 && year >= 54) return 1800;
  if (year <= 39) return 2000;
  return individual >= 900 ? 1900 : null;
};

/** The birth date the number tells; null when it tells none, also when its check digits do not hold. Never throws. */
export const birthDateOf = (nationalId: unknown): CalendarDate | null => {
  // A stand-in tells no century.
  if (!isNationalId(nationalId) || standInOf(nationalId)) return null;
  const [day, month, year] = [nationalId.slice(0, 2), nationalId.slice(2, 4), nationalId.slice(4, 6)].map(Number);
  const century = centuryOf(Number(year), Number(nationalId.slice(6, 9)));
  if (century === null) return null;
  const pad = (number: number): string => String(number).padStart(2, '0');
  const date = `${century + Number(year)}-${pad(Number(month) % 40)}-${pad(Number(day) % 40)}`;
  return isRealDate(date) ? date : null;
};
