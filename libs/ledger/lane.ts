import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Collection } from 'mongodb';
import type { Receipt } from './append';
import { MAX_EVENTS, type BatchDocument } from './batch-document';
import { commit } from './commit';
import { CommandReused } from './errors';
import { LaneHead } from './lane-head';
import { knownVersions, touchedAfter } from './lane-queries';
import { LaneQueue, type Waiting } from './lane-queue';
import { numbered } from './number';
import type { Prepared } from './prepared';
import { receiptOf, type LedgerReader } from './read';
import { Rivals } from './rivals';

/**
 * One process's way into one ledger. Commands that arrive while a commit is in flight go together into the next batch
 * document; every batch starts where a head that was read ends, so batches of several processes cannot overlap.
 */
export class Lane {
  private readonly queue = new LaneQueue();
  private readonly rivals = new Rivals();
  private readonly head: LaneHead;
  private running: Promise<void> | null = null;

  constructor(
    private readonly ledger: string,
    private readonly batches: Collection<BatchDocument>,
    private readonly reader: LedgerReader,
    private readonly now: () => number,
    remembered: number,
  ) {
    this.head = new LaneHead(ledger, batches, reader, this.rivals, remembered);
  }

  append(command: Prepared): Promise<Receipt[]> {
    const done = this.queue.add(command);
    this.running ??= this.run();
    return done;
  }

  /** A stream's version as it was just read: saves the lane from asking again. */
  learn(stream: string, version: number): void {
    this.head.learn(stream, version);
  }

  /** After a change of topology the store is asked again before the next batch. */
  lookAgain(): void {
    this.head.lookAgain();
  }

  /** Waits until everything that was accepted so far has its outcome. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    const impatience = setInterval(() => this.queue.giveUpOnTheOld(), 500);
    let trouble = 0;
    while (this.queue.length > 0) {
      try {
        await this.commitNext();
        trouble = 0;
      } catch {
        this.head.lookAgain();
        await pause(Math.min(500, 20 * 2 ** trouble++));
      }
    }
    clearInterval(impatience);
    this.running = null;
  }

  private async commitNext(): Promise<void> {
    if (this.rivals.shouldYield(this.queue.length)) await this.gapOfTheLarge();
    const head = await this.head.current();
    const examined = await this.learnUnknown();
    const taken = this.queue.take(examined, this.head.memory, this.rivals.mostEvents(), (one, refusal) => {
      void this.refuseUnlessRepeated(one, refusal);
    });
    if (taken.length === 0) return;
    const document = numbered(uuidv7(), head, taken, new Date(this.now()).toISOString());
    let outcome;
    try {
      outcome = await commit(this.batches, document);
    } catch (error) {
      for (const one of taken) this.queue.refuse(one, error as Error);
      throw error;
    }
    if (outcome.status === 'committed') {
      this.rivals.won();
      await this.committed(document, taken);
    } else {
      this.queue.putBack(taken);
      this.rivals.lost();
      this.head.lookAgain();
      if (outcome.clash) await this.resolveClash(taken);
    }
  }

  private async committed(document: BatchDocument, taken: readonly Waiting[]): Promise<void> {
    const { ledger, events } = document;
    this.head.extended(document);
    let at = 0;
    for (const one of taken) {
      const stored = events.slice(at, (at += one.append.events.length));
      this.queue.accept(
        one,
        stored.map((event) => receiptOf({ ...event, ledger })),
      );
    }
    await turn();
    const gap = this.rivals.gap(this.queue.length);
    if (gap > 0) {
      await pause(gap);
      this.head.lookAgain();
    }
  }

  /** Waits until a large writer has stored a batch, and so leaves a gap; not for ever. */
  private async gapOfTheLarge(): Promise<void> {
    let before = (await this.head.current()).seq;
    const until = Date.now() + this.rivals.patience;
    while (Date.now() < until) {
      this.head.lookAgain();
      const { seq } = await this.head.current();
      if (this.rivals.isLarge(seq - before)) return;
      before = seq;
      await pause(2);
    }
  }

  /**
   * Looks up what the memory cannot know: streams not touched since it began, and rules that look further back.
   * @returns the commands it looked at; those that came meanwhile are not among them and must wait for their turn
   */
  private async learnUnknown(): Promise<ReadonlySet<Waiting>> {
    const { memory } = this.head;
    const unknown = new Set<string>();
    const older: Waiting[] = [];
    const examined = new Set(this.queue.first(MAX_EVENTS));
    for (const one of examined) {
      for (const [stream, version] of Object.entries(one.append.expected)) {
        if (version > 0 && !memory.knows(stream)) unknown.add(stream);
      }
      if (one.append.unchanged && one.append.unchanged.since < memory.floor) older.push(one);
    }
    if (unknown.size > 0) {
      const versions = await knownVersions(this.batches, this.ledger, [...unknown]);
      for (const stream of unknown) memory.learn(stream, versions.get(stream) ?? 0);
    }
    for (const one of older) {
      const changed = await touchedAfter(this.batches, this.ledger, one.append.unchanged!);
      if (changed) this.queue.refuse(one, changed);
    }
    return examined;
  }

  /** A command that looks stale may be one that was stored before: its first receipts are the answer then. */
  private async refuseUnlessRepeated(one: Waiting, refusal: Error): Promise<void> {
    const { commandId, commandDigest } = one.append;
    const first = await this.reader.findCommand(this.ledger, commandId).catch(() => null);
    if (first?.digest === commandDigest) this.queue.accept(one, first.receipts);
    else this.queue.refuse(one, first ? new CommandReused(commandId) : refusal);
  }

  /** The index found a command id or version that the memory did not know of: ask the store about each. */
  private async resolveClash(taken: readonly Waiting[]): Promise<void> {
    for (const one of taken) {
      const { commandId, commandDigest } = one.append;
      const first = await this.reader.findCommand(this.ledger, commandId);
      if (!first) continue;
      if (first.digest === commandDigest) this.queue.accept(one, first.receipts);
      else this.queue.refuse(one, new CommandReused(commandId));
    }
    const streams = taken.flatMap((one) => Object.keys(one.append.expected));
    const versions = await knownVersions(this.batches, this.ledger, streams);
    for (const [stream, version] of versions) this.head.memory.learn(stream, version);
  }
}
