import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freeBlock } from '@libs/testing/free-ports';
import type { Stack } from '@libs/testing/stack';

/** One more API process beside the stack's own, on the same servers. */
export class SecondApi {
  private constructor(
    readonly url: string,
    readonly adminUrl: string,
    private readonly child: ChildProcess,
  ) {}

  static async beside({ ready, data }: Stack): Promise<SecondApi> {
    const port = await freeBlock(2);
    const env = {
      ...process.env,
      RETTID_MONGO_LEDGER_URL: ready.mongo,
      RETTID_MONGO_VIEWS_URL: ready.mongoViews,
      RETTID_MONGO_KEYS_URL: ready.mongoKeys,
      RETTID_KAFKA_BROKERS: ready.kafka,
      RETTID_REDIS_URL: ready.redis,
      RETTID_SMTP_URL: ready.smtp,
      RETTID_ISSUERS_FILE: join(data, 'issuers.json'),
      RETTID_MONGO_ACCESS_URL: ready.mongoAccess,
      RETTID_ROOT_KEY_FILE: ready.rootKeyFile,
      RETTID_MUNICIPALITIES_FILE: ready.municipalitiesFile,
      RETTID_PUBLIC_URL: ready.api,
      RETTID_PORT: `${port}`,
      RETTID_ADMIN_PORT: `${port + 1}`,
      RETTID_LOG_LEVEL: 'warn',
    };
    const entry = resolve(__dirname, '../../dist/apps/api/src/main.js');
    const child = spawn(process.execPath, [entry], { env, stdio: 'ignore' });
    const api = new SecondApi(`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`, child);
    while (!(await api.isReady())) await pause(50);
    return api;
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** Sends SIGTERM. @returns exit code and how long it took, milliseconds */
  async terminate(): Promise<{ code: number | null; took: number }> {
    const started = Date.now();
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code] = (await gone) as [number | null];
    return { code, took: Date.now() - started };
  }
}
