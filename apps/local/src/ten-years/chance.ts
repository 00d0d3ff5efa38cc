/** Choices that look random and are the same for the same seed on every machine (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** 0 ≤ number < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so many times of a hundred. */
  percent(often: number): boolean {
    return this.next() * 100 < often;
  }

  pick<Of>(choices: readonly Of[]): Of {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<Of>(choices: readonly (readonly [Of, number])[]): Of {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    const found = choices.find(([, weight]) => (left -= weight) < 0);
    return (found ?? choices.at(-1)!)[0];
  }

  /** Choices of its own for one of many: what one of them draws changes nothing for the next. */
  apart(number: number): Chance {
    return new Chance(Math.imul(this.state ^ number, 0x9e3779b1) + number);
  }
}
