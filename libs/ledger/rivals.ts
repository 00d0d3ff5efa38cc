import { MAX_EVENTS } from './batch-document';

/** How long another process's batch is remembered, milliseconds. */
const REMEMBERED = 2_000;
/** A batch of this many events takes long enough to prepare that small writers must make room for it. */
const LARGE = 64;
/** The smallest batch a losing lane shrinks to. */
const SMALLEST = 32;

/**
 * Fairness between processes that write to one ledger. Whoever is first at a number wins it, so without manners the
 * quick small writers starve the slow large one, or one busy process everybody else. A winner therefore pauses while
 * others write: briefly if its own queue is the longer one, else long enough for a large batch to be prepared. A loser
 * comes back with a smaller batch, which is prepared sooner and shows the others that it is there.
 */
export class Rivals {
  private lossesInARow = 0;
  private largest = 0;
  private until = 0;

  won(): void {
    this.lossesInARow = 0;
  }

  lost(): void {
    this.lossesInARow += 1;
    this.seen(1);
  }

  /** Another process stored a batch of so many events. */
  seen(events: number): void {
    const now = Date.now();
    this.largest = now < this.until ? Math.max(this.largest, events) : events;
    this.until = now + REMEMBERED;
  }

  /** Most events to take into the next batch. */
  mostEvents(): number {
    return Math.max(SMALLEST, MAX_EVENTS >> this.lossesInARow);
  }

  /** Milliseconds to wait after a win, with so many commands waiting; 0 while nobody else writes. */
  breather(waiting: number): number {
    if (Date.now() >= this.until) return 0;
    return 2 + Math.round(22 * Math.min(1, Math.max(0, this.largest - waiting) / LARGE));
  }
}
