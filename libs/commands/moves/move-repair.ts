import { instant, type Clock } from '@libs/platform/clock';
import { namedId } from '../named-id';
import type { Acceptance } from './acceptance';
import type { MoveBook } from './move-book';

/**
 * Finishes what an acceptance that was cut short left open: a case was received, and the municipality it came from does
 * not know yet. Till then both have it, which is the safe way round.
 */
export class MoveRepair {
  /** Moves that the municipality they came from knows to be accepted. */
  private readonly known = new Set<string>();

  constructor(
    private readonly book: MoveBook,
    private readonly acceptance: Acceptance,
    private readonly clock: Clock,
  ) {}

  /**
   * One that cannot be finished keeps no other waiting.
   * @returns how many moves were finished
   * @throws the first failure, when all were tried
   */
  async run(): Promise<number> {
    let repaired = 0;
    const failures: unknown[] = [];
    for (const ledger of this.book.ledgers) {
      for (const { moveId, from } of (await this.book.arrivalsIn(ledger)).values()) {
        if (this.known.has(moveId)) continue;
        try {
          if (await this.finished(moveId, from, ledger)) repaired++;
          this.known.add(moveId);
        } catch (error) {
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw failures[0];
    return repaired;
  }

  /** @returns whether there was something to finish */
  private async finished(moveId: string, from: string, ledger: string): Promise<boolean> {
    if ((await this.book.offersFrom(from)).get(moveId)?.status === 'accepted') return false;
    const cause = { ledger, now: instant(this.clock.now()), commandId: namedId('move-repair', moveId) };
    await this.acceptance.settle(moveId, { ...cause, correlationId: cause.commandId });
    return true;
  }
}
