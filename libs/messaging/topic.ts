import { setTimeout as pause } from 'node:timers/promises';
import { FatalSetting } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { Partitioners, type Admin, type PartitionMetadata } from 'kafkajs';
import { isAbsent, kafkaClient } from './kafka';

/** The one topic: every event of every ledger. */
export const TOPIC = 'rettid.events';

/** Never changed: a ledger's partition is computed from it. */
export const PARTITIONS = 12;

/** A partition's record batch may hold a full ledger batch as JSON with its headers. */
const MAX_MESSAGE_BYTES = 4_000_000;

const LEADER_TRIES = 100;
const LEADER_PAUSE = 100;

const metadata: PartitionMetadata[] = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
  partitionId,
  partitionErrorCode: 0,
  leader: 0,
  replicas: [],
  isr: [],
}));
const partitioner = Partitioners.DefaultPartitioner();
const known = new Map<string, number>();

/** Where a ledger's events go; the same as every Kafka client computes from the key. */
export function partitionOf(ledger: string): number {
  const before = known.get(ledger);
  if (before !== undefined) return before;
  const partition = partitioner({ topic: TOPIC, partitionMetadata: metadata, message: { key: ledger, value: null } });
  known.set(ledger, partition);
  return partition;
}

/** A topic's next offset per partition. */
export type Watermarks = ReadonlyMap<number, number>;

/** Looking at and preparing the topic. Every call fails within seconds while no broker answers. */
export class TopicAdmin {
  private admin: Admin | null = null;

  constructor(
    private readonly brokers: readonly string[],
    private readonly log: Log,
    readonly topic = TOPIC,
  ) {}

  /**
   * Makes the topic if it is not there, and refuses one that is other than we need.
   * @throws FatalSetting if its partitions differ
   */
  async prepare(): Promise<void> {
    await this.ask(async (admin) => {
      if (!(await admin.listTopics()).includes(this.topic)) await admin.createTopics(this.wanted());
    });
    await this.led();
    await this.assert();
  }

  /** @throws FatalSetting if the topic has another number of partitions */
  async assert(): Promise<void> {
    const partitions = (await this.partitions()).length;
    if (partitions !== PARTITIONS) {
      throw new FatalSetting(`Kafka topic ${this.topic} has ${partitions} partitions and must have ${PARTITIONS}`);
    }
  }

  /** The next offset of each partition; null if there is no such topic. */
  watermarks(): Promise<Watermarks | null> {
    return this.ask(async (admin) => {
      if (!(await admin.listTopics()).includes(this.topic)) return null;
      const offsets = await admin.fetchTopicOffsets(this.topic);
      return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
    });
  }

  /** The next offset a consumer group has noted per partition; −1 where it has none. */
  committed(groupId: string): Promise<Watermarks> {
    return this.ask(async (admin) => {
      const [found] = await admin.fetchOffsets({ groupId, topics: [this.topic] });
      return new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    });
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = null;
    await admin?.disconnect().catch(() => undefined);
  }

  private partitions(): Promise<readonly PartitionMetadata[]> {
    return this.ask(async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [this.topic] });
      return topics[0]?.partitions ?? [];
    });
  }

  /** Waits until each partition of a new topic has a leader; kafkajs itself gives up at the first "unknown topic". */
  private async led(): Promise<void> {
    for (let tries = LEADER_TRIES; ; tries -= 1) {
      try {
        if ((await this.partitions()).every(({ leader }) => leader >= 0)) return;
      } catch (error) {
        if (tries <= 0 || !isAbsent(error)) throw error;
      }
      await pause(LEADER_PAUSE);
    }
  }

  private wanted(): Parameters<Admin['createTopics']>[0] {
    const configEntries = [
      { name: 'retention.ms', value: '-1' },
      { name: 'max.message.bytes', value: String(MAX_MESSAGE_BYTES) },
    ];
    const topic = { topic: this.topic, numPartitions: PARTITIONS, replicationFactor: -1, configEntries };
    return { waitForLeaders: false, topics: [topic] };
  }

  /** After an error the client is thrown away: one that has once asked for a topic since deleted never recovers. */
  private async ask<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    try {
      if (!this.admin) {
        const admin = kafkaClient(this.brokers, 'rettid-admin', this.log).admin();
        await admin.connect();
        this.admin = admin;
      }
      return await work(this.admin);
    } catch (error) {
      await this.close();
      throw new TopicUnanswered(error);
    }
  }
}

/** The broker, or the topic in it, gave no usable answer: ask again later. */
export class TopicUnanswered extends Error {
  readonly retriable = true;

  constructor(cause: unknown) {
    super('the topic gave no answer', { cause });
    this.name = 'TopicUnanswered';
  }
}

/**
 * Makes `rettid.events` with 12 partitions and no end of retention, or checks the one that is there.
 * @throws FatalSetting if its partitions differ
 */
export async function prepareTopic(brokers: readonly string[], log: Log, topic = TOPIC): Promise<void> {
  const admin = new TopicAdmin(brokers, log, topic);
  try {
    await admin.prepare();
  } finally {
    await admin.close();
  }
}
