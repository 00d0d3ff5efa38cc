import type { Clock } from '@libs/platform/clock';

/** How long identical re-reads by the same person share a line, milliseconds. */
const SHARED_FOR = 5 * 60_000;
/** Most reads remembered; beyond it the oldest is forgotten, and its repeat gets a line of its own. */
const MOST = 10_000;

type Written = { readonly at: number; readonly durable: Promise<void> };

/** Which lines this process wrote lately, so that the same read again need not be written again. */
export class SharedLines {
  private readonly lines = new Map<string, Written>();

  constructor(private readonly clock: Clock) {}

  /** Writes, or waits for the same line that was written within five minutes; a failed write is never shared later. */
  once(key: string, write: () => Promise<void>): Promise<void> {
    const now = this.clock.now();
    const known = this.lines.get(key);
    if (known && now >= known.at && now - known.at < SHARED_FOR) return known.durable;
    const durable = write();
    this.remember(key, { at: now, durable });
    return durable;
  }

  private remember(key: string, line: Written): void {
    this.lines.delete(key);
    this.lines.set(key, line);
    if (this.lines.size > MOST) this.lines.delete(this.lines.keys().next().value!);
    line.durable.catch(() => {
      if (this.lines.get(key) === line) this.lines.delete(key);
    });
  }
}
