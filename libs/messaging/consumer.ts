import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import type { Consumer, ConsumerCrashEvent, EachBatchPayload } from 'kafkajs';
import { fromMessage } from './codec';
import { isAbsent, kafkaClient, RETRY } from './kafka';
import { ConsumerProgress } from './progress';
import { TOPIC, TopicAdmin } from './topic';

export type ConsumerOptions = {
  readonly brokers: readonly string[];
  readonly groupId: string;
  readonly topic?: string;
  readonly log: Log;
  readonly lifecycle: Pick<Lifecycle, 'crash'>;
  /** Consecutive events of one ledger, in order; some may have come before. Offsets are noted when it resolves. */
  readonly onBatch: (ledger: string, events: readonly StoredEvent[], heartbeat: () => Promise<void>) => Promise<void>;
};

/** How often offsets are noted, milliseconds: only a hint where to begin, the checkpoints know what is done. */
const COMMIT_EVERY = 1_000;
const WAIT_FOR_BROKER = 1_000;
const WATCH_EVERY = 30_000;
const CRASH_FOLLOWS = 5_000;

export type RunningConsumer = {
  /** Whether it has joined its group and asks the broker for events. */
  readonly isConsuming: () => boolean;
  /** Finishes the batch in hand, notes its offsets and leaves the group. */
  readonly stop: () => Promise<void>;
};

/**
 * Reads the topic in a consumer group until stopped. No broker: waits and goes on by itself. A crash that waiting
 * cannot cure, or a consumer that stands still while there is something to read, ends the process, because kafkajs
 * looks healthy then and does nothing.
 */
export function runConsumer(options: ConsumerOptions): RunningConsumer {
  const reading = new Reading(options);
  const done = reading.run();
  done.catch((error: unknown) => options.lifecycle.crash(error));
  return {
    isConsuming: () => reading.progress.consuming,
    stop: async () => {
      await reading.stop();
      await done.catch(() => undefined);
    },
  };
}

class Reading {
  readonly progress: ConsumerProgress;
  private readonly stopped = new AbortController();
  private readonly topic: string;
  private consumer: Consumer | null = null;

  constructor(private readonly options: ConsumerOptions) {
    this.topic = options.topic ?? TOPIC;
    const admin = new TopicAdmin(options.brokers, options.log, this.topic);
    this.progress = new ConsumerProgress(admin, options.groupId);
  }

  async run(): Promise<void> {
    const watching = setInterval(() => void this.watch(), WATCH_EVERY);
    let consumed = true;
    try {
      while (!this.stopped.signal.aborted) {
        const crash = await this.session().catch((error: unknown) => error);
        consumed ||= this.progress.consuming;
        this.progress.leave();
        if (this.stopped.signal.aborted) return;
        if (!isAbsent(crash)) throw crash;
        if (consumed)
          this.options.log.warn({ error: crash, groupId: this.options.groupId }, 'no broker answers, waiting');
        consumed = false;
        await pause(WAIT_FOR_BROKER, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    } finally {
      clearInterval(watching);
      await this.progress.close();
    }
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.consumer?.stop();
  }

  /** One kafkajs consumer from its start to its crash, whose error is its answer; null when we stopped it. */
  private async session(): Promise<unknown> {
    const { brokers, groupId, log } = this.options;
    const consumer = kafkaClient(brokers, groupId, log).consumer({
      groupId,
      allowAutoTopicCreation: false,
      minBytes: 1,
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: 4_000_000,
      sessionTimeout: 20_000,
      rebalanceTimeout: 30_000,
      heartbeatInterval: 3_000,
      metadataMaxAge: 30_000,
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    try {
      const ended = new Promise<unknown>((resolve) => {
        consumer.on(consumer.events.CRASH, ({ payload }: ConsumerCrashEvent) => resolve(payload.error));
        consumer.on(consumer.events.STOP, () => {
          // A crash says first that it stopped, then why.
          if (this.stopped.signal.aborted) resolve(null);
          else setTimeout(resolve, CRASH_FOLLOWS, new Error('the consumer stopped by itself')).unref();
        });
      });
      consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
        this.progress.join(payload.memberAssignment[this.topic] ?? []);
      });
      await consumer.connect();
      await consumer.subscribe({ topics: [this.topic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 3,
        eachBatch: (payload) => this.handle(consumer, payload),
      });
      return await ended;
    } finally {
      await consumer.disconnect().catch(() => undefined);
    }
  }

  private async handle(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    if (payload.isStale()) return;
    const heartbeat = (): Promise<void> => payload.heartbeat();
    for (const [ledger, events] of this.byLedger(batch.messages)) {
      await this.options.onBatch(ledger, events, heartbeat);
      await heartbeat();
    }
    const last = batch.lastOffset();
    payload.resolveOffset(last);
    const due = this.progress.handled(batch.partition, Number(last) + 1, COMMIT_EVERY);
    if (due.size > 0) {
      await consumer.commitOffsets(
        [...due].map(([partition, next]) => ({ topic: this.topic, partition, offset: String(next) })),
      );
    }
    await heartbeat();
  }

  private byLedger(messages: EachBatchPayload['batch']['messages']): Map<string, StoredEvent[]> {
    const ledgers = new Map<string, StoredEvent[]>();
    for (const message of messages) {
      try {
        const event = fromMessage(message);
        const events = ledgers.get(event.ledger);
        if (events) events.push(event);
        else ledgers.set(event.ledger, [event]);
      } catch (error) {
        this.options.log.error({ error, offset: message.offset }, 'a message that is no event was passed over');
      }
    }
    return ledgers;
  }

  private async watch(): Promise<void> {
    try {
      if (await this.progress.standsStill()) {
        this.options.lifecycle.crash(new Error('the consumer stands still while there are events to read'));
      }
    } catch (error) {
      this.options.log.warn({ error }, 'the consumer cannot be watched, no broker answers');
    }
  }
}
