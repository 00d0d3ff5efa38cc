import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';

const municipalitiesFile = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'rettid-config-')), 'municipalities.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const right = (): NodeJS.ProcessEnv => ({
  RETTID_MONGO_LEDGER_URL: 'mongodb://ledger:secret-1@127.0.0.1',
  RETTID_MONGO_VIEWS_URL: 'mongodb://views:secret-2@127.0.0.1',
  RETTID_MONGO_KEYS_URL: 'mongodb://keys:secret-3@127.0.0.1',
  RETTID_KAFKA_BROKERS: '127.0.0.1:9092',
  RETTID_REDIS_URL: 'redis://127.0.0.1',
  RETTID_SMTP_URL: 'smtp://127.0.0.1:25',
  RETTID_OIDC_ISSUER: 'http://127.0.0.1:1',
  RETTID_ROOT_KEY_FILE: '/somewhere/root.key',
  RETTID_MUNICIPALITIES_FILE: municipalitiesFile([{ ledger: '1201-02', name: 'Prøve', mailbox: 'a@b.invalid' }]),
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
    http: { host: '127.0.0.1', port: 4600 },
    municipalities: [{ ledger: '1201-02' }],
  });
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
    RETTID_MUNICIPALITIES_FILE: municipalitiesFile([{ ledger: '1201', name: 'Prøve', mailbox: 'a@b.invalid' }]),
  };
  expect(faultsOf(env)).toHaveLength(1);
});
