import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';

/** Choices made from one number: the same number, the same choices. */
export class Draw {
  constructor(
    private state: number,
    readonly today: CalendarDate,
  ) {}

  /** A whole number from 0 up to, not with, `below`. */
  number(below: number): number {
    // mulberry32: small, well mixed, and enough to choose with
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.number(from.length)]!;
  }

  /** One of those there are, now and then one that nobody knows. */
  id<T>(entries: readonly T[], idOf: (entry: T) => string): string {
    return entries.length === 0 || this.number(40) === 0 ? NOBODY : idOf(this.pick(entries));
  }

  flag(): boolean {
    return this.number(2) === 0;
  }

  /** Mostly today or lately, sometimes long ago, now and then in the future. */
  day(): CalendarDate {
    return addDays(this.today, this.pick([0, 0, 0, 0, -1, -3, -20, -200, -900, 1]));
  }

  later(): CalendarDate {
    return addDays(this.today, this.pick([1, 30, 90, 180, 300, 400]));
  }
}

const NOBODY = '0197ffff-0000-7000-8000-00000000dead';
