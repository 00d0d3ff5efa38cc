import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AuditModule, type AuditParts } from '../audit.module';
import { notStored, onlyReads, trace } from './trace';

/** The audit API, ready to listen: reads only, takes no body, and knows only plain query parameters. */
export async function createAuditApp(parts: AuditParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AuditModule.of(parts), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.set('query parser', 'simple').set('etag', false);
  app.use(trace, helmet(), notStored, onlyReads);
  return app;
}
