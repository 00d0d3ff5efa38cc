import { operatorsOf } from '@libs/access/operators';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { runConsumer, type RunningConsumer } from '@libs/messaging/consumer';
import { systemClock } from '@libs/platform/clock';
import { firstContact } from '@libs/platform/contact';
import { HealthServer } from '@libs/platform/health';
import { Lease } from '@libs/platform/lease';
import { mongoClient } from '@libs/platform/mongo';
import { comeAfterPeople, startProcess, type Process } from '@libs/platform/process';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { projectedViews } from '@libs/read-models/views';
import { keepUp } from './keep-up';
import { ProjectorState } from './projector-state';

/**
 * Kafka → read models; what Kafka does not bring is read from the ledger. It holds keys for one thing: the search terms
 * of a child, which it makes of the sealed identity and keeps as hashes.
 */
async function run({ config, log, lifecycle }: Process): Promise<void> {
  comeAfterPeople();
  const ledgerClient = mongoClient(config.mongo.ledgerUrl);
  const viewsClient = mongoClient(config.mongo.viewsUrl);
  const keysClient = mongoClient(config.mongo.keysUrl);
  const clients = [ledgerClient, viewsClient, keysClient];
  lifecycle.onStop('mongo', async () => void (await Promise.all(clients.map((client) => client.close()))));
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerClient.db(), steps, systemClock);
  const views = viewsClient.db();
  const store = new ViewStore(views, { keys: new Keys(keysClient.db(), fileKeys(config.rootKeyFile)) });
  const runner = new ViewRunner(store, ledger.read, projectedViews, log);
  const state = new ProjectorState(runner);
  const lease = new Lease(views, 'projector', log);

  let consumer: RunningConsumer | null = null;
  const health = new HealthServer({
    http: config.http,
    lifecycle,
    readiness: () => state.readiness(lease.answeredAt, consumer?.isConsuming() ?? false),
    metrics: state.metrics,
    isOperator: operatorsOf(config.issuers),
  });
  lifecycle.onStop('health', () => health.close());
  await health.listen();
  await firstContact(clients, lifecycle, log);
  consumer = runConsumer({
    brokers: config.kafka.brokers,
    groupId: 'rettid-projector',
    log,
    lifecycle,
    onBatch: (name, events) =>
      runner.take(
        name,
        events.map((event) => steps.lift(event)),
      ),
  });
  const stopped = new AbortController();
  const leading = lease.lead((term) => keepUp(term, { runner, store, state, log }), stopped.signal);
  lifecycle.onStop('views', async () => {
    stopped.abort();
    await leading;
  });
  lifecycle.onStop('consumer', () => consumer.stop());
  log.info('started');
}

startProcess('projector', run);
