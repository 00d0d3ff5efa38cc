import fc from 'fast-check';
import { birthDateOf, isDNumber, isNationalId, isSynthetic } from './national-id';

/** Finds the check digits by trying all hundred: slow, and independent of the code under test. */
const complete = (nine: string): string | null => {
  const sum = (digits: string, weights: readonly number[]): number =>
    Array.from(digits, Number).reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  for (let last = 0; last < 100; last += 1) {
    const number = nine + String(last).padStart(2, '0');
    const first = (11 - (sum(number.slice(0, 9), [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (sum(number.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (first === Number(number[9]) && second === Number(number[10])) return number;
  }
  return null;
};

/** The first individual number from `from` that has check digits. */
const numberFor = (sixDigits: string, from: number): string => {
  for (let individual = from; individual < from + 100; individual += 1) {
    const number = complete(sixDigits + String(individual).padStart(3, '0'));
    if (number) return number;
  }
  throw new Error('no number found');
};

describe('national ids', () => {
  it('reads the two of the protocol’s public example', () => {
    expect(['28071364498', '16081688781'].map(birthDateOf)).toStrictEqual(['2013-07-28', '2016-08-16']);
  });

  it.each([
    ['born 1975', '150575', 300, '1975-05-15'],
    ['born 2009', '310809', 500, '2009-08-31'],
    ['born 1945, from the series 900–999', '010145', 900, '1945-01-01'],
    ['D-number', '550575', 300, '1975-05-15'],
    ['synthetic, month + 80', '158509', 600, '2009-05-15'],
    ['synthetic, month + 40', '154509', 600, '2009-05-15'],
    ['synthetic D-number, December', '719209', 600, '2009-12-31'],
    ['leap day', '290204', 600, '2004-02-29'],
  ])('%s', (_, six, individual, birthDate) => expect(birthDateOf(numberFor(six, individual))).toBe(birthDate));

  it.each([
    ['a leap day that was none', '290205', 600],
    ['month 13', '151309', 600],
    ['a person born before 1900', '150560', 550],
    ['a year and series that were never given', '150550', 600],
  ])('tells no birth date from %s', (_, six, individual) => expect(birthDateOf(numberFor(six, individual))).toBeNull());

  it('tells D-numbers and synthetic numbers', () => {
    expect(isDNumber(numberFor('550575', 300))).toBe(true);
    expect(isDNumber('28071364498')).toBe(false);
    expect(isSynthetic(numberFor('158509', 600))).toBe(true);
    expect(isSynthetic('28071364498')).toBe(false);
  });

  it('trusts no number with a wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = '28071364498'.split('');
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(isNationalId(digits.join(''))).toBe(false);
        expect(birthDateOf(digits.join(''))).toBeNull();
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => birthDateOf(value) === null));
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (value) => [null, 'string'].includes(birthDateOf(value) && 'string')),
    );
  });
});
