import fc from 'fast-check';
import { dufCheckDigits, isDufNumber } from './duf-number';

const serial = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.nat(999_999));
const numberOf = ([year, nth]: readonly [number, number]): string => {
  const ten = `${year}${String(nth).padStart(6, '0')}`;
  return ten + dufCheckDigits(ten);
};

describe('DUF numbers', () => {
  it.each(['200205705502', '200900595509'])('takes %s of the public test data', (number) =>
    expect(isDufNumber(number)).toBe(true),
  );

  it.each(['200205705503', '20020570550', '2002057055022', 'x00205705502', null, 200205705502])('refuses %s', (value) =>
    expect(isDufNumber(value)).toBe(false),
  );

  it('takes every number it makes, and none with one wrong digit', () => {
    fc.assert(
      fc.property(serial, fc.nat(11), fc.integer({ min: 1, max: 9 }), (made, place, by) => {
        const number = numberOf(made);
        const wrong = number.split('');
        wrong[place] = String((Number(wrong[place]) + by) % 10);
        expect([isDufNumber(number), isDufNumber(wrong.join(''))]).toEqual([true, false]);
      }),
    );
  });
});
