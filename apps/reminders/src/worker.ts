import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { Lease, Term } from '@libs/platform/lease';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { Alarms } from './alarms/alarms';
import { isRearming } from './alarms/minutes';
import type { Rounds } from './sweep/rounds';
import type { Sweep } from './sweep/sweep';
import type { SweepState } from './sweep/sweep-state';
import { unlessOver } from './sweep/unless-over';

type Parts = {
  readonly lease: Lease;
  readonly sweep: Sweep;
  readonly state: SweepState;
  readonly runner: ViewRunner;
  readonly rounds: Rounds;
  readonly alarms: Pick<Alarms, 'listen'>;
  /** Milliseconds between two whole sweeps; null: none, Kafka and alarms must do. */
  readonly interval: number | null;
};

/** Between two looks at the ledgers' heads, milliseconds: who leads may have heard nothing of what others were told. */
const LOOK = 2_000;
/** Longest that Kafka's next events wait for a round while there are sweeps, milliseconds. */
const PATIENCE = 5_000;
/** How often Kafka hears of us meanwhile, and how soon a round that broke off is begun again, milliseconds. */
const HEARTBEAT = 1_000;
const AGAIN = 1_000;

/** Of these alone a limit can begin, move or end, or the people change it is for. */
const ofLimits: ReadonlySet<string> = new Set(deadlinesView.handles.filter((type) => !type.startsWith('reminder.')));
const concernsLimits = ({ type }: StoredEvent): boolean => ofLimits.has(type) || type.startsWith('rulebook.');

/**
 * Who does what: the one that leads sweeps and delivers; everybody folds what Kafka brings, answers alarms and arms, which
 * is safe because a reminder is raised by a command that exists once.
 */
export class Worker {
  private readonly stopped = new AbortController();
  private leading: Promise<void> | null = null;

  constructor(private readonly parts: Parts) {}

  start(): void {
    const { lease, alarms } = this.parts;
    alarms.listen((minute) => this.ring(minute));
    this.leading = lease.lead((term) => this.serve(term), this.stopped.signal);
  }

  /**
   * What Kafka brought is folded, and what follows from it raised and armed before it counts as taken: without sweeps
   * however long that takes, with them only for a while.
   */
  async take(ledger: string, events: readonly StoredEvent[], heartbeat: () => Promise<void>): Promise<void> {
    const { runner, interval } = this.parts;
    await runner.take(ledger, events);
    if (!isMunicipalLedger(ledger) || !events.some(concernsLimits)) return;
    const attended = this.attended(ledger);
    const until = interval === null ? Number.POSITIVE_INFINITY : performance.now() + PATIENCE;
    while (performance.now() < until) {
      const moment = new AbortController();
      const isDone = await Promise.race([attended, waited(HEARTBEAT, moment.signal)]);
      moment.abort();
      if (isDone) return;
      await heartbeat();
    }
  }

  /** Lets the pieces in hand finish and gives the lease back. */
  async stop(): Promise<void> {
    this.stopped.abort();
    this.parts.rounds.stop();
    await this.leading;
  }

  /**
   * An alarm says only that the time has come: what is due is looked up.
   * @throws if a ledger could not be looked after: the alarm rings again
   */
  private async ring(minute: number): Promise<void> {
    const { sweep, rounds } = this.parts;
    const ledgers = isRearming(minute) ? await sweep.ledgers() : await sweep.dueLedgers();
    await Promise.all(ledgers.map((ledger) => rounds.attend(ledger)));
  }

  /** True when a round of the ledger has come to its end, after however many that broke off. */
  private async attended(ledger: string): Promise<boolean> {
    const { signal } = this.stopped;
    while (!signal.aborted && !(await this.parts.sweep.one(ledger))) await waited(AGAIN, signal);
    return true;
  }

  private async serve({ over }: Term): Promise<void> {
    const { sweep, state, interval } = this.parts;
    state.lead(over);
    try {
      await sweep.begin();
      if (interval === null) return await ended(over);
      while (!over.aborted) {
        await sweep.all(over);
        await this.untilNext(performance.now() + interval, over);
      }
    } finally {
      state.lead(null);
    }
  }

  /** Looks every other moment whether a ledger has grown. */
  private async untilNext(next: number, over: AbortSignal): Promise<void> {
    const { sweep } = this.parts;
    for (let left = next - performance.now(); left > 0 && !over.aborted; left = next - performance.now()) {
      await pause(Math.min(LOOK, left), undefined, { signal: over }).catch(() => undefined);
      if (!over.aborted) await unlessOver(over, Promise.all((await sweep.grown()).map((one) => sweep.one(one))));
    }
  }
}

const waited = (milliseconds: number, signal: AbortSignal): Promise<false> =>
  pause(milliseconds, undefined, { signal }).then(
    () => false as const,
    () => false as const,
  );

async function ended(over: AbortSignal): Promise<void> {
  if (!over.aborted) await once(over, 'abort');
}
