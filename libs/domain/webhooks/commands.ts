import type { ReminderAudience } from '../deadlines/events';
import type { Instant } from '../kernel/oslo-time';

type Now = { readonly now: Instant };
/** `staffId`: who gives the command. */
type ByStaff = Now & { readonly staffId: string };

/**
 * `secret` was made for it by who handles the command. `allowsLocal`: this installation sends to addresses of its own
 * network too, which only a machine for trying things out does.
 */
export type RegisterWebhook = ByStaff & {
  readonly type: 'RegisterWebhook';
  readonly webhookId: string;
  readonly url: string;
  readonly audience: readonly ReminderAudience[];
  readonly secret: string;
  readonly allowsLocal: boolean;
};
export type RotateWebhookSecret = ByStaff & { readonly type: 'RotateWebhookSecret'; readonly secret: string };
/** Parked already: no event, no error. */
export type ParkWebhook = Now & { readonly type: 'ParkWebhook'; readonly reason: string };
export type ResumeWebhook = ByStaff & { readonly type: 'ResumeWebhook' };
export type RemoveWebhook = ByStaff & { readonly type: 'RemoveWebhook' };

export type WebhookCommand = RegisterWebhook | RotateWebhookSecret | ParkWebhook | ResumeWebhook | RemoveWebhook;
