import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { seen, type EventType, type Seen } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { View } from '../view';

/** A webhook and how it fares. */
export type WebhookDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly seq: number;
  readonly url: string;
  readonly audience: readonly ReminderAudience[];
  readonly status: 'active' | 'parked' | 'removed';
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  readonly secretFrom: Instant;
  readonly lastDeliveredAt: Instant | null;
  /** In a row, since it last took something. */
  readonly failures: number;
  /** A code, of the newest failure; null while it takes what it is sent. */
  readonly reason: string | null;
};

const handles: readonly EventType[] = [
  'reminder.delivered',
  'reminder.delivery-failed',
  'webhook.parked',
  'webhook.registered',
  'webhook.removed',
  'webhook.resumed',
  'webhook.secret-rotated',
];

const idsOf = (event: RecordedFact): readonly string[] => {
  const known = seen(event);
  switch (known?.type) {
    case 'reminder.delivered':
    case 'reminder.delivery-failed':
      return known.data.channel === 'webhook' && known.data.recipient !== null ? [known.data.recipient] : [];
    case 'webhook.parked':
    case 'webhook.registered':
    case 'webhook.removed':
    case 'webhook.resumed':
    case 'webhook.secret-rotated':
      return [known.data.webhookId];
    default:
      return [];
  }
};

const well = { failures: 0, reason: null };

const changed = (doc: WebhookDocument, known: Seen, at: Instant): Partial<WebhookDocument> => {
  switch (known.type) {
    case 'reminder.delivered':
      return { ...well, lastDeliveredAt: at };
    case 'reminder.delivery-failed':
      return { failures: doc.failures + 1, reason: known.data.reason };
    case 'webhook.parked':
      return { status: 'parked', reason: known.data.reason };
    case 'webhook.resumed':
      return { ...well, status: 'active' };
    case 'webhook.removed':
      return { status: 'removed' };
    case 'webhook.secret-rotated':
      return { secretFrom: at };
    default:
      return {};
  }
};

export const webhooksView: View<WebhookDocument> = {
  name: 'webhooks',
  fold: 1,
  handles,
  idsOf,
  evolve: (doc, event, id) => {
    const known = seen(event);
    const { ledger, seq, recordedAt: at } = event;
    if (known?.type === 'webhook.registered') {
      const { url, audience, staffId } = known.data;
      const since = { registeredAt: at, registeredBy: staffId, secretFrom: at, lastDeliveredAt: null };
      return { _id: id, ledger, seq, url, audience, status: 'active', ...since, ...well };
    }
    return doc && known ? { ...doc, seq, ...changed(doc, known, at) } : doc;
  },
  indexes: [{ key: { ledger: 1, registeredAt: 1, _id: 1 }, name: 'registered' }],
};
