import { webhooksView, type WebhookDocument } from './view';
import type { ViewEvent } from '../terms';

const webhookId = '0197a000-0000-7000-8000-000000000060';
const staffId = '0197a000-0000-7000-8000-000000000021';

/** What is shown after these events, one a minute. */
const after = (...facts: readonly (readonly [type: string, data: object])[]): WebhookDocument | null =>
  facts.reduce<WebhookDocument | null>((doc, [type, data], index) => {
    const recordedAt = `2026-11-10T06:0${index}:00.000Z`;
    const fact = { ledger: '1201-02', seq: index + 1, type, data, recordedAt, occurredOn: recordedAt, subjects: [] };
    const event = fact as unknown as ViewEvent;
    return webhooksView.idsOf(event).reduce((before, id) => webhooksView.evolve(before, event, id), doc);
  }, null);

const registered = [
  'webhook.registered',
  { webhookId, url: 'https://a.example.org/', audience: ['leader'], staffId },
] as const;
const outcome = (type: string, channel: string, more: object = {}) =>
  [`reminder.${type}`, { channel, recipient: webhookId, ...more }] as const;
const failed = outcome('delivery-failed', 'webhook', { reason: 'http-500', attempt: 1 });

describe('a webhook as it is shown', () => {
  it('takes what it is sent', () => {
    expect(after(registered, outcome('delivered', 'webhook'))).toEqual({
      ...{ _id: webhookId, ledger: '1201-02', seq: 2, url: 'https://a.example.org/', audience: ['leader'] },
      ...{ status: 'active', registeredBy: staffId, lastDeliveredAt: '2026-11-10T06:01:00.000Z' },
      ...{ registeredAt: '2026-11-10T06:00:00.000Z', secretFrom: '2026-11-10T06:00:00.000Z' },
      ...{ failures: 0, reason: null },
    });
  });

  it('says how often in a row it failed, and why', () => {
    expect(after(registered, failed, failed)).toMatchObject({ failures: 2, reason: 'http-500', status: 'active' });
    expect(after(registered, failed, outcome('delivered', 'webhook'))).toMatchObject({ failures: 0, reason: null });
  });

  it('is parked, resumed with a clean sheet, and removed', () => {
    const parked = ['webhook.parked', { webhookId, reason: 'http-410' }] as const;
    expect(after(registered, failed, parked)).toMatchObject({ status: 'parked', reason: 'http-410', failures: 1 });
    const resumed = ['webhook.resumed', { webhookId, staffId }] as const;
    expect(after(registered, failed, parked, resumed)).toMatchObject({ status: 'active', reason: null, failures: 0 });
    expect(after(registered, ['webhook.removed', { webhookId, staffId }])).toMatchObject({ status: 'removed' });
  });

  it('has nothing to do with letters', () => {
    expect(after(registered, outcome('delivery-failed', 'mail', { reason: 'smtp-550', attempt: 1 }))).toMatchObject({
      seq: 1,
      failures: 0,
    });
  });
});
