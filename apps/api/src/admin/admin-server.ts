import { createServer, type Server } from 'node:http';
import express from 'express';
import type { Registry } from 'prom-client';
import type { AlarmsBoard } from './alarms-board';
import { metricsRoute } from './metrics-route';

/** The operations door, on a port of its own: health, metrics and a read-only view of the queue. Nothing personal. */
export function adminServer(metrics: Registry, board: AlarmsBoard, isReady: () => boolean): Server {
  const app = express().disable('x-powered-by');
  app.use('/metrics', metricsRoute(metrics));
  app.get('/health/live', (_, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', (_, response) => {
    response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'not ready' });
  });
  app.use(board.path, board.handler);
  app.get('/', (_, response) => response.redirect(board.path));
  return createServer(app);
}
