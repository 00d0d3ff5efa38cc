import { webhookStream } from '@libs/domain/kernel/ids';
import { webhook as decider } from '@libs/domain/webhooks/webhook';
import type { Decisions } from '@libs/commands/decisions';
import { step } from '@libs/commands/plan';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import { abreast } from '../delivery/lane';
import type { KnownWebhook, OpenReminder, Outbox } from '../delivery/outbox';
import type { Outcomes, Sent } from '../delivery/outcomes';
import { LONGEST_AFTER_REFUSAL, retryAt, verdict } from '../delivery/retry';
import { systemCommand } from '../system-command';
import { NotTaken, type Caller } from './call';
import { message } from './message';
import type { WebhookSecrets } from './secrets';

/** So many failures in a row, of whatever was sent, and a person must look. With the waits in between: three hours. */
export const MOST_IN_A_ROW = 10;
/** Whoever answers so wants nothing any more (Standard Webhooks). */
const GONE = 'http-410';
/** Messages on their way to one receiver that takes them; one that does not is asked one at a time. */
const ABREAST = 8;
const ROUND = 64;

type Parts = {
  readonly caller: Caller;
  readonly secrets: WebhookSecrets;
  readonly outcomes: Outcomes;
  readonly decisions: Decisions;
  readonly clock: Clock;
  readonly log: Log;
};

/** Tells somebody's system of reminders, again and again if need be, until it is parked. */
export class WebhookDeliveries {
  constructor(private readonly parts: Parts) {}

  /** Sends what is due to one webhook. @returns whether there may be more */
  async round(ledger: string, outbox: Outbox, webhookId: string, over: AbortSignal): Promise<boolean> {
    const webhook = outbox.webhook(webhookId);
    if (!webhook || webhook.since === null) return false;
    const now = instant(this.parts.clock.now());
    const open = outbox.openFor(webhook);
    if (isHopeless(webhook)) return this.park(ledger, webhook, open).then(() => false);
    if (open.length === 0 || retryAt(webhook.failures, LONGEST_AFTER_REFUSAL) > now) return false;
    const due = open.filter((one) => verdict(failuresOf(one, webhook), now) !== 'wait');
    const fewest = due.toSorted((one, other) => failuresOf(one, webhook).length - failuresOf(other, webhook).length);
    const secrets = await this.parts.secrets.of(ledger, webhookId);
    const isWell = webhook.failures.length === 0;
    let fails = false;
    await abreast(isWell ? ABREAST : 1, fewest.slice(0, isWell ? ROUND : 1), async (reminder) => {
      if (!over.aborted && !fails) fails = !(await this.handle(ledger, webhook, reminder, secrets));
    });
    return due.length > 0;
  }

  /** @returns whether it is settled */
  private async handle(
    ledger: string,
    webhook: KnownWebhook,
    reminder: OpenReminder,
    secrets: readonly string[],
  ): Promise<boolean> {
    const { outcomes, clock } = this.parts;
    const sent: Sent = { ledger, channel: 'webhook', recipient: webhook.webhookId, reminders: [reminder] };
    const failures = failuresOf(reminder, webhook);
    if (verdict(failures, instant(clock.now())) === 'give-up') {
      await outcomes.givenUp(sent, failures.at(-1)!.reason);
      return true;
    }
    const reason = await this.send(ledger, webhook, reminder, secrets);
    await (reason === null ? outcomes.delivered(sent) : outcomes.failed(sent, reason, failures.length + 1));
    return reason === null;
  }

  /** Null when the receiver took it; else why it did not. */
  private async send(
    ledger: string,
    { webhookId, url }: KnownWebhook,
    reminder: OpenReminder,
    secrets: readonly string[],
  ): Promise<string | null> {
    const { caller, clock, log } = this.parts;
    if (secrets.length === 0) return 'no-secret';
    try {
      await caller.post(message(ledger, reminder, url, secrets, clock.now()));
      return null;
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      log.warn({ reason: error.reason, webhook: webhookId, reminder: reminder.eventId }, 'a webhook was not taken');
      return error.reason;
    }
  }

  /** What was tried is given up first: once it is parked nobody looks after that. What comes meanwhile it does not hear of. */
  private async park(ledger: string, webhook: KnownWebhook, open: readonly OpenReminder[]): Promise<void> {
    const { webhookId, failures, since } = webhook;
    const last = failures.at(-1)!;
    for (const reminder of open.filter((one) => failuresOf(one, webhook).length > 0)) {
      const sent: Sent = { ledger, channel: 'webhook', recipient: webhookId, reminders: [reminder] };
      await this.parts.outcomes.givenUp(sent, last.reason);
    }
    const now = instant(this.parts.clock.now());
    const issued = systemCommand(ledger, now, null, ['webhook.parked', webhookId, String(since)]);
    const command = { type: 'ParkWebhook', now, reason: last.reason } as const;
    const steps = [step(webhookStream(webhookId), decider, command)];
    await this.parts.decisions.run(issued, { type: command.type, webhookId, since }, async () => ({ steps }));
    this.parts.log.error({ webhook: webhookId, reason: last.reason }, 'a webhook is parked until a person resumes it');
  }
}

const isHopeless = ({ failures }: KnownWebhook): boolean =>
  failures.length >= MOST_IN_A_ROW || failures.at(-1)?.reason === GONE;

const failuresOf = (reminder: OpenReminder, { webhookId }: KnownWebhook) =>
  reminder.tries('webhook', webhookId).failures;
