import 'reflect-metadata';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import { operatorsOf } from '@libs/access/operators';
import { RelationsFollower } from '@libs/access/relations/follower';
import { Sessions } from '@libs/access/sessions';
import { Tokens } from '@libs/access/tokens';
import { upcasts } from '@libs/domain/event-types';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { clockOn } from '@libs/platform/clock';
import { firstContact } from '@libs/platform/contact';
import { HealthServer, type Readiness } from '@libs/platform/health';
import { mongoClient } from '@libs/platform/mongo';
import { startProcess, type Process } from '@libs/platform/process';
import { createAuditApp } from './http/server';
import { noKeys } from './no-keys';

async function run({ config, log, lifecycle }: Process): Promise<void> {
  const [client, accessClient] = [mongoClient(config.mongo.ledgerUrl), mongoClient(config.mongo.accessUrl)];
  lifecycle.onStop('mongo', async () => void (await Promise.all([client.close(), accessClient.close()])));
  const [db, accessDb] = [client.db(), accessClient.db()];
  const clock = clockOn(config.clockFile);
  const { read } = new Ledger(db, new Upcasts(upcasts), clock);
  const served = [...config.municipalities.map(({ ledger }) => ledger), INTAKE_LEDGER];
  const [accessLog, securityLog] = [new AccessLog(accessDb, clock), new SecurityLog(accessDb, clock)];
  lifecycle.onStop('logs', async () => void (await Promise.all([accessLog.idle(), securityLog.idle()])));
  const app = await createAuditApp({
    read,
    evidence: new Evidence(db),
    sessions: new Sessions(new Tokens(config.issuers), new RelationsFollower(read, noKeys), clock, served),
    accessLog,
    securityLog,
    log,
  });
  void firstContact([client, accessClient], lifecycle, log);
  await app.listen(config.http.port, config.http.host);
  lifecycle.onStop('http', () => app.close());
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const readiness = (): Promise<Readiness> =>
    read.head(INTAKE_LEDGER).then(
      ({ seq }) => ({ ready: true, details: { intakeHead: seq } }),
      () => ({ ready: false, details: {} }),
    );
  const isOperator = operatorsOf(config.issuers);
  const health = new HealthServer({ http: config.http, lifecycle, readiness, metrics, isOperator });
  await health.listen();
  lifecycle.onStop('health', () => health.close());
  log.info({ port: config.http.port }, 'audit listens');
}

startProcess('audit', run);
