import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { instant, type Clock } from '@libs/platform/clock';
import type { Ledger } from '@libs/ledger/ledger';
import type { Issued } from '../issued';
import { lineAfter, type MessageLine } from './message-lines';
import { commandOfMessage } from './message-concerns';
import type { MessageLog } from './message-log';

/** How long a claim may be without outcome before it is looked after, milliseconds. */
const PATIENCE = 60_000;

/**
 * A process may die after the concerns are stored and before that is on record in the intake ledger. Finds such claims
 * and writes their outcome. Claims whose concerns were never stored stay `claimed`: only the sender has the body.
 */
export class ClaimRepair {
  private readonly open = new Map<string, MessageLine>();
  private readSoFar = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly log: MessageLog,
    private readonly clock: Clock,
  ) {}

  /** @returns how many claims got their outcome, and how many still have none after a minute */
  async run(): Promise<{ readonly repaired: number; readonly open: number }> {
    await this.catchUp();
    const old = instant(this.clock.now() - PATIENCE);
    let repaired = 0;
    let open = 0;
    for (const line of this.open.values()) {
      if (line.firstReceivedAt > old) continue;
      if (await this.repair(line)) repaired++;
      else open++;
    }
    return { repaired, open };
  }

  private async catchUp(): Promise<void> {
    for await (const events of this.ledger.read.readRange(INTAKE_LEDGER, this.readSoFar + 1)) {
      for (const event of events) {
        const line = lineAfter(this.open.get(event.stream) ?? null, event);
        if (line?.outcome.status === 'claimed') this.open.set(event.stream, line);
        else this.open.delete(event.stream);
        this.readSoFar = event.seq;
      }
    }
  }

  private async repair({ messageId, ledger }: MessageLine): Promise<boolean> {
    const done = ledger ? await this.ledger.read.findCommand(ledger, commandOfMessage(messageId)) : null;
    if (!done || !ledger) return false;
    const concerns = done.receipts
      .filter(({ stream }) => stream.startsWith('concern-'))
      .map(({ stream, seq }) => ({ concernId: stream.slice('concern-'.length), seq }));
    await this.log.accept(messageId, ledger, concerns, this.issued());
    return true;
  }

  private issued(): Issued {
    return {
      ledger: INTAKE_LEDGER,
      commandId: '',
      actor: { subject: 'rettid', role: 'system', unit: null, onBehalfOf: null },
      by: null,
      purpose: 'intake',
      correlationId: 'claim-repair',
      causationId: null,
      now: instant(this.clock.now()),
      expectedVersion: null,
    };
  }
}
