import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** What every request carries from its first line of code on. */
export type Traced = Request & { traceId: string };

/** 32 hex digits: the caller's, if it sent a W3C `traceparent`, or our own. Goes into logs, problems and events. */
export function trace(request: Request, response: Response, next: NextFunction): void {
  const sent = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(
    String(request.headers['traceparent'] ?? ''),
  )?.[1];
  (request as Traced).traceId = sent && !/^0+$/.test(sent) ? sent : randomBytes(16).toString('hex');
  response.setHeader('X-Trace-Id', (request as Traced).traceId);
  next();
}

export const traceIdOf = (request: Request): string => (request as Partial<Traced>).traceId ?? '';

const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first of our languages the caller accepts; bokmål if it says nothing we speak. `no` is bokmål. */
export function languageOf(request: Request): Language {
  const wanted = request.acceptsLanguages(...languages, 'no');
  return languages.find((one) => one === wanted) ?? 'nb';
}
