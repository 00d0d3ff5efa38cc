import type { ReminderAudience } from '../deadlines/events';
import type { Decider } from '../kernel/decider';
import { refusing } from '../kernel/refusing';
import type { RegisterWebhook, WebhookCommand } from './commands';
import type { WebhookEvent } from './events';
import { webhookRefusals } from './refusals';
import { targetOf } from './target';

type Known = { readonly webhookId: string; readonly url: string; readonly audience: readonly ReminderAudience[] };
export type Webhook =
  | { readonly status: 'unknown' }
  | (Known & { readonly status: 'active' })
  | (Known & { readonly status: 'parked' })
  | { readonly status: 'removed' };

const refuse = refusing(webhookRefusals);
const CODE = /^[a-z0-9-]{1,64}$/;

const register = (command: RegisterWebhook): WebhookEvent => {
  const { webhookId, staffId, secret, now } = command;
  const url = targetOf(command.url, command.allowsLocal);
  const audience = [...new Set(command.audience)];
  if (audience.length === 0) throw refuse('webhook.audience-missing', 'audience');
  return {
    type: 'webhook.registered',
    occurredOn: now,
    subjects: [],
    data: { webhookId, url, audience, staffId },
    personal: [{ subject: webhookId, path: 'secret', content: secret }],
  };
};

const decide = (command: WebhookCommand, state: Webhook): readonly WebhookEvent[] => {
  if (command.type === 'RegisterWebhook') {
    if (state.status !== 'unknown') throw refuse('webhook.exists');
    return [register(command)];
  }
  if (state.status === 'unknown' || state.status === 'removed') throw refuse('webhook.unknown');
  const { webhookId } = state;
  const about = { occurredOn: command.now, subjects: [], personal: [] };
  switch (command.type) {
    case 'RotateWebhookSecret': {
      const { staffId, secret } = command;
      const personal = [{ subject: webhookId, path: 'secret', content: secret }];
      return [{ ...about, type: 'webhook.secret-rotated', data: { webhookId, staffId }, personal }];
    }
    case 'ParkWebhook': {
      const { reason } = command;
      if (!CODE.test(reason)) throw refuse('webhook.reason-not-coded', 'reason');
      if (state.status === 'parked') return [];
      return [{ ...about, type: 'webhook.parked', data: { webhookId, reason } }];
    }
    case 'ResumeWebhook':
      if (state.status !== 'parked') throw refuse('webhook.not-parked');
      return [{ ...about, type: 'webhook.resumed', data: { webhookId, staffId: command.staffId } }];
    case 'RemoveWebhook':
      return [{ ...about, type: 'webhook.removed', data: { webhookId, staffId: command.staffId } }];
  }
};

/** Where somebody's system is told of reminders. Stream: `webhook-<id>`. */
export const webhook: Decider<Webhook, WebhookCommand, WebhookEvent> = {
  initial: { status: 'unknown' },
  decide,
  evolve: (state, event) => {
    if (event.type === 'webhook.registered') {
      const { webhookId, url, audience } = event.data;
      return { status: 'active', webhookId, url, audience };
    }
    if (state.status === 'unknown' || state.status === 'removed') return state;
    switch (event.type) {
      case 'webhook.secret-rotated':
        return state;
      case 'webhook.parked':
        return { ...state, status: 'parked' };
      case 'webhook.resumed':
        return { ...state, status: 'active' };
      case 'webhook.removed':
        return { status: 'removed' };
    }
  },
};
