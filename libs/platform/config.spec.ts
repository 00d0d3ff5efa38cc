import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';

const file = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'rettid-config-')), 'settings.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const issuer = {
  issuer: 'https://login.invalid',
  audience: 'rettid',
  subject: 'sub',
  organisation: { claim: 'ledger' },
  assurance: { claim: 'acr', accepted: ['high'] },
  installation: null,
};

const right = (): NodeJS.ProcessEnv => ({
  RETTID_MONGO_LEDGER_URL: 'mongodb://ledger:secret-1@127.0.0.1',
  RETTID_MONGO_VIEWS_URL: 'mongodb://views:secret-2@127.0.0.1',
  RETTID_MONGO_KEYS_URL: 'mongodb://keys:secret-3@127.0.0.1',
  RETTID_MONGO_ACCESS_URL: 'mongodb://access:secret-4@127.0.0.1',
  RETTID_KAFKA_BROKERS: '127.0.0.1:9092',
  RETTID_REDIS_URL: 'redis://127.0.0.1',
  RETTID_SMTP_URL: 'smtp://127.0.0.1:25',
  RETTID_ISSUERS_FILE: file([issuer]),
  RETTID_ROOT_KEY_FILE: '/somewhere/root.key',
  RETTID_MUNICIPALITIES_FILE: file([{ ledger: '1201-02', name: 'Prøve', mailbox: 'a@b.invalid' }]),
  RETTID_PORT: '4600',
});

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

it('reads a right environment', () => {
  expect(readConfig(right())).toMatchObject({
    http: { host: '127.0.0.1', port: 4600, corsOrigins: [], requestsPerTenSeconds: 20_000 },
    mongo: { accessUrl: 'mongodb://access:secret-4@127.0.0.1' },
    municipalities: [{ ledger: '1201-02' }],
    issuers: [issuer],
  });
});

it('lets in the pages and as many requests as it is told', () => {
  const env = { ...right(), RETTID_CORS_ORIGINS: 'https://a.invalid,https://b.invalid' };
  expect(readConfig({ ...env, RETTID_REQUESTS_PER_TEN_SECONDS: '50' }).http).toMatchObject({
    corsOrigins: ['https://a.invalid', 'https://b.invalid'],
    requestsPerTenSeconds: 50,
  });
  for (const wrong of ['0', '-1', 'many', '1.5'])
    expect(faultsOf({ ...env, RETTID_REQUESTS_PER_TEN_SECONDS: wrong })).toHaveLength(1);
});

it('keeps mailboxes of the leader and the data-protection officer apart where there are such', () => {
  const mailboxes = { leaderMailbox: 'leader@b.invalid', dataProtectionMailbox: 'dpo@b.invalid' };
  const municipality = { ledger: '1201-02', name: 'Prøve', mailbox: 'a@b.invalid', ...mailboxes };
  const env = { ...right(), RETTID_MUNICIPALITIES_FILE: file([municipality]) };
  expect(readConfig(env).municipalities).toEqual([municipality]);
});

it('writes letters in a language of the country, or in English', () => {
  const municipality = { ledger: '1201-02', name: 'Prøve', mailbox: 'a@b.invalid' };
  const of = (language: string) => ({ ...right(), RETTID_MUNICIPALITIES_FILE: file([{ ...municipality, language }]) });
  expect(readConfig(of('nn')).municipalities[0]).toMatchObject({ language: 'nn' });
  expect(faultsOf(of('de'))).toHaveLength(1);
});

it('lets webhooks point out of the house only, unless it is told otherwise', () => {
  expect(readConfig(right()).localWebhooks).toBe(false);
  expect(readConfig({ ...right(), RETTID_LOCAL_WEBHOOKS: 'accept' }).localWebhooks).toBe(true);
  expect(faultsOf({ ...right(), RETTID_LOCAL_WEBHOOKS: 'yes' })).toHaveLength(1);
});

it.each<[string, unknown]>([
  ['no issuer at all', []],
  ['an issuer without audience', [{ ...issuer, audience: '' }]],
  ['an issuer without organisation', [{ ...issuer, organisation: {} }]],
  ['an assurance that accepts nothing', [{ ...issuer, assurance: { claim: 'acr', accepted: [] } }]],
  ['no assurance said', [{ ...issuer, assurance: undefined }]],
  ['rights of an installation without claim', [{ ...issuer, installation: { capacities: {} } }]],
  ['something else than a list', { secret: 1 }],
  ['half a file', '[{"secret":'],
])('refuses a file of issuers with %s, and shows none of it', (_, content) => {
  const faults = faultsOf({ ...right(), RETTID_ISSUERS_FILE: file(content) });
  expect(faults).toEqual([expect.stringMatching(/^RETTID_ISSUERS_FILE /)]);
  expect(faults.join()).not.toContain('secret');
});

it('lists every fault by name and shows no value', () => {
  const { RETTID_MONGO_KEYS_URL: _, ...env }: NodeJS.ProcessEnv = {
    ...right(),
    RETTID_PORT: 'secret-port',
    RETTID_REDIS_URL: '',
  };
  const faults = faultsOf(env);
  expect(faults.map((one) => one.split(' ')[0]!).sort()).toEqual([
    'RETTID_MONGO_KEYS_URL',
    'RETTID_PORT',
    'RETTID_REDIS_URL',
  ]);
  expect(faults.join()).not.toContain('secret');
});

it('refuses a municipality without a proper ledger name', () => {
  const env = {
    ...right(),
    RETTID_MUNICIPALITIES_FILE: file([{ ledger: '1201', name: 'Prøve', mailbox: 'a@b.invalid' }]),
  };
  expect(faultsOf(env)).toHaveLength(1);
});

it('takes synthetic national ids only when it is told to', () => {
  expect(readConfig(right()).syntheticIds).toBe(false);
  expect(readConfig({ ...right(), RETTID_SYNTHETIC_IDS: 'accept' }).syntheticIds).toBe(true);
  expect(faultsOf({ ...right(), RETTID_SYNTHETIC_IDS: 'yes' })).toEqual([
    'RETTID_SYNTHETIC_IDS is not refuse or accept',
  ]);
});
