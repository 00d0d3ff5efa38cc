import { readFileSync } from 'node:fs';

/** The only way our code learns what time it is. Epoch milliseconds, UTC. */
export type Clock = {
  now(): number;
  /** How many of its milliseconds pass in one real one; 1 where nothing is said. */
  speed?(): number;
};

export const systemClock: Clock = { now: () => Date.now() };

/**
 * One test clock for all processes: the file says that at real instant `realBase` it was `base`, and how fast time
 * goes (`speed` 1 = real time, 0 = stands still). Read afresh at every call, so that a test can move time.
 */
export const fileClock = (path: string): Clock => {
  const read = (): ClockFile => JSON.parse(readFileSync(path, 'utf8')) as ClockFile;
  return {
    now: () => {
      const { base, realBase, speed } = read();
      return Math.floor(Date.parse(base) + (Date.now() - Date.parse(realBase)) * speed);
    },
    speed: () => read().speed,
  };
};

/** The clock of whoever was told of a file: null is real time. */
export const clockOn = (file: string | null): Clock => (file ? fileClock(file) : systemClock);

export type ClockFile = { base: string; realBase: string; speed: number };

/** An instant as our events write it: UTC with milliseconds. */
export const instant = (epochMs: number): string => new Date(epochMs).toISOString();
