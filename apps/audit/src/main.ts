import 'reflect-metadata';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { ServedLedgers } from '@libs/access/access.guard';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { Tokens } from '@libs/access/tokens';
import { upcasts } from '@libs/domain/event-types';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { fileClock, systemClock } from '@libs/platform/clock';
import { firstContact } from '@libs/platform/contact';
import { HealthServer, type Readiness } from '@libs/platform/health';
import { mongoClient } from '@libs/platform/mongo';
import { startProcess, type Process } from '@libs/platform/process';
import { createAuditApp } from './http/server';

async function run({ config, log, lifecycle }: Process): Promise<void> {
  const client = mongoClient(config.mongo.ledgerUrl);
  lifecycle.onStop('mongo', () => client.close());
  const db = client.db();
  const clock = config.clockFile ? fileClock(config.clockFile) : systemClock;
  const { read } = new Ledger(db, new Upcasts(upcasts), clock);
  const app = await createAuditApp({
    read,
    evidence: new Evidence(db),
    tokens: new Tokens(config.oidc.issuer, config.oidc.audience),
    served: new ServedLedgers([...config.municipalities.map(({ ledger }) => ledger), INTAKE_LEDGER]),
    log,
  });
  void firstContact([client], lifecycle, log);
  await app.listen(config.http.port, config.http.host);
  lifecycle.onStop('http', () => app.close());
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const readiness = (): Promise<Readiness> =>
    read.head(INTAKE_LEDGER).then(
      ({ seq }) => ({ ready: true, details: { intakeHead: seq } }),
      () => ({ ready: false, details: {} }),
    );
  const health = new HealthServer({ http: config.http, lifecycle, readiness, metrics });
  await health.listen();
  lifecycle.onStop('health', () => health.close());
  log.info({ port: config.http.port }, 'audit listens');
}

startProcess('audit', run);
