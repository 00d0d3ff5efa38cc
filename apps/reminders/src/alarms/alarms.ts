import { once } from 'node:events';
import { DelayedError, Queue, Worker, type Job, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Clock } from '@libs/platform/clock';
import { FatalSetting, type Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { MINUTE, rearmingMinutes, waitFor } from './minutes';
import { settingsFault } from './redis-settings';

/** The queue's name; its jobs hold a minute and nothing else. */
export const ALARMS = 'alarms';

/** Whole minutes since 1970; everything that is due in a minute shares one alarm. */
export type Alarm = { readonly minute: number };

const CHUNK = 500;
/**
 * An alarm that was answered leaves nothing behind: its id must be free to be armed again. One that could not be answered
 * rings again until it is.
 */
const OPTIONS: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 1_000_000,
  backoff: { type: 'fixed', delay: 5_000 },
};
const CLOSE_PATIENCE = 3_000;
const CONTACT_PATIENCE = 3_000;

type Options = {
  readonly redisUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly lifecycle: Pick<Lifecycle, 'crash'>;
  /** BullMQ's key prefix; its own by default. */
  readonly prefix?: string;
};

/**
 * The bell. Redis holds only ids of minutes in the near horizon, is never waited for, and may be absent or emptied at
 * any time: the sweep arms again whatever is missing, and fires by itself what did not ring. Beside what was asked for it
 * holds a few minutes at which somebody is rung awake to arm what has come into the horizon meanwhile, so that it needs no
 * sweep either.
 */
export class Alarms {
  private readonly connection: Redis;
  private readonly workerConnection: Redis;
  /** Made while Redis answers, and made anew after a failure: BullMQ remembers a failed first contact for ever. */
  private queue: Queue<Alarm> | null = null;
  private worker: Worker<Alarm> | null = null;
  private arming: Promise<void> | null = null;
  /** Minutes that are in Redis as far as is known. */
  private readonly armed = new Set<number>();
  /** Minutes that are not in Redis yet, and since when they should be, by `performance.now()`. */
  private readonly missing = new Map<number, number>();

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
    this.connection.on('ready', () => {
      this.doubt();
      void this.assertSettings();
    });
    this.quiet(this.connection, this.workerConnection);
  }

  /**
   * Calls `ring` for every alarm from now on, at its minute by the services' clock: one that rings early, because a machine's
   * clock is wrong or ours was set, is put back. It rings again until `ring` has answered it.
   */
  listen(ring: (minute: number) => Promise<void>): void {
    const answer = async (job: Job<Alarm>, token?: string): Promise<void> => {
      const { minute } = job.data;
      const wait = waitFor(minute, this.options.clock);
      if (wait > 0) {
        await job.moveToDelayed(Date.now() + wait, token);
        throw new DelayedError();
      }
      await ring(minute);
      this.armed.delete(minute);
    };
    this.worker = new Worker<Alarm>(ALARMS, answer, {
      connection: this.workerConnection,
      concurrency: 1,
      maxStalledCount: 1_000,
      ...this.place,
    });
    this.quiet(this.worker);
  }

  /**
   * Puts one alarm for each minute into Redis; minutes that are armed already stay as they are. Returns at once and
   * never fails: without Redis there is no bell, and the sweep does its work.
   */
  arm(minutes: readonly number[]): void {
    this.forgetPast();
    for (const minute of [...minutes, ...rearmingMinutes(this.options.clock.now())])
      if (!this.armed.has(minute) && !this.missing.has(minute)) this.missing.set(minute, performance.now());
    if (this.connection.status === 'ready' && this.missing.size > 0) this.arming ??= this.addMissing();
  }

  /** Whether what is armed is there still is asked afresh by the next `arm`: Redis may have lost it. */
  doubt(): void {
    this.armed.clear();
  }

  /** For how long the alarm that has been missing longest has been missing from Redis, milliseconds. */
  get oldestMissing(): number {
    return this.missing.size === 0 ? 0 : performance.now() - Math.min(...this.missing.values());
  }

  /** Resolves when Redis answers, or has not for a while. */
  async contact(): Promise<void> {
    if (this.connection.status === 'ready') return;
    await once(this.connection, 'ready', { signal: AbortSignal.timeout(CONTACT_PATIENCE) }).catch(() => undefined);
  }

  /** Resolves when what `arm` began is in Redis or has failed. */
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

  private async addMissing(): Promise<void> {
    try {
      while (this.missing.size > 0) {
        const minutes = [...this.missing.keys()].slice(0, CHUNK);
        this.queue ??= this.openQueue();
        await this.queue.addBulk(minutes.map((minute) => this.jobOf(minute)));
        for (const minute of minutes) {
          this.missing.delete(minute);
          this.armed.add(minute);
        }
      }
    } catch (error) {
      this.queue = null;
      this.options.log.warn({ error }, 'alarms could not be armed');
    } finally {
      this.arming = null;
    }
  }

  private jobOf(minute: number) {
    const opts = { ...OPTIONS, jobId: `m-${minute}`, delay: waitFor(minute, this.options.clock) };
    return { name: ALARMS, data: { minute }, opts };
  }

  /** What is due is raised by whoever looks; there is nothing to be rung for any more. */
  private forgetPast(): void {
    const now = this.options.clock.now() / MINUTE;
    for (const minute of [...this.armed, ...this.missing.keys()]) {
      if (minute >= now) continue;
      this.armed.delete(minute);
      this.missing.delete(minute);
    }
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
