import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from '@libs/ledger/ledger';

/** A change stream that stayed silent while there was work is opened anew, at most this often, milliseconds. */
const REOPEN_EVERY = 5_000;

/** Tells that a ledger may have grown. A hint only: whoever waits also looks by itself after a while. */
export class WakeUp {
  private woken = false;
  private wake: (() => void) | null = null;
  private close: (() => Promise<void>) | null = null;
  private openedAt = 0;

  constructor(private readonly ledger: Pick<Ledger, 'watch'>) {}

  /** Returns when the hint came (true), at once if it has come already, else after `ms` (false). */
  async wait(ms: number, over: AbortSignal): Promise<boolean> {
    this.open();
    if (!this.woken && !over.aborted) {
      const waited = new AbortController();
      await Promise.race([
        new Promise<void>((resolve) => (this.wake = resolve)),
        this.pause(ms, AbortSignal.any([over, waited.signal])),
      ]);
      waited.abort();
      this.wake = null;
    }
    const { woken } = this;
    this.woken = false;
    return woken;
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
    this.close = this.ledger.watch(() => {
      this.woken = true;
      this.wake?.();
    });
  }
}
