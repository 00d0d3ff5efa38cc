import { randomUUID } from 'node:crypto';
import { seen } from '@libs/domain/event-types';
import type { MessageCommand } from '@libs/domain/intake/commands';
import type { MessageVariant, RefusalGround } from '@libs/domain/intake/events';
import { message } from '@libs/domain/intake/message';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { INTAKE_LEDGER, messageStream } from '@libs/domain/kernel/ids';
import type { Keys } from '@libs/keys/keys';
import type { Ledger } from '@libs/ledger/ledger';
import type { Decisions } from '../decisions';
import type { Issued, Untimed } from '../issued';
import { folded, step } from '../plan';
import type { RawBody } from './message';

export type Arrival = { readonly messageId: string; readonly variant: MessageVariant; readonly body: RawBody };

/** The claim a body stands on: when it first came in counts as its receipt, also for repeats. */
export type Claim = { readonly eventId: string; readonly receivedAt: string };

/** What became of every message id, in the ledger `intake`: ids, codes and an HMAC of the body, nothing personal. */
export class MessageLog {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly decisions: Decisions,
  ) {}

  /**
   * Claims the id for this body, durably; the same body again leads to no event. A body that was refused and will be
   * refused again stays refused as it is on record.
   * @throws Rejection `message.id-reused` if the id stands for another body
   */
  async claim({ messageId, variant, body }: Arrival, willBeRefused: boolean, issued: Issued): Promise<Claim> {
    const digest = await this.keys.digest(INTAKE_LEDGER, canonicalJson({ variant, body }));
    const before = await this.history(messageId);
    const state = folded(message, before);
    const isOnRecord = state.status === 'refused' && state.digest === digest && willBeRefused;
    if (!isOnRecord)
      await this.run(messageId, { type: 'ClaimMessage', messageId, variant, digest, ...placeOf(body) }, issued);
    return claimOf(isOnRecord ? before : await this.history(messageId), digest);
  }

  /** Idempotent: an outcome that is on record stays as it is. */
  async accept(
    messageId: string,
    ledger: string,
    concerns: readonly { readonly concernId: string; readonly seq: number }[],
    issued: Issued,
  ): Promise<void> {
    const slim = concerns.map(({ concernId, seq }) => ({ concernId, seq }));
    await this.run(messageId, { type: 'AcceptMessage', ledger, concerns: slim }, issued);
  }

  /** Idempotent: an outcome that is on record stays as it is. */
  async refuse(messageId: string, ground: RefusalGround, fields: readonly string[], issued: Issued): Promise<void> {
    await this.run(messageId, { type: 'RefuseMessage', ground, fields }, issued);
  }

  /** The stream decides what is a repeat, so every run is a command of its own. */
  private async run(messageId: string, command: Untimed<MessageCommand>, issued: Issued): Promise<void> {
    const own = { ...issued, ledger: INTAKE_LEDGER, commandId: randomUUID(), isFresh: true, expectedVersion: null };
    const steps = [step(messageStream(messageId), message, { ...command, now: issued.now })];
    await this.decisions.run(own, { messageId, ...command }, async () => ({ steps }));
  }

  private history(messageId: string): Promise<StoredEvent[]> {
    return this.ledger.read.readStream(INTAKE_LEDGER, messageStream(messageId));
  }
}

function claimOf(events: readonly StoredEvent[], digest: string): Claim {
  for (const event of events) {
    const fact = seen(event);
    if (fact?.type === 'message.claimed' && fact.data.digest === digest) {
      return { eventId: event.eventId, receivedAt: event.occurredOn };
    }
  }
  throw new Error('a message was claimed without a trace');
}

function placeOf({ kommunenummer, bydelsnummer }: RawBody): { municipality: string | null; district: string | null } {
  const matching = (value: unknown, shape: RegExp) => (typeof value === 'string' && shape.test(value) ? value : null);
  return { municipality: matching(kommunenummer, /^\d{4}$/), district: matching(bydelsnummer, /^\d{2}$/) };
}
