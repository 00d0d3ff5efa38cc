import type { DomainEvent } from '../kernel/envelope';
import type { ReminderAudience } from '../deadlines/events';

type OfWebhook = { readonly webhookId: string };

/**
 * Somebody's system is told of reminders: ids, codes and dates. Sealed for the webhook's id, path 'secret': what the
 * deliveries are signed with.
 */
export type WebhookRegistered = DomainEvent<
  'webhook.registered',
  OfWebhook & { readonly url: string; readonly audience: readonly ReminderAudience[]; readonly staffId: string }
>;
/** Both secrets sign until the next rotation. Sealed: 'secret'. */
export type WebhookSecretRotated = DomainEvent<'webhook.secret-rotated', OfWebhook & { readonly staffId: string }>;
/** After too many failures nothing is sent until a person resumes it. `reason` is a code. */
export type WebhookParked = DomainEvent<'webhook.parked', OfWebhook & { readonly reason: string }>;
export type WebhookResumed = DomainEvent<'webhook.resumed', OfWebhook & { readonly staffId: string }>;
export type WebhookRemoved = DomainEvent<'webhook.removed', OfWebhook & { readonly staffId: string }>;

export type WebhookEvent = WebhookRegistered | WebhookSecretRotated | WebhookParked | WebhookResumed | WebhookRemoved;
