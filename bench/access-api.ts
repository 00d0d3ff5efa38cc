import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { readConfig } from '@libs/platform/config';
import { createLog } from '@libs/platform/log';
import { createApplication } from '../apps/api/src/application';
import { openConnections } from '../apps/api/src/connections/connections';
import { ReadinessProbe } from '../apps/api/src/health/readiness';
import { limited } from '../apps/api/src/http/server';
import { bare, type Cases } from './bare-access';

/** One API process of the access case: as it is, or (given the file of all cases) without policy, logs and opening. */
async function main([casesFile]: readonly string[]): Promise<void> {
  const config = readConfig();
  const opened = openConnections(config);
  const connections = casesFile ? bare(opened, JSON.parse(readFileSync(casesFile, 'utf8')) as Cases) : opened;
  const log = createLog('bench', 'error');
  const isStopping = () => false;
  const readiness = new ReadinessProbe(async () => {}, isStopping, log);
  const app = await createApplication({ config, connections, readiness, metrics: new Registry(), log, isStopping });
  const server = limited(app.getHttpServer() as Server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.send!((server.address() as AddressInfo).port);
  process.once('disconnect', () => process.exit(0));
}

void main(process.argv.slice(2));
