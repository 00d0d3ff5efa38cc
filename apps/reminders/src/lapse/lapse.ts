import { emergency } from '@libs/domain/emergencies/emergency';
import { emergencyStream } from '@libs/domain/kernel/ids';
import { Rejection } from '@libs/domain/kernel/rejection';
import type { Decisions } from '@libs/commands/decisions';
import { step } from '@libs/commands/plan';
import type { Ledger } from '@libs/ledger/ledger';
import { instant, type Clock } from '@libs/platform/clock';
import { systemCommand } from '../system-command';

/** Which emergency decision to look at: what the view knows of it, and no more is believed. */
export type LapseRef = { readonly ledger: string; readonly emergencyId: string };

/**
 * Writes down that an emergency decision has lapsed (§§ 4-2 to 4-6, 7-7). It lapses by law with its last day; this only
 * says so, on that day, however long afterwards somebody looks.
 */
export class Lapse {
  constructor(
    private readonly ledger: Ledger,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides from the decision's own events. The command's id follows from how far they go: two processes write it once,
   * and a decision whose day is corrected afterwards can lapse anew.
   * @returns whether it has lapsed
   */
  async record({ ledger, emergencyId }: LapseRef): Promise<boolean> {
    const now = instant(this.clock.now());
    const stream = emergencyStream(emergencyId);
    const version = (await this.ledger.read.readStream(ledger, stream)).at(-1)?.version ?? 0;
    const issued = systemCommand(ledger, now, null, ['emergency.lapsed', emergencyId, String(version)]);
    const command = { type: 'RecordLapse', now } as const;
    try {
      const steps = [step(stream, emergency, command)];
      await this.decisions.run(issued, { type: command.type, emergencyId }, async () => ({ steps }));
      return true;
    } catch (error) {
      // Petitioned, ended or corrected meanwhile: the view lags behind.
      if (error instanceof Rejection) return false;
      throw error;
    }
  }
}
