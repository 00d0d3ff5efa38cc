import { HORIZON, isRearming, MINUTE, minuteOf, rearmingMinutes, waitFor } from './minutes';

const MINUTES = 29_000_000;

describe('the minutes of alarms', () => {
  it('never come before what they ring for', () => {
    expect(minuteOf('2026-11-22T06:00:00.000Z') * MINUTE).toBe(Date.parse('2026-11-22T06:00:00.000Z'));
    expect(minuteOf('2026-11-22T06:00:00.001Z') * MINUTE).toBe(Date.parse('2026-11-22T06:01:00.000Z'));
  });

  it('are waited for by the clock of the services, however fast it goes', () => {
    const now = () => MINUTES * MINUTE;
    expect(waitFor(MINUTES + 10, { now })).toBe(10 * MINUTE);
    expect(waitFor(MINUTES + 10, { now, speed: () => 3_600 })).toBe(167);
    expect(waitFor(MINUTES + 10, { now, speed: () => 0 })).toBe(10 * MINUTE);
    expect(waitFor(MINUTES - 1, { now })).toBe(0);
  });

  it('hold some at which somebody arms anew, the same for whoever counts them, all ahead and within the horizon', () => {
    const now = MINUTES * MINUTE;
    const found = rearmingMinutes(now);
    expect(found).toHaveLength(4);
    expect(found.every(isRearming)).toBe(true);
    expect(found.every((minute) => minute * MINUTE > now && minute * MINUTE <= now + HORIZON)).toBe(true);
    expect(rearmingMinutes(now + MINUTE)).toEqual(found);
    expect(rearmingMinutes(found[0]! * MINUTE)[0]).toBe(found[1]);
  });
});
