import { MOST_REFUSALS, retryAt, verdict } from './retry';

const AT = '2026-11-22T08:00:00.000Z';
const failures = (count: number, reason = 'smtp-450') => Array.from({ length: count }, () => ({ at: AT, reason }));

describe('the next attempt', () => {
  it.each([
    [1, 'smtp-450', '2026-11-22T08:00:30.000Z'],
    [2, 'smtp-450', '2026-11-22T08:01:00.000Z'],
    [3, 'http-500', '2026-11-22T08:02:00.000Z'],
    [9, 'smtp-450', '2026-11-22T09:00:00.000Z'],
    [4, 'timeout', '2026-11-22T08:04:00.000Z'],
    [5, 'connection-failed', '2026-11-22T08:05:00.000Z'],
    [900, 'connection-failed', '2026-11-22T08:05:00.000Z'],
  ])('after %d failures (%s) comes at %s', (count, reason, at) => {
    expect(retryAt(failures(count, reason))).toBe(at);
  });

  it('may be made at once when none was made, and not before its time', () => {
    expect(verdict([], AT)).toBe('try');
    expect(verdict(failures(1), '2026-11-22T08:00:29.999Z')).toBe('wait');
    expect(verdict(failures(1), '2026-11-22T08:00:30.000Z')).toBe('try');
  });

  it('is not made after ten refusals', () => {
    expect(verdict(failures(MOST_REFUSALS - 1), '2026-11-22T10:00:00.000Z')).toBe('try');
    expect(verdict(failures(MOST_REFUSALS), '2026-11-22T10:00:00.000Z')).toBe('give-up');
  });

  it('is made as often as need be while nobody answers, for four days', () => {
    expect(verdict(failures(900, 'timeout'), '2026-11-26T08:00:00.000Z')).toBe('try');
    expect(verdict(failures(1, 'timeout'), '2026-11-26T08:00:00.001Z')).toBe('give-up');
  });
});
