import { operatorsOf } from '@libs/access/operators';
import { upcasts } from '@libs/domain/event-types';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { Publisher } from '@libs/messaging/publisher';
import { TopicAdmin } from '@libs/messaging/topic';
import { systemClock } from '@libs/platform/clock';
import { firstContact } from '@libs/platform/contact';
import { HealthServer } from '@libs/platform/health';
import { Lease } from '@libs/platform/lease';
import { FatalSetting, type Lifecycle } from '@libs/platform/lifecycle';
import { mongoClient } from '@libs/platform/mongo';
import { startProcess, type Process } from '@libs/platform/process';
import { Relay } from './relay';
import { RelayState } from './relay-state';
import { WakeUp } from './wake-up';

/** Ledger → Kafka, one relay leading at a time. Holds no keys: what is sealed stays sealed. */
async function main({ config, log, lifecycle }: Process): Promise<void> {
  const ledgerClient = mongoClient(config.mongo.ledgerUrl);
  const viewsClient = mongoClient(config.mongo.viewsUrl);
  lifecycle.onStop('mongo', async () => {
    await ledgerClient.close();
    await viewsClient.close();
  });
  const state = new RelayState();
  const views = viewsClient.db();
  const lease = new Lease(views, 'relay', log);
  const health = new HealthServer({
    http: config.http,
    lifecycle,
    readiness: () => state.readiness(lease.answeredAt),
    metrics: state.metrics,
    isOperator: operatorsOf(config.issuers),
  });
  lifecycle.onStop('health', () => health.close());

  const ledger = new Ledger(ledgerClient.db(), new Upcasts(upcasts), systemClock);
  const wakeUp = new WakeUp(ledger);
  const publisher = new Publisher(config.kafka.brokers, log);
  const topic = new TopicAdmin(config.kafka.brokers, log);
  lifecycle.onStop('kafka', async () => {
    await wakeUp.stop();
    await publisher.close();
    await topic.close();
  });
  const relay = new Relay({ reader: ledger.read, views, publisher, topic, wakeUp, state, log });
  const stopped = new AbortController();
  await health.listen();
  await firstContact([ledgerClient, viewsClient], lifecycle, log);
  const relaying = lease.lead((term) => relay.serve(term).catch(onFatal(lifecycle)), stopped.signal);
  lifecycle.onStop('relay', async () => {
    stopped.abort();
    await relaying;
  });
  log.info('started');
}

/** A wrong setting ends the process; any other error only the term. */
const onFatal =
  (lifecycle: Lifecycle) =>
  (error: unknown): void => {
    if (!(error instanceof FatalSetting)) throw error;
    lifecycle.crash(error);
  };

startProcess('relay', main);
