import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Collection } from 'mongodb';
import type { Head, Receipt } from './append';
import { MAX_BATCH_BYTES, MAX_EVENTS, type BatchDocument } from './batch-document';
import { commit } from './commit';
import { CommandReused, LedgerUnavailable } from './errors';
import { BatchOverlay, LaneMemory } from './lane-memory';
import { foreignBatches, knownVersions, touchedAfter } from './lane-queries';
import { numbered } from './number';
import type { Prepared } from './prepared';
import { receiptOf, type LedgerReader } from './read';
import { Rivals } from './rivals';

type Waiting = Prepared & {
  readonly since: number;
  readonly done: Promise<Receipt[]>;
  readonly accept: (receipts: Receipt[]) => void;
  readonly refuse: (error: Error) => void;
};

/** How long a command waits for the store before it is told `unavailable`, milliseconds. */
const PATIENCE = 10_000;
/** Foreign batches beyond which the lane forgets and learns anew instead of reading them all. */
const MOST_FOREIGN = 200;

/**
 * One process's way into one ledger. Commands that arrive while a commit is in flight go together into the next batch
 * document; every batch starts where a head that was read ends, so batches of several processes cannot overlap.
 */
export class Lane {
  private readonly waiting: Waiting[] = [];
  private readonly byCommand = new Map<string, Waiting>();
  private readonly memory = new LaneMemory();
  private head: Head | null = null;
  private mustLook = false;
  private readonly rivals = new Rivals();
  private running: Promise<void> | null = null;

  constructor(
    private readonly ledger: string,
    private readonly batches: Collection<BatchDocument>,
    private readonly reader: LedgerReader,
    private readonly now: () => number,
  ) {}

  append(command: Prepared): Promise<Receipt[]> {
    const { append } = command;
    const same = this.byCommand.get(append.commandId);
    if (same && same.append.commandDigest !== append.commandDigest) throw new CommandReused(append.commandId);
    if (same) return same.done;
    const { promise: done, resolve: accept, reject: refuse } = Promise.withResolvers<Receipt[]>();
    const waiting: Waiting = { ...command, since: Date.now(), done, accept, refuse };
    this.byCommand.set(append.commandId, waiting);
    this.waiting.push(waiting);
    this.running ??= this.run();
    return done;
  }

  /** A stream's version as it was just read: saves the lane from asking again. */
  learn(stream: string, version: number): void {
    if (this.head) this.memory.learn(stream, version);
  }

  /** After a change of topology the store is asked again before the next batch. */
  lookAgain(): void {
    this.mustLook = true;
  }

  /** Waits until everything that was accepted so far has its outcome. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    const impatience = setInterval(() => this.giveUpOnTheOld(), 500);
    let trouble = 0;
    while (this.waiting.length > 0) {
      try {
        await this.commitNext();
        trouble = 0;
      } catch {
        this.mustLook = true;
        await pause(Math.min(500, 20 * 2 ** trouble++));
      }
    }
    clearInterval(impatience);
    this.running = null;
  }

  private async commitNext(): Promise<void> {
    if (this.rivals.shouldYield(this.waiting.length)) await this.gapOfTheLarge();
    const head = await this.currentHead();
    const taken = this.take(await this.learnUnknown());
    if (taken.length === 0) return;
    const document = numbered(uuidv7(), head, taken, new Date(this.now()).toISOString());
    let outcome;
    try {
      outcome = await commit(this.batches, document);
    } catch (error) {
      for (const one of taken) this.settle(one, () => one.refuse(error as Error));
      throw error;
    }
    if (outcome.status === 'committed') {
      this.rivals.won();
      await this.committed(document, taken);
    } else {
      this.waiting.unshift(...taken.filter((one) => this.byCommand.get(one.append.commandId) === one));
      this.rivals.lost();
      this.mustLook = true;
      if (outcome.clash) await this.resolveClash(taken);
    }
  }

  private async committed(document: BatchDocument, taken: readonly Waiting[]): Promise<void> {
    const { ledger, to: seq, hash, recordedAt } = document;
    this.head = { ledger, seq, hash, recordedAt };
    for (const event of document.events) this.memory.touch(event);
    let at = 0;
    for (const one of taken) {
      const receipts = document.events
        .slice(at, (at += one.append.events.length))
        .map((event) => receiptOf({ ...event, ledger }));
      this.settle(one, () => one.accept(receipts));
    }
    await turn();
    const gap = this.rivals.gap(this.waiting.length);
    if (gap > 0) {
      await pause(gap);
      this.mustLook = true;
    }
  }

  /** Waits until a large writer has stored a batch, and so leaves a gap; not for ever. */
  private async gapOfTheLarge(): Promise<void> {
    let before = (await this.currentHead()).seq;
    const until = Date.now() + this.rivals.patience;
    while (Date.now() < until) {
      this.mustLook = true;
      const { seq } = await this.currentHead();
      if (this.rivals.isLarge(seq - before)) return;
      before = seq;
      await pause(2);
    }
  }

  /** The head to extend: our own last batch, or else the last one stored, with all that others did before it. */
  private async currentHead(): Promise<Head> {
    if (this.head && !this.mustLook) return this.head;
    const known = this.head;
    const foreign = known ? await foreignBatches(this.batches, this.ledger, known.seq) : null;
    if (!known || foreign!.length > MOST_FOREIGN) {
      this.head = await this.reader.head(this.ledger);
      this.memory.reset(this.head.seq);
    } else {
      for (const { to: seq, hash, recordedAt, events } of foreign!) {
        this.rivals.seen(events.length);
        for (const touch of events) this.memory.touch(touch);
        this.head = { ledger: this.ledger, seq, hash, recordedAt };
      }
    }
    this.mustLook = false;
    return this.head!;
  }

  /**
   * Looks up what the memory cannot know: streams not touched since it began, and rules that look further back.
   * @returns the commands it looked at; those that came meanwhile are not among them and must wait for their turn
   */
  private async learnUnknown(): Promise<ReadonlySet<Waiting>> {
    const unknown = new Set<string>();
    const older: Waiting[] = [];
    const examined = new Set(this.waiting.slice(0, MAX_EVENTS));
    for (const one of examined) {
      for (const [stream, version] of Object.entries(one.append.expected)) {
        if (version > 0 && !this.memory.knows(stream)) unknown.add(stream);
      }
      if (one.append.unchanged && one.append.unchanged.since < this.memory.floor) older.push(one);
    }
    if (unknown.size > 0) {
      const versions = await knownVersions(this.batches, this.ledger, [...unknown]);
      for (const stream of unknown) this.memory.learn(stream, versions.get(stream) ?? 0);
    }
    for (const one of older) {
      const changed = await touchedAfter(this.batches, this.ledger, one.append.unchanged!);
      if (changed) this.remove(one, () => one.refuse(changed));
    }
    return examined;
  }

  /** Takes what fits into one batch; a command that has become stale is refused alone. */
  private take(examined: ReadonlySet<Waiting>): Waiting[] {
    const overlay = new BatchOverlay();
    const taken: Waiting[] = [];
    const most = this.rivals.mostEvents();
    let events = 0;
    let bytes = 0;
    while (this.waiting.length > 0) {
      const next = this.waiting[0]!;
      if (!examined.has(next)) break;
      const fits = events + next.append.events.length <= most && bytes + next.bytes <= MAX_BATCH_BYTES;
      if (!fits && taken.length > 0) break;
      this.waiting.shift();
      const refusal = this.memory.refusal(next.append, overlay);
      if (refusal) {
        void this.refuseUnlessRepeated(next, refusal);
        continue;
      }
      overlay.add(next.append);
      taken.push(next);
      events += next.append.events.length;
      bytes += next.bytes;
    }
    return taken;
  }

  /** A command that looks stale may be one that was stored before: its first receipts are the answer then. */
  private async refuseUnlessRepeated(one: Waiting, refusal: Error): Promise<void> {
    const { commandId, commandDigest } = one.append;
    const first = await this.reader.findCommand(this.ledger, commandId).catch(() => null);
    if (first?.digest === commandDigest) this.settle(one, () => one.accept(first.receipts));
    else this.settle(one, () => one.refuse(first ? new CommandReused(commandId) : refusal));
  }

  /** The index found a command id or version that the memory did not know of: ask the store about each. */
  private async resolveClash(taken: readonly Waiting[]): Promise<void> {
    for (const one of taken) {
      const { commandId, commandDigest } = one.append;
      const first = await this.reader.findCommand(this.ledger, commandId);
      if (!first) continue;
      const reused = first.digest !== commandDigest;
      this.remove(one, () => (reused ? one.refuse(new CommandReused(commandId)) : one.accept(first.receipts)));
    }
    const streams = taken.flatMap((one) => Object.keys(one.append.expected));
    const versions = await knownVersions(this.batches, this.ledger, streams);
    for (const [stream, version] of versions) this.memory.learn(stream, version);
  }

  private giveUpOnTheOld(): void {
    const before = Date.now() - PATIENCE;
    for (const one of [...this.byCommand.values()]) {
      if (one.since > before) break;
      this.remove(one, () => one.refuse(new LedgerUnavailable()));
    }
  }

  private remove(one: Waiting, settle: () => void): void {
    const at = this.waiting.indexOf(one);
    if (at >= 0) this.waiting.splice(at, 1);
    this.settle(one, settle);
  }

  private settle(one: Waiting, settle: () => void): void {
    if (this.byCommand.get(one.append.commandId) === one) this.byCommand.delete(one.append.commandId);
    settle();
  }
}
