import { operatorsOf } from '@libs/access/operators';
import { Decisions } from '@libs/commands/decisions';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { BATCHES } from '@libs/ledger/batch-document';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { runConsumer } from '@libs/messaging/consumer';
import { clockOn } from '@libs/platform/clock';
import { firstContact } from '@libs/platform/contact';
import { HealthServer } from '@libs/platform/health';
import { Lease } from '@libs/platform/lease';
import { mongoClient } from '@libs/platform/mongo';
import { comeAfterPeople, startProcess, type Process } from '@libs/platform/process';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { reminderViews } from '@libs/read-models/views';
import { Alarms } from './alarms/alarms';
import { smtpMailer } from './delivery/mailer';
import { openChannels } from './delivery/open-channels';
import { Templates } from './delivery/templates';
import { openSweep } from './sweep/open-sweep';
import { SweepState } from './sweep/sweep-state';
import { Watch } from './sweep/watch';
import { Caller } from './webhooks/call';
import { Worker } from './worker';

/** More streams than in a wave of most municipalities, at some sixty megabytes. */
const MOST_REMEMBERED = 200_000;

/** Deadlines → alarms → reminders → mail. */
async function run({ config, log, lifecycle }: Process): Promise<void> {
  comeAfterPeople();
  const clients = [config.mongo.ledgerUrl, config.mongo.viewsUrl, config.mongo.keysUrl].map((url) => mongoClient(url));
  const [ledgerClient, viewsClient, keysClient] = clients as [
    (typeof clients)[0],
    (typeof clients)[0],
    (typeof clients)[0],
  ];
  lifecycle.onStop('mongo', async () => void (await Promise.all(clients.map((client) => client.close()))));

  const clock = clockOn(config.clockFile);
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerClient.db(), steps, clock, BATCHES, MOST_REMEMBERED);
  const keys = new Keys(keysClient.db(), fileKeys(config.rootKeyFile));
  const decisions = new Decisions(ledger, keys, steps);
  const views = viewsClient.db();
  const store = new ViewStore(views);
  const runner = new ViewRunner(store, ledger.read, reminderViews, log);
  const interval = config.reminders.sweepSeconds * 1_000;
  const alarms = new Alarms({ redisUrl: config.redis.url, clock, log, lifecycle });
  lifecycle.onStop('redis', () => alarms.close());
  const state = new SweepState({ interval, oldestUnarmed: () => alarms.oldestMissing });
  const lease = new Lease(views, 'reminders', log);
  const health = new HealthServer({
    http: config.http,
    lifecycle,
    readiness: () => state.readiness(lease.answeredAt),
    metrics: state.metrics,
    isOperator: operatorsOf(config.issuers),
  });
  lifecycle.onStop('health', () => health.close());
  const mailer = smtpMailer(config.smtp.url, config.smtp.from);
  lifecycle.onStop('mail', () => mailer.close());
  const { municipalities, localWebhooks } = config;
  const { publicUrl, templates } = config.reminders;
  const channels = openChannels({
    ...{ read: ledger.read, decisions, keys, views, clock, log, mailer, municipalities, publicUrl },
    templates: new Templates(templates, municipalities),
    caller: new Caller(localWebhooks),
    onOutcome: () => state.delivered(1),
  });
  lifecycle.onStop('channels', () => channels.settled());
  const { sweep, rounds } = openSweep({ ledger, decisions, store, runner, channels, alarms, state, clock, log });
  const worker = new Worker({
    ...{ lease, sweep, state, runner, rounds, alarms },
    interval: config.reminders.sweeps ? interval : null,
  });
  const watch = new Watch(
    () => state.worries,
    () => state.figures,
    log,
  );
  watch.start();
  lifecycle.onStop('watch', async () => watch.stop());
  lifecycle.onStop('ledger', () => ledger.idle());
  void firstContact(clients, lifecycle, log);
  worker.start();
  lifecycle.onStop('worker', () => worker.stop());
  const consumer = runConsumer({
    brokers: config.kafka.brokers,
    groupId: 'rettid-reminders',
    log,
    lifecycle,
    onBatch: (name, events, heartbeat) =>
      worker.take(
        name,
        events.map((event) => steps.lift(event)),
        heartbeat,
      ),
  });
  lifecycle.onStop('consumer', () => consumer.stop());
  await health.listen();
  log.info('started');
}

startProcess('reminders', run);
