import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Log } from '@libs/platform/log';
import type { FieldFault } from './http-problem';
import { problemOf } from './problem-of';
import { problemWordings } from './problem-wordings';
import { languageOf, traceIdOf } from './request-context';

/** RFC 9457. Says what and where, never the value that was sent, and never how we are built. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly FieldFault[];
  readonly traceId: string;
};

/** The one place where a failure becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const traceId = traceIdOf(request);
    const known = problemOf(error, request.headers['if-match'] !== undefined);
    if (!known) this.log.error({ error, traceId }, 'a request failed for a reason nobody foresaw');
    const found = known ?? {
      status: 500,
      code: 'service.error',
      wording: problemWordings['service.error'],
      errors: [],
    };
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (found.status === 401) response.setHeader('WWW-Authenticate', challenge(request));
    if ('retryAfter' in found && found.retryAfter) response.setHeader('Retry-After', String(found.retryAfter));
    const title = found.wording[languageOf(request)];
    const problem: Problem = {
      type: `urn:rettid:problem:${found.code}`,
      title,
      status: found.status,
      detail: found.errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ') || title,
      code: found.code,
      errors: found.errors,
      traceId,
    };
    response.status(found.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** RFC 6750: a token that was sent and refused is told so, and no more. */
const challenge = (request: Request): string =>
  request.headers.authorization ? 'Bearer realm="rettid", error="invalid_token"' : 'Bearer realm="rettid"';
