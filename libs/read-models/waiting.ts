import { setTimeout as pause } from 'node:timers/promises';
import { ViewBehind } from './errors';
import type { Checkpoint } from './generations';

type Waiter = {
  readonly seq: number;
  readonly until: number;
  readonly done: () => void;
  readonly late: (at: number) => void;
};

const FIRST_LOOK = 5;
const SLOWEST = 25;

/** Waits until views have reached a seq. All who wait for the same view and ledger share one look at the store. */
export class Waiting {
  private readonly waiters = new Map<string, Waiter[]>();

  constructor(private readonly look: (view: string, ledger: string) => Promise<Checkpoint | null>) {}

  waitFor(view: string, ledger: string, seq: number, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        seq,
        until: performance.now() + timeoutMs,
        done: resolve,
        late: (at) => reject(new ViewBehind(view, ledger, at, seq)),
      };
      const key = `${view}/${ledger}`;
      const others = this.waiters.get(key);
      if (others) {
        others.push(waiter);
        return;
      }
      this.waiters.set(key, [waiter]);
      void this.poll(key, view, ledger);
    });
  }

  private async poll(key: string, view: string, ledger: string): Promise<void> {
    let rest = FIRST_LOOK;
    for (let mine = this.waiters.get(key) ?? []; mine.length > 0; mine = this.waiters.get(key) ?? []) {
      const at = await this.look(view, ledger).then(
        (checkpoint) => checkpoint?.seq ?? 0,
        () => 0,
      );
      const now = performance.now();
      const left = (this.waiters.get(key) ?? []).filter((waiter) => {
        if (at >= waiter.seq) waiter.done();
        else if (now >= waiter.until) waiter.late(at);
        else return true;
        return false;
      });
      if (left.length < mine.length) rest = FIRST_LOOK;
      this.waiters.set(key, left);
      if (left.length > 0) await pause(rest);
      rest = Math.min(rest * 1.15, SLOWEST);
    }
    this.waiters.delete(key);
  }
}
