import type {
  DeliveryChannel,
  ReminderAudience,
  ReminderDelivered,
  ReminderEvent,
  ReminderRaised,
} from '@libs/domain/deadlines/events';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { WebhookEvent } from '@libs/domain/webhooks/events';
import type { Failure } from './retry';

/** What became of one reminder on one channel for one recipient. */
export type Tries = { readonly status: 'open' | 'delivered' | 'given-up'; readonly failures: readonly Failure[] };

/** A webhook that was not removed. */
export type KnownWebhook = {
  readonly webhookId: string;
  readonly url: string;
  readonly audience: readonly ReminderAudience[];
  /** It hears of what is raised after this seq; null: parked. */
  readonly since: number | null;
  /** In a row, of whatever it was sent, since it last took something. */
  readonly failures: readonly Failure[];
};

/** Of the ledger's events, those the channels live by. */
export const outboxTypes = [
  'reminder.raised',
  'reminder.delivered',
  'reminder.delivery-failed',
  'reminder.delivery-given-up',
  'webhook.registered',
  'webhook.parked',
  'webhook.resumed',
  'webhook.removed',
] as const satisfies readonly (ReminderEvent | WebhookEvent)['type'][];

type Told<Event extends DomainEvent> = Event extends DomainEvent ? Pick<Event, 'type' | 'data'> : never;
type Outbound = Extract<ReminderEvent | WebhookEvent, { readonly type: (typeof outboxTypes)[number] }>;
/** One of {@link outboxTypes}. Of a reminder, `occurredOn` is the moment at which it was raised or tried. */
export type OutboxFact = Told<Outbound> & {
  readonly eventId: string;
  readonly seq: number;
  readonly occurredOn: Instant;
};

const UNTRIED: Tries = { status: 'open', failures: [] };

/** A reminder that has not reached everybody yet, as far as is known. */
export class OpenReminder {
  private readonly outcomes = new Map<string, Tries>();
  /** Nobody is left to write to. */
  isMailed = false;
  /** No letter about it is due before. */
  restsUntil: Instant = '';

  /** @param before the ledger's events after this seq hold everything about it */
  constructor(
    readonly eventId: string,
    readonly seq: number,
    readonly raisedAt: Instant,
    readonly data: ReminderRaised['data'],
    readonly before: number,
  ) {}

  tries(channel: DeliveryChannel, recipient: string | null): Tries {
    return this.outcomes.get(`${channel} ${recipient}`) ?? UNTRIED;
  }

  note(channel: DeliveryChannel, recipient: string | null, change: (tries: Tries) => Tries): void {
    this.outcomes.set(`${channel} ${recipient}`, change(this.tries(channel, recipient)));
  }
}

/**
 * What one municipality's channels still have to do: a fold of its ledger, kept in memory. A reminder that reached
 * everybody is dropped.
 */
export class Outbox {
  private readonly reminders = new Map<string, OpenReminder>();
  private readonly known = new Map<string, KnownWebhook>();

  /** @param webhooks as they were found at an earlier reading, which may have been further on */
  constructor(webhooks: readonly Omit<KnownWebhook, 'failures'>[] = []) {
    for (const one of webhooks) this.known.set(one.webhookId, { ...one, failures: [] });
  }

  /** In the order in which they were raised. */
  get open(): readonly OpenReminder[] {
    return [...this.reminders.values()];
  }

  get webhooks(): readonly KnownWebhook[] {
    return [...this.known.values()];
  }

  webhook(webhookId: string): KnownWebhook | null {
    return this.known.get(webhookId) ?? null;
  }

  /** What a webhook is still to be told. */
  openFor(webhook: KnownWebhook): readonly OpenReminder[] {
    return this.open.filter((one) => isFor(webhook, one) && isOpen(webhook, one));
  }

  /** Forgets what reached everybody. @returns the seq after which the ledger must be read to find all that is left */
  tidy(position: number): number {
    let lowest = position;
    for (const [key, one] of this.reminders) {
      const isSettled = one.isMailed && this.webhooks.every((webhook) => !isFor(webhook, one) || !isOpen(webhook, one));
      if (isSettled) this.reminders.delete(key);
      else lowest = Math.min(lowest, one.before);
    }
    return lowest;
  }

  /** @param before the ledger had been read up to this seq */
  take({ eventId, seq, occurredOn: at, ...event }: OutboxFact, before: number): void {
    switch (event.type) {
      case 'reminder.raised':
        this.reminders.set(keyOf(event.data), new OpenReminder(eventId, seq, at, event.data, before));
        return;
      case 'reminder.delivered':
        this.note(event.data, (tries) => ({ ...tries, status: 'delivered' }));
        return this.change(event.data.recipient, { failures: [] });
      case 'reminder.delivery-failed': {
        const failure = { at, reason: event.data.reason };
        this.note(event.data, (tries) => ({ ...tries, failures: [...tries.failures, failure] }));
        const { failures = [] } = this.known.get(event.data.recipient ?? '') ?? {};
        return this.change(event.data.recipient, { failures: [...failures, failure] });
      }
      case 'reminder.delivery-given-up':
        return this.note(event.data, (tries) => ({ ...tries, status: 'given-up' }));
      case 'webhook.registered': {
        const { webhookId, url, audience } = event.data;
        this.known.set(webhookId, { webhookId, url, audience, since: seq, failures: [] });
        return;
      }
      case 'webhook.resumed':
        return this.change(event.data.webhookId, { since: seq, failures: [] });
      case 'webhook.parked':
        return this.change(event.data.webhookId, { since: null });
      case 'webhook.removed':
        this.known.delete(event.data.webhookId);
    }
  }

  private note(outcome: ReminderDelivered['data'], change: (tries: Tries) => Tries): void {
    this.reminders.get(keyOf(outcome))?.note(outcome.channel, outcome.recipient, change);
  }

  /** Of a recipient that is no webhook nothing is known here. */
  private change(webhookId: string | null, changes: Partial<KnownWebhook>): void {
    const webhook = webhookId === null ? null : this.webhook(webhookId);
    if (webhook) this.known.set(webhook.webhookId, { ...webhook, ...changes });
  }
}

const isFor = ({ since, audience }: KnownWebhook, { seq, data }: OpenReminder): boolean =>
  since !== null && since < seq && audience.some((one) => data.audience.includes(one));

const isOpen = ({ webhookId }: KnownWebhook, reminder: OpenReminder): boolean =>
  reminder.tries('webhook', webhookId).status === 'open';

const keyOf = ({ deadlineId, dueOn, rung }: Pick<ReminderRaised['data'], 'deadlineId' | 'dueOn' | 'rung'>): string =>
  `${deadlineId} ${dueOn} ${rung}`;
