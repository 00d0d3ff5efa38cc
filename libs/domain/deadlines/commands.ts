import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { DeliveryChannel, ReminderAudience } from './events';

type Which = {
  readonly now: Instant;
  readonly deadlineId: string;
  readonly rung: string;
  readonly dueOn: CalendarDate;
};

/** Raised already for this rung and due date: no event, no error. */
export type RaiseReminder = Which & {
  readonly type: 'RaiseReminder';
  readonly key: string;
  readonly paragraph: string;
  readonly stream: string;
  readonly childId: string;
  readonly audience: readonly ReminderAudience[];
};

/** Recorded already for this channel: no event, no error. */
export type RecordDelivery = Which & { readonly type: 'RecordDelivery'; readonly channel: DeliveryChannel };

export type RecordDeliveryFailure = Which & {
  readonly type: 'RecordDeliveryFailure';
  readonly channel: DeliveryChannel;
  /** A code, never a server's own text. */
  readonly reason: string;
  readonly attempt: number;
};

export type ReminderCommand = RaiseReminder | RecordDelivery | RecordDeliveryFailure;
