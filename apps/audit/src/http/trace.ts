import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem';

type Traced = Request & { traceId?: string };

/** Gives every request 32 hex digits that log lines and problems carry. */
export function trace(request: Traced, response: Response, next: NextFunction): void {
  request.traceId = randomBytes(16).toString('hex');
  response.setHeader('X-Trace-Id', request.traceId);
  next();
}

export const traceIdOf = (request: Traced): string => request.traceId ?? '';

/** Nothing between here and the auditor may keep a copy that no log knows of. */
export function notStored(_: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** The audit API only ever shows. */
export function onlyReads(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.setHeader('Allow', 'GET, HEAD');
  throw new Problem(405, 'request.method-not-allowed', 'The audit API only reads.');
}
