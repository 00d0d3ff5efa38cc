import { Webhook } from 'standardwebhooks';
import type { OpenReminder } from '../delivery/outbox';
import { referenceOf } from '../delivery/letter';
import type { Call } from './call';

/** What a receiver is told: codes, dates and ids, and no child's. The same reminder has the same `webhook-id` for ever. */
const saying = (ledger: string, { eventId, raisedAt, data }: OpenReminder): string => {
  const { key, paragraph, rung, dueOn, breachClass, audience, collapsed, nobodyResponsible } = data;
  const about = { deadline: referenceOf(data), key, paragraph, rung, dueOn, breachClass, audience };
  return JSON.stringify({
    type: 'reminder.raised',
    timestamp: raisedAt,
    data: { ledger, reminderId: eventId, ...about, collapsed, nobodyResponsible },
  });
};

/** Signed as Standard Webhooks says, by every secret there is: one that is about to go still counts. */
export function message(
  ledger: string,
  reminder: OpenReminder,
  url: string,
  secrets: readonly string[],
  now: number,
): Call {
  const body = saying(ledger, reminder);
  const at = new Date(now);
  const signatures = secrets.map((secret) => new Webhook(secret).sign(reminder.eventId, at, body));
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'rettid',
      'webhook-id': reminder.eventId,
      'webhook-timestamp': String(Math.floor(now / 1_000)),
      'webhook-signature': signatures.join(' '),
    },
  };
}
