import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { LedgerReader } from '@libs/ledger/read';
import type { Lease, Term } from '@libs/platform/lease';
import type { Log } from '@libs/platform/log';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { Alarms } from './alarms/alarms';
import type { Sweep } from './sweep/sweep';
import type { SweepState } from './sweep/sweep-state';
import type { WakeUp } from './sweep/wake-up';

type Parts = {
  readonly lease: Lease;
  readonly sweep: Sweep;
  readonly state: SweepState;
  readonly wakeUp: WakeUp;
  readonly runner: ViewRunner;
  readonly read: LedgerReader;
  readonly alarms: Pick<Alarms, 'listen'>;
  /** Milliseconds between two whole sweeps. */
  readonly interval: number;
  readonly log: Log;
};

/** Between two looks at ledgers that are written to all the time, milliseconds: a reminder may wait that long. */
const BREATHER = 250;
/** How often the ledgers are looked at when nobody rings, milliseconds. */
const LOOK = 2_000;

/**
 * Who does what: the one that leads sweeps and delivers; everybody folds what Kafka brings and answers alarms, which
 * is safe because a reminder is raised by a command that exists once.
 */
export class Worker {
  private readonly stopped = new AbortController();
  private leading: Promise<void> | null = null;

  constructor(private readonly parts: Parts) {}

  start(): void {
    const { lease, alarms } = this.parts;
    alarms.listen(() => this.ring());
    this.leading = lease.lead((term) => this.serve(term), this.stopped.signal);
  }

  /** What Kafka brought: folded at once, and the ledger looked at if this process leads. */
  async take(ledger: string, events: readonly StoredEvent[]): Promise<void> {
    await this.parts.runner.take(ledger, events);
    this.parts.wakeUp.ring(ledger);
  }

  /** Lets the round in hand finish and gives the lease back. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.leading;
  }

  /** An alarm says only that the time has come: what is due is looked up. */
  private async ring(): Promise<void> {
    const { read, sweep, wakeUp } = this.parts;
    for (const { ledger } of await read.heads()) {
      if (isMunicipalLedger(ledger) && (await sweep.fireDue(ledger)).length > 0) wakeUp.ring(ledger);
    }
  }

  private async serve({ over }: Term): Promise<void> {
    const { sweep, state, interval } = this.parts;
    state.lead(true);
    try {
      await sweep.begin();
      while (!over.aborted) {
        await sweep.all(over);
        await this.untilNext(performance.now() + interval, over);
      }
    } finally {
      state.lead(false);
    }
  }

  /** Looks after the ledgers that somebody rings for, and every other moment whether any has grown unheard. */
  private async untilNext(next: number, over: AbortSignal): Promise<void> {
    const { sweep, wakeUp } = this.parts;
    for (let left = next - performance.now(); left > 0 && !over.aborted; left = next - performance.now()) {
      const rung = await wakeUp.wait(Math.min(LOOK, left), over);
      const grown = rung.length === 0 && !over.aborted ? await sweep.look() : rung;
      for (const ledger of grown) await sweep.one(ledger, over);
      await pause(Math.min(BREATHER, left), undefined, { signal: over }).catch(() => undefined);
    }
  }
}
