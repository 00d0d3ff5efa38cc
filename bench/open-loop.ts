import { setTimeout as pause } from 'node:timers/promises';
import { figures, type Figures } from './load';

/**
 * Calls `once` so often a second until it is stopped, whether or not the calls before are answered, so that a stall is seen
 * in every call it touches.
 */
export class OpenLoop {
  private readonly times: number[] = [];
  private readonly calls = new Set<Promise<void>>();
  private readonly began = performance.now();
  private readonly running: Promise<void>;
  private isOver = false;
  /** Calls that threw; their time counts, too. */
  failed = 0;

  constructor(
    private readonly perSecond: number,
    private readonly once: (number: number) => Promise<unknown>,
  ) {
    this.running = this.run();
  }

  /** Resolves when the last call is answered. */
  async stop(): Promise<Figures> {
    this.isOver = true;
    await this.running;
    await Promise.all(this.calls);
    return figures(this.times, performance.now() - this.began);
  }

  private async run(): Promise<void> {
    for (let number = 0; !this.isOver; number++) {
      const due = this.began + (number * 1_000) / this.perSecond;
      await pause(Math.max(0, due - performance.now()));
      const call: Promise<void> = this.once(number)
        .catch(() => void (this.failed += 1))
        .then(() => {
          this.times.push(performance.now() - due);
          this.calls.delete(call);
        });
      this.calls.add(call);
    }
  }
}
