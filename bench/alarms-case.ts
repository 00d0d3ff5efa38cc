import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { systemClock } from '@libs/platform/clock';
import { createLog } from '@libs/platform/log';
import { Alarms } from '../apps/reminders/src/alarms/alarms';
import { rate } from './load';
import type { Report } from './report';

const DEADLINES = 20_000;

/** Arming so many deadlines of the next 48 hours as alarms, against one bare BullMQ job for each. */
export async function alarmsCase(redisUrl: string, report: Report): Promise<void> {
  const minutes = Array.from({ length: DEADLINES }, (_, n) => Math.floor(Date.now() / 60_000) + 60 + (n % 2_000));
  const alarms = new Alarms({
    redisUrl,
    clock: systemClock,
    log: createLog('bench', 'silent'),
    lifecycle: { crash: () => undefined },
    prefix: 'bench-alarms',
  });
  await new Promise((done) => setTimeout(done, 500));
  const armed = performance.now();
  alarms.arm(minutes);
  await alarms.settled();
  const ours = rate(DEADLINES, performance.now() - armed);
  await alarms.close();

  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection, prefix: 'bench-bare' });
  const jobs = minutes.map((minute, n) => ({
    name: 'bare',
    data: { n },
    opts: { jobId: `n-${n}`, delay: minute * 60_000 - Date.now() },
  }));
  const added = performance.now();
  for (let from = 0; from < jobs.length; from += 500) await queue.addBulk(jobs.slice(from, from + 500));
  report.row(`arm ${DEADLINES} deadlines`, ours, 'bare BullMQ addBulk', rate(DEADLINES, performance.now() - added));
  await queue.obliterate({ force: true });
  await queue.close();
  connection.disconnect();
}
