import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '@libs/ledger/ledger';

/** A change stream that stayed silent while there was work is opened anew, at most this often, milliseconds. */
const REOPEN_EVERY = 5_000;

/** Tells which ledgers may have grown. A hint only: whoever waits also looks by itself after a while. */
export class WakeUp {
  private hints = new Set<string>();
  private wake: (() => void) | null = null;
  private close: (() => Promise<void>) | null = null;
  private openedAt = 0;

  constructor(private readonly ledger: Pick<Ledger, 'watch'>) {}

  /** The ledgers hinted at since the last call. */
  take(): ReadonlySet<string> {
    const taken = this.hints;
    this.hints = new Set();
    return taken;
  }

  /** Waits for a hint, at most `ms`; none = the time is up. */
  async wait(ms: number, over: AbortSignal): Promise<ReadonlySet<string>> {
    this.open();
    if (this.hints.size === 0 && !over.aborted) {
      const waited = new AbortController();
      await Promise.race([
        new Promise<void>((resolve) => (this.wake = resolve)),
        this.pause(ms, AbortSignal.any([over, waited.signal])),
      ]);
      waited.abort();
      this.wake = null;
    }
    return this.take();
  }

  /** Lets time pass, unless the term is over. */
  async pause(ms: number, over: AbortSignal): Promise<void> {
    await sleep(ms, undefined, { signal: over }).catch(() => undefined);
  }

  /** There was work although no hint had come: the change stream may be dead. */
  async missed(): Promise<void> {
    if (performance.now() - this.openedAt < REOPEN_EVERY) return;
    await this.stop();
  }

  async stop(): Promise<void> {
    const close = this.close;
    this.close = null;
    await close?.().catch(() => undefined);
  }

  private open(): void {
    if (this.close) return;
    this.openedAt = performance.now();
    this.close = this.ledger.watch((ledger) => {
      this.hints.add(ledger);
      this.wake?.();
    });
  }
}
