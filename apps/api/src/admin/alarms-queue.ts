import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Log } from '@libs/platform/log';

/** The reminders' queue, for looking at only. Redis may be absent at any time: nothing in this process waits for it. */
export function alarmsForViewing(redisUrl: string, log: Log): { queue: Queue; close: () => Promise<void> } {
  const connection = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(5_000, 200 * times),
  });
  const quiet = (error: unknown) => log.debug({ error }, 'redis is not there to look at');
  connection.on('error', quiet);
  const queue = new Queue('alarms', { connection, skipWaitingForReady: true });
  queue.on('error', quiet);
  return {
    queue,
    close: async () => {
      await queue.close().catch(quiet);
      connection.disconnect();
    },
  };
}
