import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';
import type { Log } from '@libs/platform/log';
import { traceIdOf } from './request-context';

/** One line and one measurement per request: method, route template, status, time. Never a query, body or header. */
export function requestLog(log: Log, metrics: Registry): RequestHandler {
  const seconds = new Histogram({
    name: 'rettid_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const start = performance.now();
    response.once('close', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      const route = templateOf(request);
      const status = response.writableFinished ? response.statusCode : 499;
      if (!isStream(response)) seconds.observe({ method: request.method, route, status }, ms / 1_000);
      log.info({ method: request.method, route, status, ms, traceId: traceIdOf(request) }, 'request');
    });
    next();
  };
}

/** Lasts as long as somebody listens: no time that a request took. */
const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

function templateOf(request: Request): string {
  const route = (request as { route?: { path?: unknown } }).route;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
