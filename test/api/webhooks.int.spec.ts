import { randomUUID } from 'node:crypto';
import { webhookStream } from '@libs/domain/kernel/ids';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Made = { webhookId: string; secret?: string; seq: number };
type Shown = { webhookId: string; url: string; status: string; failures: number; reason: string | null };

describe('webhooks over HTTP', () => {
  let api: TestApi;
  const administrator = { as: 'administrator' };
  const hook = { url: 'https://fagsystem.example.org/rettid', audience: ['leader'] };

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.close());

  const register = async (headers: Record<string, string> = {}): Promise<Made> => {
    const { status, body } = await api.post<Made>('/v1/webhooks', hook, { ...administrator, headers });
    expect(status).toBe(201);
    return body;
  };
  const listed = async (webhookId: string, as = 'leader'): Promise<Shown | undefined> => {
    await projected(api.connections[0]!);
    const { body } = await api.get<{ items: Shown[] }>('/v1/webhooks', { as });
    return body.items.find((one) => one.webhookId === webhookId);
  };

  it('are set up by the administrator, who is told the secret once', async () => {
    const { webhookId, secret } = await register();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await listed(webhookId);
    expect(shown).toMatchObject({ url: hook.url, status: 'active', failures: 0, reason: null });
    expect(JSON.stringify(shown)).not.toContain(secret);
    for (const as of ['caseworker', 'leader', 'auditor', 'partner', 'nobody'])
      expect((await api.post('/v1/webhooks', hook, { as })).status).toBe(403);
    for (const as of ['caseworker', 'partner', 'nobody'])
      expect((await api.get('/v1/webhooks', { as })).status).toBe(403);
  });

  it('keep the secret sealed in the ledger', async () => {
    const { webhookId, secret } = await register();
    const [ledger] = api.connections.map((one) => one.ledger);
    const events = await ledger!.read.readStream(LEDGER, webhookStream(webhookId));
    expect(events.map(({ type, sealed }) => [type, sealed.length])).toEqual([['webhook.registered', 1]]);
    expect(JSON.stringify(events)).not.toContain(secret!.slice('whsec_'.length));
  });

  it('answer a repeated command with the first secret', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const [first, again] = [await register(headers), await register(headers)];
    expect(again).toEqual(first);
  });

  it('get a new secret, are removed, and then are none that can be meant', async () => {
    const { webhookId, secret } = await register();
    const rotated = await api.post<Made>(`/v1/webhooks/${webhookId}/secret`, {}, administrator);
    expect(rotated.status).toBe(201);
    expect(rotated.body.secret).not.toBe(secret);
    expect((await api.post(`/v1/webhooks/${webhookId}/resumption`, {}, administrator)).body).toMatchObject({
      code: 'webhook.not-parked',
    });
    const removed = await api.post<Made>(`/v1/webhooks/${webhookId}/removal`, {}, administrator);
    expect([removed.status, removed.body.secret]).toEqual([200, undefined]);
    expect(await listed(webhookId, 'auditor')).toMatchObject({ status: 'removed' });
    expect((await api.post(`/v1/webhooks/${webhookId}/secret`, {}, administrator)).status).toBe(404);
  });

  it.each([
    ['http://fagsystem.example.org/', 'webhook.url-not-https'],
    ['https://ola:hemmelig@fagsystem.example.org/', 'webhook.url-not-plain'],
    ['https://2130706433/', 'webhook.url-not-public'],
    ['https://[::ffff:127.0.0.1]/', 'webhook.url-not-public'],
    ['https://localhost/', 'webhook.url-not-public'],
    ['https://169.254.169.254/latest/meta-data', 'webhook.url-not-public'],
  ])('may not point to %s', async (url, code) => {
    const answer = await api.post('/v1/webhooks', { ...hook, url }, administrator);
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });
});
