import type { DeliveryChannel, ReminderAudience, ReminderEvent } from '@libs/domain/deadlines/events';
import { seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { View } from '../view';

export type Delivery = {
  readonly status: 'delivered' | 'failed';
  readonly at: Instant;
  /** Tries that failed so far. */
  readonly failures: number;
  /** A code, of the newest failure. */
  readonly reason: string | null;
};

/** One reminder and how it was delivered. */
export type InboxDocument = {
  /** {@link inboxId} */
  readonly _id: string;
  readonly ledger: string;
  readonly seq: number;
  readonly deadlineId: string;
  readonly rung: string;
  readonly dueOn: CalendarDate;
  readonly key: string;
  readonly paragraph: string;
  readonly stream: string;
  /** Null: about a duty of the municipality itself. */
  readonly childId: string | null;
  readonly audience: readonly ReminderAudience[];
  readonly raisedAt: Instant;
  /** The event that raised it: what a delivery names as its cause. */
  readonly eventId: string;
  /** What is not yet tried is not there. */
  readonly deliveries: Readonly<Partial<Record<DeliveryChannel, Delivery>>>;
};

/** A reminder's id: which rung of which due date of which deadline. */
export const inboxId = ({ deadlineId, dueOn, rung }: Pick<InboxDocument, 'deadlineId' | 'dueOn' | 'rung'>): string =>
  `${deadlineId}~${dueOn}~${rung}`;

const handles: readonly ReminderEvent['type'][] = ['reminder.raised', 'reminder.delivered', 'reminder.delivery-failed'];

export const inboxView: View<InboxDocument> = {
  name: 'inbox',
  fold: 2,
  handles,
  idsOf: (event) => [inboxId(event.data as Pick<InboxDocument, 'deadlineId' | 'dueOn' | 'rung'>)],
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (known?.type === 'reminder.raised') {
      const { deadlineId, rung, dueOn, key, paragraph, stream, childId, audience } = known.data;
      return {
        _id: id,
        ledger: event.ledger,
        seq: event.seq,
        deadlineId,
        rung,
        dueOn,
        key,
        paragraph,
        stream,
        childId,
        audience,
        raisedAt: event.recordedAt,
        eventId: event.eventId,
        deliveries: {},
      };
    }
    if (!doc || !known) return doc;
    switch (known.type) {
      case 'reminder.delivered': {
        const before = doc.deliveries[known.data.channel];
        return delivered(doc, event.seq, known.data.channel, {
          status: 'delivered',
          at: event.recordedAt,
          failures: before?.failures ?? 0,
          reason: before?.reason ?? null,
        });
      }
      case 'reminder.delivery-failed': {
        const { channel, reason, attempt } = known.data;
        if (doc.deliveries[channel]?.status === 'delivered') return doc;
        return delivered(doc, event.seq, channel, {
          status: 'failed',
          at: event.recordedAt,
          failures: attempt,
          reason,
        });
      }
      default:
        return doc;
    }
  },
  indexes: [
    { key: { ledger: 1, raisedAt: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, deadlineId: 1 }, name: 'deadline' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
    { key: { ledger: 1, 'deliveries.mail.status': 1, raisedAt: 1 }, name: 'undelivered' },
  ],
};

const delivered = (doc: InboxDocument, seq: number, channel: DeliveryChannel, delivery: Delivery): InboxDocument => ({
  ...doc,
  seq,
  deliveries: { ...doc.deliveries, [channel]: delivery },
});
