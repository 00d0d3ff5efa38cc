import { setTimeout as pause } from 'node:timers/promises';

/** Which ledgers somebody says have grown since the last look. Only a hint: the next whole sweep needs none. */
export class WakeUp {
  private readonly ledgers = new Set<string>();
  private wake: (() => void) | null = null;

  ring(ledger: string): void {
    this.ledgers.add(ledger);
    this.wake?.();
  }

  /** Resolves when a ledger was rung for, or after `ms`, or when it is over; gives and forgets those rung for. */
  async wait(ms: number, over: AbortSignal): Promise<readonly string[]> {
    if (this.ledgers.size === 0 && !over.aborted) {
      const waited = new AbortController();
      const signal = AbortSignal.any([over, waited.signal]);
      await Promise.race([
        new Promise<void>((resolve) => (this.wake = resolve)),
        pause(ms, undefined, { signal }).catch(() => undefined),
      ]);
      waited.abort();
      this.wake = null;
    }
    const rung = [...this.ledgers];
    this.ledgers.clear();
    return rung;
  }
}
