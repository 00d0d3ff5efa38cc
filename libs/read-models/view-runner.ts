import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Log } from '@libs/platform/log';
import { catchUp } from './catch-up';
import { Deferred } from './deferred';
import { Gap } from './errors';
import type { EventSource } from './event-source';
import type { Checkpoint } from './generations';
import { buildAndFlip } from './rebuild';
import { isProjected, type AnyView } from './view';
import type { ViewStore } from './view-store';

/** Views or ledgers that are caught up or built at the same time. */
const PARALLEL = 4;
/** Longest that whoever brings events waits for a view to take them, milliseconds. */
const AT_ONCE = 5_000;

export type ViewLag = {
  readonly view: string;
  readonly ledger: string;
  readonly lag: number;
  readonly stopped: boolean;
};

/**
 * Keeps a set of views at their ledgers' heads. Events from Kafka are the quick way; looking at the ledger itself is
 * the sure one: it builds what is missing, dropped or of an older fold, and catches up what nobody brought.
 */
export class ViewRunner {
  private seen = new Map<string, number>();
  private lags: readonly ViewLag[] = [];
  private readonly reported = new Set<string>();
  private readonly building = new Map<string, Promise<unknown>>();
  private readonly slow = new Set<string>();
  private readonly held = new Set<string>();
  private readonly deferred = new Deferred((view, ledger, events) => void this.foldInto(view, ledger, events));

  constructor(
    private readonly store: ViewStore,
    private readonly source: EventSource,
    readonly views: readonly AnyView[],
    private readonly log: Log,
  ) {}

  /**
   * Folds what Kafka brought. Never throws: what fails here is left to {@link keepUp}, the offset may be noted. Nor does it
   * take long: a view that must be built first, or read a long way on, goes on by itself up to the ledger's head, and its
   * group does not take a silent consumer for dead.
   */
  async take(ledger: string, events: readonly RecordedFact[]): Promise<void> {
    if (!isProjected(ledger)) return;
    await Promise.all(this.views.map((view) => this.takeInto(view, ledger, events)));
  }

  /**
   * Compares every view with the ledgers' heads and puts right what is not. A view that merely lags is left to Kafka
   * until it has not moved since the last call.
   * @returns how far each was behind when it looked
   */
  async keepUp(): Promise<readonly ViewLag[]> {
    const [heads, live, collections] = await Promise.all([
      this.source.heads(),
      this.store.generations.allLive(this.views),
      this.store.generations.collectionIds(),
    ]);
    const found = new Map(live.map((one) => [`${one.view}/${one.ledger}`, one]));
    const seen = new Map<string, number>();
    const lags: ViewLag[] = [];
    const work: (() => Promise<unknown>)[] = [];
    const numbers = new Map<string, Promise<number>>();
    for (const { ledger, seq } of heads.filter((head) => isProjected(head.ledger))) {
      for (const view of this.views) {
        const key = `${view.name}/${ledger}`;
        const at = found.get(key);
        lags.push({ view: view.name, ledger, lag: Math.max(0, seq - (at?.seq ?? 0)), stopped: !!at?.stopped });
        if (at?.stopped) this.reportStopped(at);
        if (!at || at.fold < view.fold || collections.get(at.collection) !== at.uuid) {
          work.push(() => this.build(view, ledger, at, numbers));
        } else if (at.fold === view.fold && !at.stopped && at.seq < seq) {
          if (this.seen.get(key) === at.seq) work.push(() => catchUp(this.store, view, this.source, ledger));
          seen.set(key, at.seq);
        }
      }
    }
    this.seen = seen;
    this.lags = lags;
    await inParallel(work, (error) => this.log.error({ error }, 'a view could not be brought up to date, tried again'));
    return lags;
  }

  /**
   * From now on what is brought is not folded into this view of a ledger: who holds it reads the ledger itself when that
   * is the best moment. @returns lets it go
   */
  hold(view: AnyView, ledger: string): () => void {
    const key = `${view.name}/${ledger}`;
    this.held.add(key);
    return () => this.held.delete(key);
  }

  /** How far each view was behind at the last look. */
  lastLags(): readonly ViewLag[] {
    return this.lags;
  }

  /** Whether a generation is being built at this moment, which may take its time. */
  isBuilding(): boolean {
    return this.building.size > 0;
  }

  private async takeInto(view: AnyView, ledger: string, events: readonly RecordedFact[]): Promise<void> {
    const key = `${view.name}/${ledger}`;
    if (this.held.has(key) || this.slow.has(key)) return;
    const now = this.deferred.take(view, ledger, events);
    if (now.length === 0) return;
    const folded = this.foldInto(view, ledger, now);
    if (await isDoneIn(AT_ONCE, folded)) return;
    this.slow.add(key);
    void folded.then(() => this.slow.delete(key));
  }

  private async foldInto(view: AnyView, ledger: string, events: readonly RecordedFact[]): Promise<void> {
    try {
      if (!(await this.store.isPrepared(view, ledger))) await this.build(view, ledger, undefined, new Map());
      await this.store.apply(view, ledger, events);
    } catch (error) {
      if (!(error instanceof Gap)) {
        this.log.warn({ error, view: view.name, ledger }, 'events could not be folded, the ledger is read later');
        return;
      }
      await catchUp(this.store, view, this.source, ledger).catch((failed: unknown) =>
        this.log.warn(
          { error: failed, view: view.name, ledger },
          'a gap could not be healed, the ledger is read later',
        ),
      );
    }
  }

  private async build(
    view: AnyView,
    ledger: string,
    before: Checkpoint | undefined,
    numbers: Map<string, Promise<number>>,
  ): Promise<void> {
    const key = `${view.name}/${ledger}`;
    let building = this.building.get(key);
    if (!building) {
      building = this.buildOnce(view, ledger, before, numbers).finally(() => this.building.delete(key));
      this.building.set(key, building);
    }
    await building;
  }

  /** All ledgers that one look finds missing go into one generation. */
  private async buildOnce(
    view: AnyView,
    ledger: string,
    before: Checkpoint | undefined,
    numbers: Map<string, Promise<number>>,
  ): Promise<void> {
    const { generations } = this.store;
    if (before) {
      const why = before.fold < view.fold ? 'older fold' : 'collection dropped';
      this.log.warn({ view: view.name, ledger, fold: view.fold, why }, 'a view is built again from the ledger');
    }
    const dropped = before?.fold === view.fold;
    const which = `${view.name} ${dropped}`;
    const number =
      numbers.get(which) ??
      (dropped
        ? generations.nextNumber(view)
        : generations.joinable(view).then((n) => n ?? generations.nextNumber(view)));
    numbers.set(which, number);
    await buildAndFlip(this.store, view, this.source, ledger, await number);
  }

  private reportStopped({ _id, view, ledger, stopped }: Checkpoint): void {
    if (!stopped || this.reported.has(`${_id}:${stopped.seq}`)) return;
    this.reported.add(`${_id}:${stopped.seq}`);
    this.log.error({ view, ledger, ...stopped }, 'a view stopped at an event it cannot fold; the others go on');
  }
}

async function inParallel(work: (() => Promise<unknown>)[], failed: (error: unknown) => void): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let next = work.shift(); next; next = work.shift()) await next().catch(failed);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

async function isDoneIn(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const moment = new AbortController();
  const late = pause(milliseconds, false, { signal: moment.signal, ref: false }).catch(() => false);
  const isDone = await Promise.race([work.then(() => true), late]);
  moment.abort();
  return isDone;
}
