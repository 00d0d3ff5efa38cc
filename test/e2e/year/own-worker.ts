import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '@libs/testing/stack';
import { ISSUERS } from '../../../apps/local/src/issuers';
import { portsFrom } from '../../../apps/local/src/ports';
import { Supervised } from '../../../apps/local/src/supervised';

const ENTRY = resolve(__dirname, '../../../dist/apps/reminders/src/main.js');
const NO_ACCESS_LOG = 'mongodb://this-app-keeps-no-access-log.invalid/';

type Health = { readonly status: string; readonly leads?: boolean };

/** The reminders' worker of a stack that runs without one, so that a test can give it settings of its own. */
export class OwnWorker {
  private process: Supervised | null = null;

  constructor(
    private readonly stack: Stack,
    private readonly clockFile: string,
  ) {
    // it does not outlive the test process
    process.once('exit', () => void this.process?.stop('SIGKILL'));
  }

  /** Resolves when it leads. @param settings beside what every worker needs */
  async start(settings: Readonly<Record<string, string>>): Promise<void> {
    const { data, ready } = this.stack;
    const env = {
      ...process.env,
      RETTID_MONGO_LEDGER_URL: ready.mongo,
      RETTID_MONGO_VIEWS_URL: ready.mongoViews,
      RETTID_MONGO_KEYS_URL: ready.mongoKeys,
      RETTID_MONGO_ACCESS_URL: NO_ACCESS_LOG,
      RETTID_KAFKA_BROKERS: ready.kafka,
      RETTID_REDIS_URL: ready.redis,
      RETTID_SMTP_URL: ready.smtp,
      RETTID_ROOT_KEY_FILE: ready.rootKeyFile,
      RETTID_ISSUERS_FILE: join(data, ISSUERS),
      RETTID_MUNICIPALITIES_FILE: ready.municipalitiesFile,
      RETTID_ADMIN_PORT: String(this.adminPort),
      RETTID_PUBLIC_URL: ready.api,
      RETTID_SYNTHETIC_IDS: 'accept',
      RETTID_CLOCK_FILE: this.clockFile,
      ...settings,
    };
    this.process = new Supervised({
      name: 'reminders',
      command: { file: process.execPath, args: [ENTRY, '--data', data], env },
      logFile: join(data, 'logs', 'reminders.log'),
      isUp: async () => (await this.health())?.leads === true,
      stopLimit: 27_000,
    });
    this.process.start();
    await this.process.untilUp();
  }

  /** SIGKILL; it comes back by itself. Resolves when it leads again. */
  async kill(): Promise<void> {
    await this.process?.kill();
    await this.process?.untilUp();
  }

  /** SIGTERM, a while without it, and back. Resolves when it leads again. */
  async rest(ms: number): Promise<void> {
    await this.stop();
    await pause(ms);
    this.process?.start();
    await this.process?.untilUp();
  }

  async stop(): Promise<void> {
    await this.process?.stop();
  }

  private get adminPort(): number {
    return portsFrom(this.stack.port).remindersAdmin;
  }

  private async health(): Promise<Health | null> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.adminPort}/health/ready`);
      return (await answer.json()) as Health;
    } catch {
      return null;
    }
  }
}
