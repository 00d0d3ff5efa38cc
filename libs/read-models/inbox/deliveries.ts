import type { DeliveryChannel } from '@libs/domain/deadlines/events';
import type { Outcome } from '@libs/domain/deadlines/reminders/told';

/** What became of it on a channel as a whole: failed while one recipient is tried again, delivered when all have it. */
export type Delivery = Pick<Outcome, 'status' | 'at' | 'failures' | 'reason'>;

export type Deliveries = Readonly<Partial<Record<DeliveryChannel, Delivery>>>;

const worstFirst: readonly Outcome['status'][] = ['failed', 'given-up', 'delivered'];

const MAILBOX = 'mailbox:';

/** Who cannot be reached has the letter go to the municipality's mailbox: once that has it, it has arrived. */
const isMadeGood = (outcomes: readonly Outcome[], { channel, status, recipient }: Outcome): boolean =>
  channel === 'mail' &&
  status === 'given-up' &&
  !recipient?.startsWith(MAILBOX) &&
  outcomes.some((one) => one.recipient?.startsWith(MAILBOX) && one.status === 'delivered');

/** A reminder's outcomes, channel by channel. */
export const deliveriesOf = (outcomes: readonly Outcome[]): Deliveries => {
  const channels = new Set(outcomes.map(({ channel }) => channel));
  return Object.fromEntries(
    [...channels].map((channel): [DeliveryChannel, Delivery] => {
      const of = outcomes.filter((one) => one.channel === channel && !isMadeGood(outcomes, one));
      return [channel, summed(of as [Outcome, ...Outcome[]])];
    }),
  );
};

const summed = ([first, ...others]: readonly [Outcome, ...Outcome[]]): Delivery =>
  others.reduce<Delivery>(
    (sum, { status, at, failures, reason }) => ({
      status: worstFirst.indexOf(status) < worstFirst.indexOf(sum.status) ? status : sum.status,
      at: at > sum.at ? at : sum.at,
      failures: Math.max(failures, sum.failures),
      reason: reason ?? sum.reason,
    }),
    { status: first.status, at: first.at, failures: first.failures, reason: first.reason },
  );
