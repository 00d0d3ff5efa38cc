import type { Log } from '@libs/platform/log';
import type { Producer } from 'kafkajs';
import type { EventMessage } from './codec';
import { kafkaClient, RETRY } from './kafka';
import { TOPIC, partitionOf } from './topic';

/** Where Kafka put a partition's share of a batch. `base` −1: stored, but the broker no longer knows where. */
export type Ack = { readonly partition: number; readonly base: number; readonly count: number };

/** A second batch was given while one is in flight: a fault in our own code. */
export class BatchInFlight extends Error {
  constructor() {
    super('one batch in flight, ever');
    this.name = 'BatchInFlight';
  }
}

/**
 * Sends batches of events, all replicas acknowledging. kafkajs loses acknowledged messages when idempotent sends run
 * at the same time, so there is never more than one batch in flight; and its producer is not to be trusted after an
 * error, so that every error ends it and the next batch gets a new one.
 */
export class Publisher {
  private producer: Producer | null = null;
  private inFlight = false;

  constructor(
    private readonly brokers: readonly string[],
    private readonly log: Log,
    readonly topic = TOPIC,
  ) {}

  /**
   * Resolves when every message is stored. After an error some of them may be stored: send the same again.
   * @throws BatchInFlight if another batch has no answer yet
   */
  async publish(messages: readonly EventMessage[]): Promise<Ack[]> {
    if (this.inFlight) throw new BatchInFlight();
    this.inFlight = true;
    try {
      return await this.send(messages);
    } catch (error) {
      await this.discard();
      throw error;
    } finally {
      this.inFlight = false;
    }
  }

  async close(): Promise<void> {
    await this.discard();
  }

  private async send(messages: readonly EventMessage[]): Promise<Ack[]> {
    const counts = new Map<number, number>();
    const placed = messages.map(({ key, value, headers }) => {
      const partition = partitionOf(key);
      counts.set(partition, (counts.get(partition) ?? 0) + 1);
      return { key, value, headers, partition };
    });
    const producer = await this.connected();
    const stored = await producer.sendBatch({ acks: -1, topicMessages: [{ topic: this.topic, messages: placed }] });
    return stored.map(({ partition, baseOffset }) => ({
      partition,
      base: Number(baseOffset ?? -1),
      count: counts.get(partition) ?? 0,
    }));
  }

  private async connected(): Promise<Producer> {
    if (!this.producer) {
      const client = kafkaClient(this.brokers, 'rettid-publisher', this.log);
      const producer = client.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner:
          () =>
          ({ message }) =>
            message.partition ?? partitionOf(String(message.key)),
        retry: RETRY,
      });
      await producer.connect();
      this.producer = producer;
    }
    return this.producer;
  }

  private async discard(): Promise<void> {
    const producer = this.producer;
    this.producer = null;
    await producer?.disconnect().catch(() => undefined);
  }
}
