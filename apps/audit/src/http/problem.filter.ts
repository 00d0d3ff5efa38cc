import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MongoError } from 'mongodb';
import { IssuerUnavailable } from '@libs/access/issuers';
import { LedgerUnavailable } from '@libs/ledger/errors';
import type { Log } from '@libs/platform/log';
import { Problem } from './problem';
import { traceIdOf } from './trace';

/** RFC 9457 for everything that goes wrong: what and where, never a value that was sent nor a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const traceId = traceIdOf(request);
    const { status, code, title, field } = problemOf(error);
    if (status === 500) this.log.error({ error, traceId }, 'a request failed for a reason nobody foresaw');
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="rettid"');
    if (status === 503) response.setHeader('Retry-After', '2');
    const errors = field === null ? [] : [{ field, message: title }];
    const body = { type: `urn:rettid:problem:${code}`, title, status, code, errors, traceId };
    response.status(status).type('application/problem+json').send(JSON.stringify(body));
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof IssuerUnavailable || error instanceof LedgerUnavailable || error instanceof MongoError) {
    return new Problem(503, 'service.unavailable', 'The service is not available right now.');
  }
  switch (statusOf(error)) {
    case 400:
      return new Problem(400, 'request.invalid', 'The request is not valid.');
    case 401:
      return new Problem(401, 'access.unauthenticated', 'A valid login is missing.');
    case 403:
      return new Problem(403, 'access.denied', 'You are not permitted to see this.');
    case 404:
      return new Problem(404, 'request.not-found', 'Not found.');
    default:
      return new Problem(500, 'service.error', 'Something went wrong on our side.');
  }
}

/** Nest's own refusals, and express' when an address cannot be read. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
}
