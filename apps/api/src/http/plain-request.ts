import type { NextFunction, Request, Response } from 'express';
import { badField, HttpProblem } from './http-problem';
import { holdsNationalId } from './national-id-in-url';

/** HEAD would tell of a body's size what nobody wrote into the access log. */
const METHODS = new Set(['GET', 'POST']);
/** Asks for another method than the one that proxies and logs have seen. */
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];
/** Headers that decide something: given twice, somebody in between may have read the other one. */
const ONCE = [
  'authorization',
  'content-type',
  'if-match',
  'idempotency-key',
  'wait-for',
  'purpose',
  'last-event-id',
  'bekymringsmelding-id',
];

/**
 * Refuses methods nobody serves, national ids in the address, deciding headers given twice, and query parameters that
 * are not plain strings.
 */
export function plainRequest(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  if (!METHODS.has(request.method) || OVERRIDES.some((name) => name in request.headers)) {
    response.setHeader('Allow', [...METHODS].join(', '));
    throw new HttpProblem(405, 'request.method-not-allowed');
  }
  if (holdsNationalId(request.originalUrl)) throw new HttpProblem(400, 'request.national-id-in-url');
  const names = request.rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  for (const name of ONCE) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw badField('request.header-invalid', name, 'given twice');
  }
  for (const [name, value] of Object.entries(request.query)) {
    const shown = name.replace(/[^\w-]/g, '?').slice(0, 60);
    if (!/^[A-Za-z][\w-]{0,60}$/.test(name))
      throw badField('request.query-invalid', shown, 'is no parameter of this API');
    if (typeof value !== 'string') throw badField('request.query-invalid', shown, 'given twice');
    if (/\p{Cc}/u.test(value)) throw badField('request.query-invalid', shown, 'holds a control character');
  }
  // The ETag is a stream's version, made for If-Match. It says nothing of what other views add, so it is no cache key.
  delete request.headers['if-none-match'];
  next();
}
