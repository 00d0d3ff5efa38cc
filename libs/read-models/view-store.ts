import { setTimeout as pause } from 'node:timers/promises';
import { eventTypes } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Collection, Db } from 'mongodb';
import { Gap } from './errors';
import { Generations, type Checkpoint } from './generations';
import { Waiting } from './waiting';
import { write } from './write';
import type { Folding } from './fold';
import type { AnyView, ViewDocument, ViewOf } from './view';

/** How long a reader may trust what it knew about which generation is live, milliseconds. */
const POINTER_FRESH = 1_000;
/** Most events folded in one transaction. */
const SLICE = 500;

/** How soon to look again after another process won, milliseconds. */
const MOVED_PAUSE = 5;

type Known = { readonly checkpoint: Checkpoint | null; readonly at: number };

/**
 * Read models in MongoDB: documents and the checkpoint they stand for change in one transaction, so that a view is
 * always what its events up to exactly that seq make of it, whoever writes and however often an event comes.
 */
export class ViewStore {
  readonly generations: Generations;
  private readonly waiting: Waiting;
  private readonly known = new Map<string, Known>();
  private readonly queues = new Map<string, Promise<unknown>>();

  readonly folding: Folding;

  /** @param folding what differs from a program that knows every event type and has no keys */
  constructor(db: Db, folding: Partial<Folding> = {}) {
    this.folding = { knownTypes: new Set<string>(eventTypes), keys: null, ...folding };
    this.generations = new Generations(db);
    this.waiting = new Waiting((view, ledger) => this.refresh(view, ledger));
  }

  /** The live generation's seq; 0 if there is none. */
  async checkpoint(view: AnyView, ledger: string): Promise<number> {
    return (await this.refresh(view.name, ledger))?.seq ?? 0;
  }

  /** Whether there is a live generation to write to or read from. */
  async isPrepared(view: AnyView, ledger: string): Promise<boolean> {
    return (await this.live(view.name, ledger)) !== null;
  }

  /** The live generation's documents of all ledgers that share it: filter by `ledger`. Empty before the first build. */
  async collection<Doc extends ViewDocument>(view: ViewOf<Doc>, ledger: string): Promise<Collection<Doc>> {
    const live = await this.live(view.name, ledger);
    return this.generations.documents<Doc>(live ?? { collection: `${view.name}@0-0` });
  }

  /**
   * Folds events of one ledger into the live generation. What it has already is dropped; a stopped view and one that
   * another fold serves stay as they are.
   * @returns the seq reached
   * @throws Gap if events are missing in between; those before the gap are folded
   */
  apply(view: AnyView, ledger: string, events: readonly RecordedFact[]): Promise<number> {
    const key = `${view.name}/${ledger}`;
    const before = this.queues.get(key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.applyToLive(view, ledger, events));
    this.queues.set(key, mine);
    return mine;
  }

  /** Folds into a certain generation; the one that is live, or one that is being built. */
  async applyTo(view: AnyView, target: Checkpoint, events: readonly RecordedFact[]): Promise<Checkpoint | null> {
    const ordered = events.toSorted((a, b) => a.seq - b.seq);
    let at: Checkpoint | null = target;
    for (let from = 0; from < ordered.length && at && !at.stopped; from += SLICE) {
      at = await this.applySlice(view, at, ordered.slice(from, from + SLICE));
    }
    return at;
  }

  /** Resolves when the live generation has reached `seq`. @throws ViewBehind after `timeoutMs` milliseconds */
  waitFor(view: AnyView, ledger: string, seq: number, timeoutMs: number): Promise<void> {
    return this.waiting.waitFor(view.name, ledger, seq, timeoutMs);
  }

  /** Lets a stopped view try its event again, as after a new program was installed. */
  async retry(view: AnyView): Promise<void> {
    await this.generations.checkpoints.updateMany({ view: view.name, state: 'live' }, { $set: { stopped: null } });
    this.known.clear();
  }

  /** What is live now, read afresh. */
  async refresh(view: string, ledger: string): Promise<Checkpoint | null> {
    const checkpoint = await this.generations.live(view, ledger);
    this.known.set(`${view}/${ledger}`, { checkpoint, at: performance.now() });
    return checkpoint;
  }

  private async live(view: string, ledger: string): Promise<Checkpoint | null> {
    const known = this.known.get(`${view}/${ledger}`);
    if (known && performance.now() - known.at < POINTER_FRESH) return known.checkpoint;
    return this.refresh(view, ledger);
  }

  private async applyToLive(view: AnyView, ledger: string, events: readonly RecordedFact[]): Promise<number> {
    const live = await this.live(view.name, ledger);
    if (!live || live.fold !== view.fold) return events.at(-1)?.seq ?? 0;
    try {
      const reached = await this.applyTo(view, live, events);
      if (reached) return reached.seq;
      const now = await this.refresh(view.name, ledger);
      return now && now._id !== live._id ? await this.applyToLive(view, ledger, events) : (now?.seq ?? 0);
    } catch (error) {
      const now = await this.refresh(view.name, ledger);
      // What looks like a gap may be another process that is ahead of what we knew.
      if (error instanceof Gap && now && now.seq >= error.came - 1) return this.applyToLive(view, ledger, events);
      throw error;
    }
  }

  /** Null if the generation is no longer there to be written, or somebody else took its ledger over. */
  private async applySlice(
    view: AnyView,
    target: Checkpoint,
    events: readonly RecordedFact[],
  ): Promise<Checkpoint | null> {
    const fresh = consecutive(events, target.seq);
    if (fresh.length === 0) {
      const ahead = events.find(({ seq }) => seq > target.seq);
      if (ahead) throw new Gap(target.seq + 1, ahead.seq);
      return target;
    }
    const reached = await write(this.generations, view, target, fresh, this.folding);
    if (reached === 'moved') {
      const now = await this.generations.checkpoints.findOne({ _id: target._id });
      if (!now || now.state === 'retired') return null;
      if (now.stopped) return now;
      // What the other wrote may not be majority yet, and so not visible here.
      if (now.seq === target.seq) await pause(MOVED_PAUSE);
      return this.applySlice(view, now, events);
    }
    if (target.state === 'live') {
      this.known.set(`${target.view}/${target.ledger}`, { checkpoint: reached, at: performance.now() });
    }
    return reached.stopped ? reached : this.applySlice(view, reached, events);
  }
}

/** What follows `seq` without a gap, each once. */
function consecutive(events: readonly RecordedFact[], seq: number): RecordedFact[] {
  const found: RecordedFact[] = [];
  let next = seq + 1;
  for (const event of events) {
    if (event.seq === next) {
      found.push(event);
      next += 1;
    }
  }
  return found;
}
