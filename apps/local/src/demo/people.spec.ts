import { child, syntheticNationalId, youth } from './people';

const digits = (id: string) => [...id].map(Number);
const rest = (id: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * digits(id)[at]!, 0) % 11;

describe('people of the demo', () => {
  it('have national ids with right check digits, in the range kept for synthetic persons', () => {
    for (let serial = 1; serial < 150; serial++) {
      const id = syntheticNationalId('2014-03-09', serial);
      expect(id).toMatch(/^098314\d{5}$/);
      expect(rest(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])).toBe(0);
      expect(rest(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])).toBe(0);
    }
  });

  it('are the same at every start and different from each other', () => {
    const ids = Array.from({ length: 40 }, (_, n) => child(n + 1, '2014-03-09').nationalId);
    expect(new Set(ids).size).toBe(40);
    expect(child(7, '2014-03-09')).toEqual(child(7, '2014-03-09'));
    expect(child(7, '2014-03-09').name).toBe('Testbarn Synt 07');
    expect(youth(3, '2006-02-28').name).toBe('Testungdom Synt 03');
  });

  it('cannot be born when there is no number for it', () => {
    expect(() => syntheticNationalId('1999-12-31', 1)).toThrow(RangeError);
    expect(() => syntheticNationalId('2014-02-30', 1)).toThrow(RangeError);
  });
});
