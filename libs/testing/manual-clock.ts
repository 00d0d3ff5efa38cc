import type { Clock } from '@libs/platform/clock';

/** A clock that stands until it is moved. */
export class ManualClock implements Clock {
  constructor(private time: string) {}

  now(): number {
    return Date.parse(this.time);
  }

  /** @param time instant */
  set(time: string): void {
    this.time = time;
  }
}
