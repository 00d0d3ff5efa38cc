import type { Seen } from '../../event-types';
import type { Instant } from '../../kernel/oslo-time';
import type { DeliveryChannel, ReminderEvent } from '../events';

/** What became of a reminder on one channel for one recipient: the newest of its attempts, and how many failed. */
export type Outcome = {
  readonly channel: DeliveryChannel;
  /** A staff id, a webhook's id, or `mailbox:<audience>`; null: one letter to all. */
  readonly recipient: string | null;
  readonly status: 'delivered' | 'failed' | 'given-up';
  readonly at: Instant;
  readonly failures: number;
  /** A code, of the newest failure. */
  readonly reason: string | null;
};

/** Who looked at it, or said that they see to it, and when first. */
export type Look = { readonly staffId: string; readonly at: Instant };

/** What became of one reminder after it was raised. */
export type Told = {
  readonly outcomes: readonly Outcome[];
  readonly openedBy: readonly Look[];
  readonly acknowledgedBy: readonly Look[];
};

export const nobodyTold: Told = { outcomes: [], openedBy: [], acknowledgedBy: [] };

type Attempted = Extract<
  Seen<ReminderEvent>,
  { type: 'reminder.delivered' | 'reminder.delivery-failed' | 'reminder.delivery-given-up' }
>;

const isSame = (outcome: Outcome, { channel, recipient }: Attempted['data']): boolean =>
  outcome.channel === channel && outcome.recipient === recipient;

const attempted = (before: Outcome | undefined, event: Attempted, at: Instant): Outcome => {
  const { channel, recipient } = event.data;
  const [failures, reason] = [before?.failures ?? 0, before?.reason ?? null];
  const outcome = { channel, recipient, at };
  switch (event.type) {
    case 'reminder.delivered':
      return { ...outcome, status: 'delivered', failures, reason };
    case 'reminder.delivery-failed':
      return { ...outcome, status: 'failed', failures: event.data.attempt, reason: event.data.reason };
    case 'reminder.delivery-given-up':
      return { ...outcome, status: 'given-up', failures, reason: event.data.reason };
  }
};

const withOutcome = (told: Told, event: Attempted, at: Instant): Told => {
  const before = told.outcomes.find((one) => isSame(one, event.data));
  if (before?.status === 'delivered') return told;
  const outcomes = told.outcomes.filter((one) => one !== before);
  return { ...told, outcomes: [...outcomes, attempted(before, event, at)] };
};

const withLook = (looks: readonly Look[], staffId: string, at: Instant): readonly Look[] =>
  looks.some((one) => one.staffId === staffId) ? looks : [...looks, { staffId, at }];

/** After one more event about the same reminder, recorded at `at`. What was delivered stays so. */
export const toldAfter = (told: Told, event: Seen<ReminderEvent>, at: Instant): Told => {
  switch (event.type) {
    case 'reminder.raised':
      return told;
    case 'reminder.delivered':
    case 'reminder.delivery-failed':
    case 'reminder.delivery-given-up':
      return withOutcome(told, event, at);
    case 'reminder.opened':
      return { ...told, openedBy: withLook(told.openedBy, event.data.staffId, at) };
    case 'reminder.acknowledged':
      return { ...told, acknowledgedBy: withLook(told.acknowledgedBy, event.data.staffId, at) };
  }
};
