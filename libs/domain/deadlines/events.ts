import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Instant } from '../kernel/oslo-time';
import type { BreachClass } from './deadline';

/** Which reminder: this rung of this due date of this deadline. Exists once. */
type Which = { readonly deadlineId: string; readonly rung: string; readonly dueOn: CalendarDate };

/** Whom a rung is for. The stand-in gets what is for a caseworker who is absent. */
export const reminderAudiences = ['caseworker', 'leader', 'duty-officer', 'data-protection-officer'] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];
export const deliveryChannels = ['mail', 'inbox', 'webhook'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/**
 * A rung of a deadline's ladder was reached while the deadline was open. Codes, dates and ids only. What the first schema
 * did not say is null or empty.
 */
export type ReminderRaised = DomainEvent<
  'reminder.raised',
  Which & {
    /** Catalogue key, such as 'concern.review'. */
    readonly key: string;
    readonly paragraph: string;
    /** The stream the deadline is about, such as 'concern-<uuid>'. */
    readonly stream: string;
    /** Null: about a duty of the municipality itself. */
    readonly childId: string | null;
    readonly audience: readonly ReminderAudience[];
    readonly breachClass: BreachClass | null;
    readonly ruleVersion: number | null;
    /** When the rung was reached; `recordedAt` says when it was raised. */
    readonly reachedAt: Instant | null;
    /** Rungs that were overtaken while nobody could raise them: this reminder stands for them. */
    readonly collapsed: readonly string[];
    /** Staff ids of everybody it is for, stand-ins in place of who is absent; empty: the municipality's mailboxes alone. */
    readonly recipients: readonly string[];
    /** The audience's caseworker is nobody: an alarm to the leader by itself. */
    readonly nobodyResponsible: boolean;
  }
>;

type Outcome = Which & {
  readonly channel: DeliveryChannel;
  /** A staff id, a webhook's id, or `mailbox:<audience>`; null in the first schema, which wrote one letter to all. */
  readonly recipient: string | null;
};

/** The channel took it: the mail server accepted the letter, the webhook's receiver answered 2xx. */
export type ReminderDelivered = DomainEvent<'reminder.delivered', Outcome>;

/** `reason` is a code such as 'connection-refused' or 'smtp-550', never a server's text. `attempt` counts from 1. */
export type ReminderDeliveryFailed = DomainEvent<
  'reminder.delivery-failed',
  Outcome & { readonly reason: string; readonly attempt: number }
>;

/** No more attempts on this channel for this recipient: a person must look. */
export type ReminderDeliveryGivenUp = DomainEvent<'reminder.delivery-given-up', Outcome & { readonly reason: string }>;

/** A recipient looked at it in the inbox, for the first time. */
export type ReminderOpened = DomainEvent<'reminder.opened', Which & { readonly staffId: string }>;

/** A recipient says: seen, and I see to it. The limit runs on. */
export type ReminderAcknowledged = DomainEvent<'reminder.acknowledged', Which & { readonly staffId: string }>;

export type ReminderEvent =
  | ReminderRaised
  | ReminderDelivered
  | ReminderDeliveryFailed
  | ReminderDeliveryGivenUp
  | ReminderOpened
  | ReminderAcknowledged;
