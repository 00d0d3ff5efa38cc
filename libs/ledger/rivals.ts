import { MAX_EVENTS } from './batch-document';

/** How long another process's batch is remembered, milliseconds. */
const REMEMBERED = 2_000;
/** A batch of this many events takes so long to prepare that small writers must make room for it. */
const LARGE = 64;
/** The smallest batch a losing lane shrinks to. */
const SMALLEST = 32;

/**
 * Fairness between processes that write to one ledger. Whoever is first at a number wins it, so without manners quick
 * small writers spoil the batches of a large one, or one busy process starves everybody else. Therefore a large writer
 * leaves a gap after each of its batches, small ones go into that gap instead of between, and a loser comes back with a
 * smaller batch, which is prepared sooner.
 */
export class Rivals {
  /** Longest a small writer waits for the gap of a large one, milliseconds. */
  readonly patience = 40;

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

  /** Whether a lane with so much to write should wait for the gap after a large writer's next batch. */
  shouldYield(waiting: number): boolean {
    return this.contended && this.lossesInARow === 0 && this.largest >= LARGE && waiting * 2 < this.largest;
  }

  /** Whether so many new events are the batch of a large writer, even one that has shrunk. */
  isLarge(events: number): boolean {
    return events >= SMALLEST;
  }

  /** Milliseconds to leave to others after a win; 0 while nobody else writes. */
  gap(waiting: number): number {
    if (!this.contended || this.shouldYield(waiting)) return 0;
    return waiting >= LARGE ? 6 : 3;
  }

  private get contended(): boolean {
    return Date.now() < this.until;
  }
}
