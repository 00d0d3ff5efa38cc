import { specification } from '@libs/testing/specification';
import type { ParkWebhook, RegisterWebhook, RemoveWebhook, ResumeWebhook, RotateWebhookSecret } from './commands';
import type { WebhookParked, WebhookRegistered, WebhookRemoved, WebhookResumed, WebhookSecretRotated } from './events';
import { webhook } from './webhook';

const given = specification(webhook);
const now = '2026-11-22T12:00:00.000Z';
const webhookId = '0197a000-0000-7000-8000-000000000060';
const staffId = '0197a000-0000-7000-8000-000000000021';
const [first, second] = ['whsec_U1lOVEVUSVNL', 'whsec_U1lOVEVUSVNLMg=='] as const;
const url = 'https://fagsystem.example.org/paaminnelser';
const sealed = (secret: string) => [{ subject: webhookId, path: 'secret', content: secret }];

const register: RegisterWebhook = {
  type: 'RegisterWebhook',
  now,
  staffId,
  webhookId,
  url,
  audience: ['leader', 'leader', 'caseworker'],
  secret: first,
  allowsLocal: false,
};
const rotate: RotateWebhookSecret = { type: 'RotateWebhookSecret', now, staffId, secret: second };
const park: ParkWebhook = { type: 'ParkWebhook', now, reason: 'http-500' };
const resume: ResumeWebhook = { type: 'ResumeWebhook', now, staffId };
const remove: RemoveWebhook = { type: 'RemoveWebhook', now, staffId };

const envelope = { occurredOn: now, subjects: [], personal: [] };
const registered: WebhookRegistered = {
  ...envelope,
  type: 'webhook.registered',
  data: { webhookId, url, audience: ['leader', 'caseworker'], staffId },
  personal: sealed(first),
};
const rotated: WebhookSecretRotated = {
  ...envelope,
  type: 'webhook.secret-rotated',
  data: { webhookId, staffId },
  personal: sealed(second),
};
const parked: WebhookParked = { ...envelope, type: 'webhook.parked', data: { webhookId, reason: 'http-500' } };
const resumed: WebhookResumed = { ...envelope, type: 'webhook.resumed', data: { webhookId, staffId } };
const removed: WebhookRemoved = { ...envelope, type: 'webhook.removed', data: { webhookId, staffId } };

describe('a webhook', () => {
  it('is registered with its secret sealed', () => given([]).when(register).then([registered]));
  it('is registered once', () => given([registered]).when(register).thenRejected('webhook.exists'));
  it('says whose reminders it gets', () =>
    given([])
      .when({ ...register, audience: [] })
      .thenRejected('webhook.audience-missing', 'audience'));

  it('gets a new secret', () => given([registered]).when(rotate).then([rotated]));
  it('is parked once, and resumed by a person', () => {
    given([registered]).when(park).then([parked]);
    given([registered, parked]).when(park).then([]);
    given([registered, parked]).when(resume).then([resumed]);
    given([registered, parked, resumed]).when(park).then([parked]);
  });
  it('is not resumed unless it is parked', () => given([registered]).when(resume).thenRejected('webhook.not-parked'));
  it('does not repeat a server’s words', () =>
    given([registered])
      .when({ ...park, reason: '500 Internal error for kari@example.org' })
      .thenRejected('webhook.reason-not-coded', 'reason'));
  it('is removed, parked or not, for good', () => {
    given([registered]).when(remove).then([removed]);
    given([registered, parked]).when(remove).then([removed]);
    given([registered, removed]).when(register).thenRejected('webhook.exists');
  });
  it.each([rotate, park, resume, remove])('is none that can be meant by $type', (command) => {
    given([]).when(command).thenRejected('webhook.unknown');
    given([registered, removed]).when(command).thenRejected('webhook.unknown');
  });
});

describe('where a webhook may point', () => {
  const refusal: Readonly<Record<string, readonly string[]>> = {
    'webhook.url-malformed': ['fagsystem.example.org', 'https://', 'https://fagsystem.example.org/ mellomrom'],
    'webhook.url-not-plain': [
      'https://ola:hemmelig@fagsystem.example.org/',
      'https://token@fagsystem.example.org/',
      'https://fagsystem.example.org/#del',
      'https://fagsystem.example.org/krok?token=hemmelig',
      'https://fagsystem.example.org/krok?',
    ],
    'webhook.url-not-https': ['http://fagsystem.example.org/', 'ftp://fagsystem.example.org/', 'javascript:alert(1)'],
    'webhook.url-not-public': [
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://8.8.8.8/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://localhost/',
      'https://LOCALHOST./',
      'https://redis/',
      'https://mongo.internal/',
      'https://skriver.local:8443/',
      'https://169.254.169.254/latest/meta-data',
    ],
  };
  it.each(Object.entries(refusal).flatMap(([code, urls]) => urls.map((one) => [one, code] as const)))(
    'not to %s (%s)',
    (one, code) =>
      given([])
        .when({ ...register, url: one })
        .thenRejected(code, 'url'),
  );

  it('to a machine of its own only where the installation says so', () => {
    const local = 'http://127.0.0.1:4610/hook';
    given([])
      .when({ ...register, url: local, allowsLocal: true })
      .then([{ ...registered, data: { ...registered.data, url: local } }]);
    given([])
      .when({ ...register, url: 'ftp://127.0.0.1/', allowsLocal: true })
      .thenRejected('webhook.url-not-https', 'url');
  });
});
