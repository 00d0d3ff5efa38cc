import { NestFactory, DiscoveryService, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Registry } from 'prom-client';
import { assertEveryRouteRequires } from '@libs/access/routes';
import type { Config } from '@libs/platform/config';
import type { Log } from '@libs/platform/log';
import { AppModule } from './app.module';
import type { Connections } from './connections/connections';
import { serveDescription } from './docs/openapi';
import type { ReadinessProbe } from './health/readiness';
import { keepClock } from './http/app-clock';
import { cors } from './http/cors';
import { jsonBody } from './http/json-body';
import { nestLog } from './http/nest-log';
import { plainRequest } from './http/plain-request';
import { ProblemFilter } from './http/problem.filter';
import { trace } from './http/request-context';
import { requestLog } from './http/request-log';
import { closingWhen } from './http/server';

export type ApplicationParts = {
  readonly config: Config;
  readonly connections: Connections;
  readonly readiness: ReadinessProbe;
  readonly metrics: Registry;
  readonly log: Log;
  readonly isStopping: () => boolean;
};

/**
 * The HTTP application, not listening yet.
 * @throws if a route does not say whom it is for
 */
export async function createApplication(parts: ApplicationParts): Promise<NestExpressApplication> {
  const { config, connections, readiness, metrics, log, isStopping } = parts;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(connections, config, readiness), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(log),
  });
  assertEveryRouteRequires(app.get(DiscoveryService), app.get(Reflector));
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  keepClock(app, connections.clock);
  app.use(trace, requestLog(log, metrics), closingWhen(isStopping));
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.use(cors(config.http.corsOrigins), plainRequest, ...jsonBody);
  app.useGlobalFilters(new ProblemFilter(log));
  serveDescription(app);
  await app.init();
  return app;
}
