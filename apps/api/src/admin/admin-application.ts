import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import helmet from 'helmet';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Registry } from 'prom-client';
import type { Log } from '@libs/platform/log';
import { nestLog } from '../http/nest-log';
import type { AlarmsBoard } from './alarms-board';
import { gate } from './gate';
import { login } from './login';
import { metricsRoute } from './metrics-route';
import type { Operators } from './operators';

@Module({})
class AdminModule {}

export type AdminParts = {
  readonly metrics: Registry;
  readonly board: AlarmsBoard;
  readonly operators: Operators;
  /** The API's description, shown to people at /docs. */
  readonly described: OpenAPIObject;
  readonly isReady: () => boolean;
  readonly log: Log;
};

/**
 * The operations door, on a port of its own: metrics, a read-only view of the queue and the API's description, for
 * operators only. Whether the process lives and is ready anybody may ask. Not listening yet.
 */
export async function createAdminApplication(parts: AdminParts): Promise<NestExpressApplication> {
  const { metrics, board, operators, described, isReady, log } = parts;
  const app = await NestFactory.create<NestExpressApplication>(AdminModule, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(log),
  });
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }), notStored);
  const routes = app.getHttpAdapter().getInstance() as Express;
  routes.get('/health/live', (_: Request, response: Response) => void response.json({ status: 'live' }));
  routes.get('/health/ready', (_: Request, response: Response) => {
    response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'not ready' });
  });
  app.use('/login', login(operators));
  app.use(gate(operators));
  app.use('/metrics', metricsRoute(metrics));
  app.use(board.path, board.handler);
  routes.get('/', (_: Request, response: Response) => response.redirect(board.path));
  SwaggerModule.setup('docs', app, described, { raw: false, customSiteTitle: 'Rettid' });
  return app.init() as Promise<NestExpressApplication>;
}

function notStored(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
