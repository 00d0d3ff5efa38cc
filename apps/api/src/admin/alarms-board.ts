import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Queue } from 'bullmq';
import type { RequestHandler } from 'express';
import { Redis } from 'ioredis';
import type { Log } from '@libs/platform/log';

/** The reminders' queue, as `apps/reminders` names it. */
const ALARMS = 'alarms';

type BoardServer = Parameters<typeof createBullBoard>[0]['serverAdapter'];

/** A read-only look at the alarms. Redis may be absent at any time: nothing in this process waits for it. */
export class AlarmsBoard {
  private readonly connection: Redis;
  private queue: Queue | null = null;
  private board: RequestHandler | null = null;

  constructor(
    redisUrl: string,
    readonly path: string,
    private readonly log: Log,
  ) {
    this.connection = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 5_000,
      retryStrategy: (times) => Math.min(5_000, 200 * times),
    });
    this.connection.on('error', this.quiet);
    // Not earlier: BullMQ remembers a failed first contact for ever.
    this.connection.once('ready', () => this.open());
  }

  /** Shows the board once Redis has been there, and 503 before. */
  readonly handler: RequestHandler = (request, response, next) => {
    if (this.board && this.connection.status === 'ready') this.board(request, response, next);
    else response.status(503).type('text/plain').send('Redis is not there to look at.');
  };

  async close(): Promise<void> {
    if (this.connection.status === 'ready') await this.queue?.close().catch(this.quiet);
    this.connection.disconnect();
  }

  private open(): void {
    this.queue = new Queue(ALARMS, { connection: this.connection });
    this.queue.on('error', this.quiet);
    const server = new ExpressAdapter();
    server.setBasePath(this.path);
    createBullBoard({
      queues: [new BullMQAdapter(this.queue, { readOnlyMode: true })],
      serverAdapter: server as unknown as BoardServer,
    });
    this.board = server.getRouter() as RequestHandler;
  }

  private readonly quiet = (error: unknown): void => this.log.debug({ error }, 'redis is not there to look at');
}
