import type { Municipality } from '@libs/platform/config';
import type { Log } from '@libs/platform/log';
import type { WebhookDeliveries } from '../webhooks/webhook-deliveries';
import { Lane } from './lane';
import type { Mail } from './mail';
import type { Outboxes } from './outboxes';

type Parts = {
  readonly outboxes: Outboxes;
  readonly mail: Mail;
  readonly webhooks: WebhookDeliveries;
  readonly municipalities: readonly Municipality[];
  readonly log: Log;
};

/** Everything that leaves the house: a lane for each municipality's mail, and one for each webhook. */
export class Channels {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly parts: Parts) {}

  /**
   * Hands what was raised to the channels and lets them go on by themselves: comes back before anything is sent. What
   * failed is tried again when this is called after its time. Only for who leads, until `over`.
   */
  async deliver(ledger: string, over: AbortSignal): Promise<void> {
    const municipality = this.parts.municipalities.find((one) => one.ledger === ledger);
    if (!municipality) return;
    const { outboxes, mail, webhooks } = this.parts;
    const outbox = await outboxes.upToDate(ledger);
    this.lane(`${ledger} mail`, async (signal) =>
      mail.round(await outboxes.upToDate(ledger), municipality, signal),
    ).wake(over);
    for (const { webhookId } of outbox.webhooks) {
      this.lane(`${ledger} ${webhookId}`, async (signal) =>
        webhooks.round(ledger, await outboxes.upToDate(ledger), webhookId, signal),
      ).wake(over);
    }
  }

  /** Resolves when every lane rests: nothing can be done just now, or the term is over. */
  async settled(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.settled()));
  }

  private lane(name: string, round: (over: AbortSignal) => Promise<boolean>): Lane {
    const lane =
      this.lanes.get(name) ??
      new Lane(round, (error) => this.parts.log.warn({ error, lane: name }, 'a lane rests after an error'));
    this.lanes.set(name, lane);
    return lane;
  }
}
