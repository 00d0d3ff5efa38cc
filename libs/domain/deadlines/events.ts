import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/** Which reminder of which due date: raised once, even if an alarm rings twice. */
type Which = { readonly deadlineId: string; readonly rung: string; readonly dueOn: CalendarDate };

export const reminderAudiences = ['caseworker', 'leader', 'data-protection-officer'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];
export const deliveryChannels = ['mail', 'inbox', 'webhook'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** A rung of a deadline's ladder was reached while the deadline was open. Codes, dates and ids only. */
export type ReminderRaised = DomainEvent<
  'reminder.raised',
  Which & {
    /** Catalogue key, such as 'concern.review'. */
    readonly key: string;
    readonly paragraph: string;
    /** The stream the deadline is about, such as 'concern-<uuid>'. */
    readonly stream: string;
    readonly childId: string;
    readonly audience: readonly ReminderAudience[];
  }
>;

export type ReminderDelivered = DomainEvent<'reminder.delivered', Which & { readonly channel: DeliveryChannel }>;

/** `reason` is a code such as 'connection-refused' or 'smtp-550', never a server's text. `attempt` counts from 1. */
export type ReminderDeliveryFailed = DomainEvent<
  'reminder.delivery-failed',
  Which & { readonly channel: DeliveryChannel; readonly reason: string; readonly attempt: number }
>;

export type ReminderEvent = ReminderRaised | ReminderDelivered | ReminderDeliveryFailed;
