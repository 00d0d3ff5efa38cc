import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import type { Config } from '@libs/platform/config';
import { createLog } from '@libs/platform/log';
import { createApplication } from '../application';
import { openConnections } from '../connections/connections';
import { ReadinessProbe } from '../health/readiness';
import { openApiOf } from './openapi';

/** The OpenAPI document, made from the application itself; no server is needed, since nothing connects before use. */
export async function describeApi(): Promise<OpenAPIObject> {
  const folder = mkdtempSync(join(tmpdir(), 'rettid-openapi-'));
  const rootKeyFile = join(folder, 'root.key');
  writeFileSync(rootKeyFile, randomBytes(32).toString('base64'));
  try {
    const config = nowhere(rootKeyFile);
    const log = createLog('openapi', 'silent');
    const connections = openConnections(config);
    const readiness = new ReadinessProbe(
      () => Promise.resolve(),
      () => false,
      log,
    );
    const parts = { config, connections, readiness, metrics: new Registry(), log, isStopping: () => false };
    const app = await createApplication(parts);
    const described = openApiOf(app);
    await app.close();
    await Promise.all(connections.clients.map((client) => client.close()));
    return described;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Settings under which nothing can be reached. */
function nowhere(rootKeyFile: string): Config {
  const url = 'mongodb://nowhere.invalid/rettid';
  return {
    mongo: { ledgerUrl: url, viewsUrl: url, keysUrl: url, accessUrl: url },
    kafka: { brokers: [] },
    redis: { url: '' },
    smtp: { url: '', from: '' },
    issuers: [],
    http: { host: '127.0.0.1', port: 0, adminPort: 0, corsOrigins: [], requestsPerTenSeconds: 1 },
    rootKeyFile,
    municipalities: [],
    reminders: { sweepSeconds: 60, sweeps: true, publicUrl: 'https://nowhere.invalid', templates: null },
    localWebhooks: false,
    syntheticIds: false,
    clockFile: null,
    logLevel: 'silent',
  };
}
