import { createServer, type Server } from 'node:http';
import { createBullBoard } from '@bull-board/api';
import type { IServerAdapter } from '@bull-board/api/typings/app.js';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import express from 'express';
import type { Registry } from 'prom-client';

/** The operations door, on a port of its own: metrics and a read-only view of the queue. No personal data behind it. */
export function adminServer(metrics: Registry, alarms: Queue, isReady: () => boolean): Server {
  const app = express().disable('x-powered-by');
  app.get('/metrics', (_, response, next) => {
    metrics.metrics().then((text) => response.type(metrics.contentType).send(text), next);
  });
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get(
    '/health/ready',
    (_, response) => void response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'not ready' }),
  );
  const board = new ExpressAdapter();
  board.setBasePath('/queues');
  createBullBoard({
    queues: [new BullMQAdapter(alarms, { readOnlyMode: true })],
    serverAdapter: board as unknown as IServerAdapter,
  });
  app.use('/queues', board.getRouter() as express.Router);
  app.get('/', (_, response) => response.redirect('/queues'));
  return createServer(app);
}
