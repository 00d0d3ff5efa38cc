import { setTimeout as pause } from 'node:timers/promises';
import type { Decisions } from '@libs/commands/decisions';
import type { Actor } from '@libs/domain/kernel/envelope';
import { LedgerUnavailable } from '@libs/ledger/errors';
import type { LivedAct } from '../../../apps/local/src/ten-years/life';
import type { TestClock } from './test-clock';

/** Writes down what happens in the municipality's cases when the clock comes to it. */
export class Chronicle {
  constructor(
    private readonly decisions: Decisions,
    private readonly ledger: string,
    private readonly actorOf: (role: LivedAct['role'], by: string) => Actor,
  ) {}

  /** @param acts in the order of time, put off while nobody is at work; returns when all are told or it is over */
  async tell(acts: readonly LivedAct[], clock: TestClock, atWork: () => boolean, over: AbortSignal): Promise<void> {
    for (const act of acts) {
      await clock.until(act.at, over);
      while (!atWork() && !over.aborted) await pause(50);
      if (over.aborted) return;
      await this.write(act);
    }
  }

  private async write({ at, commandId, role, by, events }: LivedAct): Promise<void> {
    const about = { purpose: 'casework', correlationId: commandId, causationId: null, expectedVersion: null };
    const issued = { ledger: this.ledger, commandId, actor: this.actorOf(role, by), by, now: at, ...about };
    const steps = events.map(({ stream, event }) => ({ stream, decide: () => [event] }));
    const told = () => this.decisions.run(issued, { commandId }, async () => ({ steps }));
    for (;;)
      try {
        return void (await told());
      } catch (error) {
        if (!(error instanceof LedgerUnavailable)) throw error;
      }
  }
}
