import { firstDayOf, isQuarter, lastDayOf, quarterOf, quartersFrom } from './quarter';

describe('a quarter', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s goes from %s to %s', (quarter, first, last) => {
    expect(firstDayOf(quarter)).toBe(first);
    expect(lastDayOf(quarter)).toBe(last);
    expect(quarterOf(first)).toBe(quarter);
    expect(quarterOf(last)).toBe(quarter);
  });

  it('follows another, over the year too', () => {
    expect(quartersFrom('2025-Q3', '2026-Q2')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quartersFrom('2026-Q2', '2026-Q2')).toEqual(['2026-Q2']);
    expect(quartersFrom('2026-Q2', '2026-Q1')).toEqual([]);
  });

  it.each(['2026-Q5', '2026-Q0', '2026-3', '2026-Q33', 2026, null])('is not %p', (value) =>
    expect(isQuarter(value)).toBe(false),
  );
});
