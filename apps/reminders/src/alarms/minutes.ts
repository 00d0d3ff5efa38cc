import type { Clock } from '@libs/platform/clock';

export const MINUTE = 60_000;

/** How far ahead alarms are put into Redis: what comes later stays in MongoDB until then. Milliseconds. */
export const HORIZON = 48 * 60 * MINUTE;

/** How often somebody is rung awake to arm what has come into the horizon. Minutes. */
const REARMING = 12 * 60;

/** The minute in which something that is due at this instant rings: never before it. */
export const minuteOf = (instant: string): number => Math.ceil(Date.parse(instant) / MINUTE);

/** The next of them within the horizon: were one lost, there is another. */
export const rearmingMinutes = (now: number): readonly number[] => {
  const next = Math.floor(now / MINUTE / REARMING) + 1;
  return Array.from({ length: HORIZON / MINUTE / REARMING }, (_, n) => (next + n) * REARMING);
};

export const isRearming = (minute: number): boolean => minute % REARMING === 0;

/** Real milliseconds until the minute comes by this clock, however fast it goes; 0 if it has come. */
export const waitFor = (minute: number, clock: Clock): number =>
  Math.ceil(Math.max(0, minute * MINUTE - clock.now()) / (clock.speed?.() || 1));
