import type { CalendarDate } from '../../kernel/dates';
import type { Instant } from '../../kernel/oslo-time';
import type { DeliveryChannel, ReminderRaised } from '../events';

type Which = {
  readonly now: Instant;
  readonly deadlineId: string;
  readonly rung: string;
  readonly dueOn: CalendarDate;
};

/** Raised already for this rung and due date: no event, no error. */
export type RaiseReminder = { readonly type: 'RaiseReminder'; readonly now: Instant } & ReminderRaised['data'];

type Outcome = Which & { readonly channel: DeliveryChannel; readonly recipient: string | null };

/** Recorded already for this channel and recipient: no event, no error. */
export type RecordDelivery = Outcome & { readonly type: 'RecordDelivery' };

export type RecordDeliveryFailure = Outcome & {
  readonly type: 'RecordDeliveryFailure';
  /** A code, never a server's own text. */
  readonly reason: string;
  readonly attempt: number;
};

/** No further attempt is made. */
export type RecordGivenUp = Outcome & { readonly type: 'RecordGivenUp'; readonly reason: string };

export type OpenReminder = Which & { readonly type: 'OpenReminder'; readonly staffId: string };
export type AcknowledgeReminder = Which & { readonly type: 'AcknowledgeReminder'; readonly staffId: string };

export type ReminderCommand =
  RaiseReminder | RecordDelivery | RecordDeliveryFailure | RecordGivenUp | OpenReminder | AcknowledgeReminder;
