import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import type { DataFolder } from './data-folder';
import type { Ports } from './ports';
import type { Ready } from '@libs/platform/ready';
import { ISSUERS } from './issuers';
import { MUNICIPALITIES, ROOT_KEY } from './secrets';
import type { Plan } from './supervised';

/** In the order in which they stop: first nothing new comes in, then what still moves is finished. */
export const APPS = ['api', 'reminders', 'projector', 'relay', 'audit'] as const;
export type AppName = (typeof APPS)[number];

/** An app ends itself 25 s after SIGTERM at the latest; this is for one that hangs. */
const STOP_LIMIT = 27_000;
/** How long an app may take to answer whether it is ready, milliseconds. */
const PROBE_LIMIT = 2_000;

export type AppSettings = {
  readonly folder: DataFolder;
  readonly ports: Ports;
  readonly host: string;
  readonly addresses: Omit<Ready, 'processes'>;
  readonly onSpawn: (name: string, pid: number) => void;
};

/** How an app of this build is run. @throws CannotStart if the build lacks it */
export function appPlan(name: AppName, settings: AppSettings): Plan {
  const { folder, onSpawn } = settings;
  const entry = join(__dirname, '..', '..', name, 'src', 'main.js');
  if (!existsSync(entry)) throw new CannotStart(`the build has no app ${name}: run npm run build`);
  const [port, adminPort] = doors(settings.ports)[name];
  return {
    name,
    // the data folder is not read by the app: it shows in the list of processes whose app it is
    command: {
      file: process.execPath,
      args: [entry, '--data', folder.path],
      env: environment(name, settings, port, adminPort),
    },
    logFile: folder.file('logs', `${name}.log`),
    isUp: () => isReady(adminPort),
    stopLimit: STOP_LIMIT,
    onSpawn: (pid) => onSpawn(name, pid),
  };
}

/** Main port and admin port; the workers have only the latter. */
const doors = (ports: Ports): Record<AppName, readonly [number, number]> => ({
  api: [ports.api, ports.apiAdmin],
  audit: [ports.audit, ports.auditAdmin],
  relay: [0, ports.relayAdmin],
  projector: [0, ports.projectorAdmin],
  reminders: [0, ports.remindersAdmin],
});

/** Exactly what `libs/platform/config.ts` reads. The administrator's address stays with us. */
function environment(
  name: AppName,
  { folder, host, addresses }: AppSettings,
  port: number,
  adminPort: number,
): NodeJS.ProcessEnv {
  const { RETTID_MONGO_URL: _administrator, ...inherited } = process.env;
  const keys =
    name === 'relay'
      ? { RETTID_MONGO_KEYS_URL: 'mongodb://the-relay-holds-no-keys.invalid/', RETTID_ROOT_KEY_FILE: '/dev/null' }
      : { RETTID_MONGO_KEYS_URL: addresses.mongoKeys, RETTID_ROOT_KEY_FILE: folder.file(ROOT_KEY) };
  const access =
    name === 'api' || name === 'audit' ? addresses.mongoAccess : 'mongodb://this-app-keeps-no-access-log.invalid/';
  return {
    ...inherited,
    ...keys,
    RETTID_MONGO_ACCESS_URL: access,
    RETTID_MONGO_LEDGER_URL: addresses.mongo,
    RETTID_MONGO_VIEWS_URL: addresses.mongoViews,
    RETTID_KAFKA_BROKERS: addresses.kafka,
    RETTID_REDIS_URL: addresses.redis,
    RETTID_SMTP_URL: addresses.smtp,
    RETTID_ISSUERS_FILE: folder.file(ISSUERS),
    RETTID_HOST: host,
    RETTID_PORT: String(port),
    RETTID_ADMIN_PORT: String(adminPort),
    RETTID_MUNICIPALITIES_FILE: folder.file(MUNICIPALITIES),
    RETTID_SYNTHETIC_IDS: inherited['RETTID_SYNTHETIC_IDS'] ?? 'accept',
    RETTID_LOCAL_WEBHOOKS: inherited['RETTID_LOCAL_WEBHOOKS'] ?? 'accept',
    RETTID_PUBLIC_URL: inherited['RETTID_PUBLIC_URL'] ?? addresses.api,
  };
}

async function isReady(adminPort: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PROBE_LIMIT);
    const answer = await fetch(`http://127.0.0.1:${adminPort}/health/ready`, { signal });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
