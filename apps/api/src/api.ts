import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { MoveRepair } from '@libs/commands/moves/move-repair';
import { ClaimRepair } from '@libs/commands/intake/claim-repair';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Config } from '@libs/platform/config';
import type { Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { AlarmsBoard } from './admin/alarms-board';
import { createAdminApplication } from './admin/admin-application';
import { Operators } from './admin/operators';
import { createApplication } from './application';
import { openConnections, type Connections } from './connections/connections';
import { firstContact } from './connections/first-contact';
import { openApiOf } from './docs/openapi';
import { ReadinessProbe } from './health/readiness';
import { drain, limited } from './http/server';
import { InboxStreams } from './inbox/inbox-streams';
import { repairing } from './intake/repairing';
import { finishing } from './moves/finishing';

/** Starts the API: listening at once, ready when its databases answer. Stops in the opposite order. */
export async function startApi(config: Config, log: Log, lifecycle: Lifecycle): Promise<void> {
  const connections = openConnections(config);
  const isStopping = () => lifecycle.isStopping;
  lifecycle.onStop('mongo', () => closeAll(connections));

  const contact = firstContact(connections, log, lifecycle);
  const probe = async () => {
    await contact;
    const { views, access } = connections.databases;
    await Promise.all([
      connections.ledger.read.head(INTAKE_LEDGER),
      views.command({ ping: 1 }),
      access.command({ ping: 1 }),
    ]);
  };
  const readiness = new ReadinessProbe(probe, isStopping, log);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const app = await createApplication({ config, connections, readiness, metrics, log, isStopping });
  lifecycle.onStop('application', () => app.close());
  lifecycle.onStop('ledger', () => connections.ledger.idle());
  lifecycle.onStop('logs', async () => {
    await Promise.all([connections.accessLog.idle(), connections.securityLog.idle()]);
  });

  const board = new AlarmsBoard(config.redis.url, '/queues', log);
  lifecycle.onStop('queue board', () => board.close());
  const operators = new Operators(connections.sessions, connections.securityLog);
  const isReady = () => readiness.ready;
  const door = await createAdminApplication({ metrics, board, operators, described: openApiOf(app), isReady, log });
  const admin = limited(door.getHttpServer() as Server);
  await listen(admin, config.http.adminPort, config.http.host);
  lifecycle.onStop('admin', () => closeNow(admin));

  const server = limited(app.getHttpServer() as Server);
  readiness.start();
  lifecycle.onStop('readiness', () => readiness.stop());
  await listen(server, config.http.port, config.http.host);
  lifecycle.onStop('repair', repairing(app.get(ClaimRepair), contact, log));
  lifecycle.onStop('moves', finishing(app.get(MoveRepair), contact, log));
  lifecycle.onStop('http', () => drain(server));
  lifecycle.onStop('inbox streams', () => app.get(InboxStreams).close());
  log.info({ port: config.http.port }, 'started');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

async function closeNow(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A database that is gone must not hold up the exit. */
async function closeAll({ clients }: Connections): Promise<void> {
  const closing = Promise.all(clients.map((client) => client.close()));
  await Promise.race([closing, pause(3_000, undefined, { ref: false })]);
}
