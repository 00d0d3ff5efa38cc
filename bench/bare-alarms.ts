import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { rate, type Figures } from './load';

/** At which bare BullMQ is quickest here. */
const CONCURRENCY = 256;
const CHUNK = 500;

/** One BullMQ job for each alarm, all due at the same moment, doing nothing: from the first that runs to the last. */
export async function bareAlarms(redisUrl: string, alarms: number): Promise<Figures> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const listening = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection, prefix: 'bench-wave' });
  const due = Date.now() + alarms / 4 + 2_000;
  for (let from = 0; from < alarms; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, alarms - from) }, (_, at) => from + at);
    const opts = { delay: Math.max(0, due - Date.now()), removeOnComplete: true };
    await queue.addBulk(numbers.map((n) => ({ name: 'bare', data: { n }, opts: { ...opts, jobId: `n-${n}` } })));
  }
  let began = 0;
  let done = 0;
  const all = Promise.withResolvers<void>();
  const worker = new Worker(
    'bare',
    async () => {
      began ||= performance.now();
      if (++done === alarms) all.resolve();
    },
    { connection: listening, prefix: 'bench-wave', concurrency: CONCURRENCY },
  );
  await all.promise;
  const figures = rate(alarms, performance.now() - began);
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  connection.disconnect();
  listening.disconnect();
  return figures;
}
