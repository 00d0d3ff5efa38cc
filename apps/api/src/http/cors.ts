import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** What a page of an origin that is let in may send, and may read of an answer. */
const SENT = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'Wait-For',
  'Purpose',
  'Accept-Language',
  'Last-Event-ID',
  'traceparent',
];
const READ = ['ETag', 'Retry-After', 'X-Trace-Id'];
/** Seconds a browser may remember the answer to its question. */
const REMEMBERED = 600;

/**
 * Lets the pages of certain origins call the API, with a token and never with cookies. Every other origin gets no
 * header that speaks of it, and its preflight is a method nobody serves.
 */
export function cors(origins: readonly string[]): RequestHandler {
  const known = new Set(origins);
  return (request: Request, response: Response, next: NextFunction) => {
    if (known.size > 0) response.vary('Origin');
    const { origin } = request.headers;
    if (origin === undefined || !known.has(origin)) return next();
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', READ.join(', '));
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return next();
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', SENT.join(', '));
    response.setHeader('Access-Control-Max-Age', String(REMEMBERED));
    response.status(204).setHeader('Cache-Control', 'no-store').end();
  };
}
