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
    const { sweep, state, wakeUp, interval } = this.parts;
    state.lead(true);
    try {
      while (!over.aborted) {
        await sweep.all(over);
        const next = performance.now() + interval;
        for (let left = interval; left > 0 && !over.aborted; left = next - performance.now()) {
          for (const ledger of await wakeUp.wait(left, over)) await sweep.one(ledger, over);
          await pause(Math.min(BREATHER, left), undefined, { signal: over }).catch(() => undefined);
        }
      }
    } finally {
      state.lead(false);
    }
  }
}
