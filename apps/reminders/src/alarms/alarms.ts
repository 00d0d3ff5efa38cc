import { Queue, Worker, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { FatalSetting, type Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { settingsFault } from './redis-settings';

/** The queue's name; its jobs hold a minute and nothing else. */
export const ALARMS = 'alarms';

/** How far ahead alarms are put into Redis: what comes later stays in MongoDB until then. Milliseconds. */
export const HORIZON = 48 * 3_600_000;

/** Whole minutes since 1970; everything that is due in a minute shares one alarm. */
export type Alarm = { readonly minute: number };

const MINUTE = 60_000;
const CHUNK = 500;
/** An alarm that rang or failed leaves nothing behind: its id must be free to be armed again. */
const GONE: JobsOptions = { removeOnComplete: true, removeOnFail: true };
const CLOSE_PATIENCE = 3_000;

/** The minute in which something that is due at this instant rings: never before it. */
export const minuteOf = (instant: string): number => Math.ceil(Date.parse(instant) / MINUTE);

type Options = {
  readonly redisUrl: string;
  readonly log: Log;
  readonly lifecycle: Pick<Lifecycle, 'crash'>;
  /** BullMQ's key prefix; its own by default. */
  readonly prefix?: string;
};

/**
 * The bell. Redis holds only ids of minutes in the near horizon, is never waited for, and may be absent or emptied at
 * any time: the sweep arms again whatever is missing, and fires by itself what did not ring.
 */
export class Alarms {
  private readonly connection: Redis;
  private readonly workerConnection: Redis;
  /** Made while Redis answers, and made anew after a failure: BullMQ remembers a failed first contact for ever. */
  private queue: Queue<Alarm> | null = null;
  private worker: Worker<Alarm> | null = null;
  private arming: Promise<void> | null = null;
  /** Minutes that are not in Redis yet, with their delays in milliseconds. */
  private readonly wanted = new Map<number, number>();

  constructor(private readonly options: Options) {
    const retryStrategy = (times: number): number => Math.min(2_000, 100 * times);
    this.connection = new Redis(options.redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 5_000,
      connectTimeout: 2_000,
      retryStrategy,
    });
    this.workerConnection = new Redis(options.redisUrl, {
      maxRetriesPerRequest: null,
      connectTimeout: 2_000,
      retryStrategy,
    });
    this.connection.on('ready', () => void this.assertSettings());
    this.quiet(this.connection, this.workerConnection);
  }

  /** Calls `ring` for every alarm from now on; an error in it loses that alarm, which the next sweep makes good. */
  listen(ring: () => Promise<void>): void {
    this.worker = new Worker<Alarm>(ALARMS, ring, {
      connection: this.workerConnection,
      concurrency: 1,
      maxStalledCount: 3,
      ...this.place,
    });
    this.quiet(this.worker);
  }

  /**
   * Puts one alarm for each minute into Redis; minutes that are armed already stay as they are. Returns at once and
   * never fails: without Redis there is no bell, and the sweep does its work.
   * @param now epoch milliseconds of the services' clock, which the delays are counted from
   */
  arm(minutes: readonly number[], now: number): void {
    if (this.connection.status !== 'ready') return;
    for (const minute of minutes) this.wanted.set(minute, Math.max(0, minute * MINUTE - now));
    if (this.wanted.size > 0) this.arming ??= this.addWanted();
  }

  /** Waits until what `arm` began is in Redis or has failed. */
  async settled(): Promise<void> {
    await this.arming;
  }

  /** Worker before queue, connections last; does not wait for an absent Redis. */
  async close(): Promise<void> {
    const orderly = (async () => {
      await this.worker?.close();
      await this.queue?.close();
    })().catch(() => undefined);
    const patience = Promise.withResolvers<void>();
    const timer = setTimeout(patience.resolve, CLOSE_PATIENCE);
    await Promise.race([orderly, patience.promise]);
    clearTimeout(timer);
    this.workerConnection.disconnect();
    this.connection.disconnect();
  }

  private get place() {
    return this.options.prefix === undefined ? {} : { prefix: this.options.prefix };
  }

  private async addWanted(): Promise<void> {
    try {
      while (this.wanted.size > 0) {
        this.queue ??= this.openQueue();
        await this.queue.addBulk(this.takeWanted());
      }
    } catch (error) {
      this.queue = null;
      this.wanted.clear();
      this.options.log.warn({ error }, 'alarms could not be armed');
    } finally {
      this.arming = null;
    }
  }

  private takeWanted() {
    const taken = [...this.wanted].slice(0, CHUNK);
    for (const [minute] of taken) this.wanted.delete(minute);
    return taken.map(([minute, delay]) => ({
      name: ALARMS,
      data: { minute },
      opts: { ...GONE, jobId: `m-${minute}`, delay },
    }));
  }

  private openQueue(): Queue<Alarm> {
    const queue = new Queue<Alarm>(ALARMS, { connection: this.connection, ...this.place });
    this.quiet(queue);
    return queue;
  }

  private async assertSettings(): Promise<void> {
    const info = await this.connection.info().catch(() => null);
    const fault = info === null ? null : settingsFault(info);
    if (fault) this.options.lifecycle.crash(new FatalSetting(fault));
  }

  private quiet(...emitters: readonly { on(event: 'error', listener: (error: unknown) => void): unknown }[]): void {
    for (const emitter of emitters) {
      emitter.on('error', (error) => this.options.log.debug({ error }, 'redis is absent, the sweep does without'));
    }
  }
}
