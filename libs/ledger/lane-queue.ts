import type { Receipt } from './append';
import { MAX_BATCH_BYTES } from './batch-document';
import { CommandReused, LedgerUnavailable } from './errors';
import { BatchOverlay, type LaneMemory } from './lane-memory';
import type { Prepared } from './prepared';

/** A command on its way into the ledger, until it has its receipts or its refusal. */
export type Waiting = Prepared & {
  readonly since: number;
  readonly done: Promise<Receipt[]>;
  readonly accept: (receipts: Receipt[]) => void;
  readonly refuse: (error: Error) => void;
};

/** How long a command waits for the store before it is told `unavailable`, milliseconds. */
const PATIENCE = 10_000;

/** The commands of one lane in the order they came. Each is settled once, with receipts or with a refusal. */
export class LaneQueue {
  private readonly waiting: Waiting[] = [];
  /** Everything that has no outcome yet, also what is being committed at this moment. */
  private readonly byCommand = new Map<string, Waiting>();

  get length(): number {
    return this.waiting.length;
  }

  /** The command's outcome; the same command id twice is one command. @throws CommandReused if it has other content */
  add(command: Prepared): Promise<Receipt[]> {
    const { append } = command;
    const same = this.byCommand.get(append.commandId);
    if (same && same.append.commandDigest !== append.commandDigest) throw new CommandReused(append.commandId);
    if (same) return same.done;
    const { promise: done, resolve: accept, reject: refuse } = Promise.withResolvers<Receipt[]>();
    const waiting: Waiting = { ...command, since: Date.now(), done, accept, refuse };
    this.byCommand.set(append.commandId, waiting);
    this.waiting.push(waiting);
    return done;
  }

  first(most: number): readonly Waiting[] {
    return this.waiting.slice(0, most);
  }

  /**
   * Takes what fits into one batch, of those that were examined. What has become stale is left out of the batch and
   * handed to `onStale`.
   */
  take(
    examined: ReadonlySet<Waiting>,
    memory: LaneMemory,
    mostEvents: number,
    onStale: (one: Waiting, refusal: Error) => void,
  ): Waiting[] {
    const overlay = new BatchOverlay();
    const taken: Waiting[] = [];
    let events = 0;
    let bytes = 0;
    while (this.waiting.length > 0) {
      const next = this.waiting[0]!;
      if (!examined.has(next)) break;
      const fits = events + next.append.events.length <= mostEvents && bytes + next.bytes <= MAX_BATCH_BYTES;
      if (!fits && taken.length > 0) break;
      this.waiting.shift();
      const refusal = memory.refusal(next.append, overlay);
      if (refusal) {
        onStale(next, refusal);
        continue;
      }
      overlay.add(next.append);
      taken.push(next);
      events += next.append.events.length;
      bytes += next.bytes;
    }
    return taken;
  }

  /** Back to the front: their batch was not stored. Who gave up meanwhile stays out. */
  putBack(taken: readonly Waiting[]): void {
    this.waiting.unshift(...taken.filter((one) => this.byCommand.get(one.append.commandId) === one));
  }

  accept(one: Waiting, receipts: Receipt[]): void {
    this.leave(one);
    one.accept(receipts);
  }

  refuse(one: Waiting, error: Error): void {
    this.leave(one);
    one.refuse(error);
  }

  /** Who has waited too long is told so; the outcome of what is being committed may be unknown. */
  giveUpOnTheOld(): void {
    const before = Date.now() - PATIENCE;
    for (const one of [...this.byCommand.values()]) {
      if (one.since > before) break;
      this.refuse(one, new LedgerUnavailable());
    }
  }

  private leave(one: Waiting): void {
    const at = this.waiting.indexOf(one);
    if (at >= 0) this.waiting.splice(at, 1);
    if (this.byCommand.get(one.append.commandId) === one) this.byCommand.delete(one.append.commandId);
  }
}
