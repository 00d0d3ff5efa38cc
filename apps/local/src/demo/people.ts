import { isRealDate } from '@libs/domain/kernel/dates';

/** A made-up person, marked as such wherever the name is shown. */
export type Person = {
  readonly name: string;
  readonly birthDate: string;
  readonly nationalId: string;
  readonly address: string;
  readonly phone: string;
};

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Added to the month: nobody alive can have such a number, and the tax administration's test persons have them. */
const SYNTHETIC = 80;

/**
 * A synthetic national id with right check digits for somebody born 2000–2039; the same for the same birth date and
 * serial number. @throws RangeError for other years
 */
export function syntheticNationalId(birthDate: string, serial: number): string {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  if (!isRealDate(birthDate) || year < 2000 || year > 2039) throw new RangeError('born 2000–2039 only');
  const two = (number: number): string => String(number % 100).padStart(2, '0');
  const born = `${two(day)}${two(month + SYNTHETIC)}${two(year)}`;
  for (let individual = 500 + ((serial * 7) % 400); ; individual++) {
    const first = withCheckDigit(`${born}${individual}`, FIRST_WEIGHTS);
    const whole = first && withCheckDigit(first, SECOND_WEIGHTS);
    if (whole) return whole;
  }
}

/** The number with its modulus-11 digit; null where that would be 10 and the number is never given out. */
function withCheckDigit(digits: string, weights: readonly number[]): string | null {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : `${digits}${digit}`;
}

/** «Testbarn Synt 07»; numbers of the demo's children begin at 1. */
export const child = (number: number, birthDate: string): Person => person('Testbarn', number, birthDate);

/** «Testungdom Synt 03»; somebody between 16 and 25. */
export const youth = (number: number, birthDate: string): Person => person('Testungdom', number + 100, birthDate);

function person(kind: string, number: number, birthDate: string): Person {
  return {
    name: `${kind} Synt ${String(number % 100).padStart(2, '0')}`,
    birthDate,
    nationalId: syntheticNationalId(birthDate, number),
    address: `Oppdiktet vei ${number}, 0000 Syntestad`,
    phone: '00000000',
  };
}
