import { readFileSync } from 'node:fs';
import { readIssuers, type IssuerSettings } from './issuer-settings';

export type { IssuerSettings } from './issuer-settings';

/** A municipality (or city district that reports for itself) that this installation serves. */
export type Municipality = {
  /** `<kommunenummer>-<bydelsnummer>`, district 00 where there is none. */
  readonly ledger: string;
  readonly name: string;
  /** Where reminders go that nobody in particular is responsible for. */
  readonly mailbox: string;
  /** Where the leader and the data-protection officer are told of what concerns them alone; else the mailbox. */
  readonly leaderMailbox?: string;
  readonly dataProtectionMailbox?: string;
  /** Which its letters are written in; 'nb' where nothing is said. */
  readonly language?: Language;
};

const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export type Config = {
  readonly mongo: {
    readonly ledgerUrl: string;
    readonly viewsUrl: string;
    readonly keysUrl: string;
    readonly accessUrl: string;
  };
  readonly kafka: { readonly brokers: readonly string[] };
  readonly redis: { readonly url: string };
  readonly smtp: { readonly url: string; readonly from: string };
  readonly issuers: readonly IssuerSettings[];
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly adminPort: number;
    /** Origins whose pages may call the API; none by default. */
    readonly corsOrigins: readonly string[];
    /** Requests that one caller may send in ten seconds before it gets 429. */
    readonly requestsPerTenSeconds: number;
  };
  /** Keyring file: the root keys from which each municipality's key-encryption keys are derived. */
  readonly rootKeyFile: string;
  readonly municipalities: readonly Municipality[];
  readonly reminders: {
    /** How often the worker looks by itself for what is due, seconds. */
    readonly sweepSeconds: number;
    /** Off: it waits for Kafka and for alarms alone. For tests of those two; never where people rely on it. */
    readonly sweeps: boolean;
    /** Where people reach the API: what links in a mail begin with. */
    readonly publicUrl: string;
    /** Folder with letters that municipalities have written themselves, `<ledger>/<template>.<language>.txt`; null: none. */
    readonly templates: string | null;
  };
  /** Whether webhooks may point into this machine's own network, without TLS too: only where things are tried out. */
  readonly localWebhooks: boolean;
  /** Whether national ids of the synthetic test populations are taken; never where real children are. */
  readonly syntheticIds: boolean;
  /** Test clock shared by all processes; null = the machine's clock. */
  readonly clockFile: string | null;
  readonly logLevel: string;
};

/** A setting is missing or wrong. Lists every fault by name; values are never shown, they may be secrets. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`wrong settings: ${faults.join('; ')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment once, at start; the only reader of `process.env`.
 * @throws ConfigError naming every missing or malformed variable
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const text = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`${name} is missing`);
    return value ?? '';
  };
  const port = (name: string): number => {
    const value = Number(env[name] ?? '0');
    if (!Number.isInteger(value) || value < 0 || value > 65535) faults.push(`${name} is not a port`);
    return value;
  };
  const whole = (name: string, otherwise: number, most: number): number => {
    const value = Number(env[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1 || value > most) faults.push(`${name} is not 1 to ${most}`);
    return value;
  };
  /** The first value is what holds without the variable. */
  const oneOf = <Value extends string>(name: string, values: readonly [Value, ...Value[]]): Value => {
    const given = env[name] ?? values[0];
    const found = values.find((value) => value === given);
    if (!found) faults.push(`${name} is not ${values.join(' or ')}`);
    return found ?? values[0];
  };
  const config: Config = {
    mongo: {
      ledgerUrl: text('RETTID_MONGO_LEDGER_URL'),
      viewsUrl: text('RETTID_MONGO_VIEWS_URL'),
      keysUrl: text('RETTID_MONGO_KEYS_URL'),
      accessUrl: text('RETTID_MONGO_ACCESS_URL'),
    },
    kafka: { brokers: text('RETTID_KAFKA_BROKERS').split(',') },
    redis: { url: text('RETTID_REDIS_URL') },
    smtp: { url: text('RETTID_SMTP_URL'), from: env['RETTID_MAIL_FROM'] ?? 'rettid@rettid.invalid' },
    issuers: readIssuers(text('RETTID_ISSUERS_FILE'), faults),
    http: {
      host: env['RETTID_HOST'] ?? '127.0.0.1',
      port: port('RETTID_PORT'),
      adminPort: port('RETTID_ADMIN_PORT'),
      corsOrigins: (env['RETTID_CORS_ORIGINS'] ?? '').split(',').filter(Boolean),
      requestsPerTenSeconds: whole('RETTID_REQUESTS_PER_TEN_SECONDS', 20_000, 1_000_000),
    },
    rootKeyFile: text('RETTID_ROOT_KEY_FILE'),
    municipalities: municipalities(text('RETTID_MUNICIPALITIES_FILE'), faults),
    reminders: {
      sweepSeconds: whole('RETTID_SWEEP_SECONDS', 60, 3_600),
      sweeps: oneOf('RETTID_SWEEP', ['on', 'off']) === 'on',
      publicUrl: env['RETTID_PUBLIC_URL'] ?? 'http://127.0.0.1:4600',
      templates: env['RETTID_TEMPLATES'] || null,
    },
    localWebhooks: oneOf('RETTID_LOCAL_WEBHOOKS', ['refuse', 'accept']) === 'accept',
    syntheticIds: oneOf('RETTID_SYNTHETIC_IDS', ['refuse', 'accept']) === 'accept',
    clockFile: env['RETTID_CLOCK_FILE'] ?? null,
    logLevel: env['RETTID_LOG_LEVEL'] ?? 'info',
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** Those the file names; none, and why, where it cannot be read. */
export function municipalities(path: string, faults: string[]): readonly Municipality[] {
  if (!path) return [];
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as Municipality[];
    if (list.every(isMunicipality)) return list;
    faults.push(
      'RETTID_MUNICIPALITIES_FILE needs ledger (dddd-dd), name and mailbox for each, and no language but nb, nn, en',
    );
  } catch {
    faults.push('RETTID_MUNICIPALITIES_FILE cannot be read as JSON');
  }
  return [];
}

const isMunicipality = ({ ledger, name, mailbox, language = 'nb' }: Municipality): boolean =>
  /^\d{4}-\d{2}$/.test(ledger) && Boolean(name && mailbox) && languages.includes(language);
