import { retryAt } from './backoff';

const failures = (count: number) => Array.from({ length: count }, () => ({ recordedAt: '2026-11-22T08:00:00.000Z' }));

describe('the next attempt', () => {
  it.each([
    [1, '2026-11-22T08:00:30.000Z'],
    [2, '2026-11-22T08:01:00.000Z'],
    [3, '2026-11-22T08:02:00.000Z'],
    [9, '2026-11-22T09:00:00.000Z'],
  ])('after %d failures comes at %s', (count, at) => {
    expect(retryAt(failures(count))).toBe(at);
  });

  it('may be made at once when none was made', () => {
    expect(retryAt([]) < '1').toBe(true);
  });
});
