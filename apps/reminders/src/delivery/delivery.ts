import type { DeliveryChannel, ReminderDeliveryFailed, ReminderRaised } from '@libs/domain/deadlines/events';
import { reminder } from '@libs/domain/deadlines/reminder';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { deadlineStream } from '@libs/domain/kernel/ids';
import type { Decisions } from '@libs/commands/decisions';
import { step } from '@libs/commands/plan';
import type { LedgerReader } from '@libs/ledger/read';
import { instant, type Clock } from '@libs/platform/clock';
import type { Municipality } from '@libs/platform/config';
import type { Log } from '@libs/platform/log';
import { systemCommand } from '../system-command';
import { MOST_ATTEMPTS, retryAt } from './backoff';
import { letter, type RaisedReminder } from './letter';
import { NotSent, type Mailer } from './mailer';

const CHANNEL: DeliveryChannel = 'mail';
/** How long nobody is written to after the mail server did not answer: every try costs seconds. Milliseconds. */
const REST = 20_000;

/** Which reminder: the view's word for it, checked against the ledger before anything is sent. */
export type ReminderRef = {
  readonly ledger: string;
  readonly deadlineId: string;
  readonly rung: string;
  readonly dueOn: string;
};

type Parts = {
  readonly read: LedgerReader;
  readonly decisions: Decisions;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly municipalities: readonly Municipality[];
  readonly publicUrl: string;
  readonly log: Log;
};

/** Sends what was raised, and writes down what became of it: `reminder.delivered` once, or why it failed. */
export class Delivery {
  private restUntil = 0;

  constructor(private readonly parts: Parts) {}

  /**
   * Sends one reminder unless it has its outcome, its turn has not come again, or ten attempts failed.
   * @returns whether something was written to the ledger
   */
  async deliver(ref: ReminderRef): Promise<boolean> {
    if (performance.now() < this.restUntil) return false;
    const events = await this.parts.read.readStream(ref.ledger, deadlineStream(ref.deadlineId));
    const raised = raisedFor(ref, events);
    const municipality = this.parts.municipalities.find(({ ledger }) => ledger === ref.ledger);
    if (!raised || !municipality || isDelivered(ref, events)) return false;
    const failures = failuresOf(ref, events);
    if (failures.length >= MOST_ATTEMPTS || retryAt(failures) > this.now()) return false;
    const reason = await this.send(raised, municipality);
    await (reason === null ? this.delivered(ref, raised) : this.failed(ref, raised, reason, failures.length + 1));
    return true;
  }

  /** Null when the server took it; else why it did not. */
  private async send(raised: RaisedReminder, municipality: Municipality): Promise<string | null> {
    try {
      await this.parts.mailer.send(letter(raised, municipality, this.parts.publicUrl));
      return null;
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      if (error.serverIsAbsent) this.restUntil = performance.now() + REST;
      this.parts.log.warn({ reason: error.reason, reminder: raised.eventId }, 'a reminder could not be mailed');
      return error.reason;
    }
  }

  private async delivered({ ledger, ...which }: ReminderRef, { eventId }: RaisedReminder): Promise<void> {
    const now = this.now();
    const issued = systemCommand(ledger, now, eventId, ['reminder.delivered', eventId, CHANNEL]);
    const command = { ...which, type: 'RecordDelivery', channel: CHANNEL, recipient: null } as const;
    const steps = [step(deadlineStream(which.deadlineId), reminder, { ...command, now })];
    await this.parts.decisions.run(issued, command, async () => ({ steps }));
  }

  private async failed(ref: ReminderRef, { eventId }: RaisedReminder, reason: string, attempt: number): Promise<void> {
    const { ledger, ...which } = ref;
    const now = this.now();
    const issued = systemCommand(ledger, now, eventId, ['reminder.delivery-failed', eventId, CHANNEL, String(attempt)]);
    const command = { ...which, type: 'RecordDeliveryFailure', channel: CHANNEL, recipient: null, attempt } as const;
    const steps = [step(deadlineStream(which.deadlineId), reminder, { ...command, reason, now })];
    await this.parts.decisions.run(issued, command, async () => ({ steps }));
  }

  private now(): string {
    return instant(this.parts.clock.now());
  }
}

const about = (ref: ReminderRef, data: { readonly rung: string; readonly dueOn: string }): boolean =>
  data.rung === ref.rung && data.dueOn === ref.dueOn;

function raisedFor(ref: ReminderRef, events: readonly StoredEvent[]): RaisedReminder | null {
  const found = events.find(
    ({ type, data }) => type === 'reminder.raised' && about(ref, data as ReminderRaised['data']),
  );
  return found ? { eventId: found.eventId, data: found.data as ReminderRaised['data'] } : null;
}

const isDelivered = (ref: ReminderRef, events: readonly StoredEvent[]): boolean =>
  events.some((event) => {
    const known = seen(event);
    return known?.type === 'reminder.delivered' && about(ref, known.data) && known.data.channel === CHANNEL;
  });

const failuresOf = (ref: ReminderRef, events: readonly StoredEvent[]): readonly StoredEvent[] =>
  events.filter(
    ({ type, data }) => type === 'reminder.delivery-failed' && about(ref, data as ReminderDeliveryFailed['data']),
  );
