import { HttpException } from '@nestjs/common';
import { MongoError, MongoServerError } from 'mongodb';
import { AccessDenied } from '@libs/access/access-denied';
import { IssuerUnavailable } from '@libs/access/issuers';
import { MessageRefusal } from '@libs/commands/intake/intake.handler';
import { Rejection, type Wording } from '@libs/domain/kernel/rejection';
import { SubjectErased } from '@libs/keys/errors';
import { UnknownRootKey } from '@libs/keys/key-encryption';
import { AppendTooLarge, Changed, CommandReused, LedgerUnavailable, StaleVersion } from '@libs/ledger/errors';
import { ViewBehind } from '@libs/read-models/errors';
import { BadCursor } from '@libs/read-models/paging';
import { refusalWordings } from './refusal-wordings';
import { HttpProblem, type FieldFault } from './http-problem';
import { problemWordings, type ProblemCode } from './problem-wordings';

export type ProblemCase = {
  readonly status: number;
  readonly code: string;
  readonly wording: Wording;
  readonly errors: readonly FieldFault[];
  /** Seconds after which a repeat may succeed. */
  readonly retryAfter?: number;
};

const own = (status: number, code: ProblemCode, errors: readonly FieldFault[] = []): ProblemCase => ({
  status,
  code,
  wording: problemWordings[code],
  errors,
});

const unavailable: ProblemCase = { ...own(503, 'service.unavailable'), retryAfter: 2 };

/**
 * What a failure means to the caller; null = nothing we foresaw (a 500 that must be looked at).
 * `hadPrecondition`: the request said which version it was made for, so a newer one is its own precondition failing.
 */
export function problemOf(error: unknown, hadPrecondition: boolean): ProblemCase | null {
  if (error instanceof HttpProblem) {
    const { status, code, errors, retryAfter } = error;
    return { ...own(status, code, errors), ...(retryAfter !== null && { retryAfter }) };
  }
  if (error instanceof BadCursor) {
    return own(400, 'request.query-invalid', [{ field: 'cursor', message: 'is not a cursor of this list' }]);
  }
  if (error instanceof ViewBehind) return { ...own(503, 'view.behind'), retryAfter: 1 };
  if (error instanceof Rejection) return ofRejection(error);
  if (error instanceof MessageRefusal) return ofMessage(error);
  if (error instanceof StaleVersion && hadPrecondition) {
    return own(412, 'request.version-stale', [{ field: 'If-Match', message: 'is not the newest version' }]);
  }
  if (error instanceof StaleVersion || error instanceof Changed) return own(409, 'request.conflict');
  if (error instanceof CommandReused) {
    return own(422, 'request.idempotency-key-reused', [
      { field: 'Idempotency-Key', message: 'used before with other content' },
    ]);
  }
  // Erased between the decision and the write: the relations say so at the next request.
  if (error instanceof SubjectErased) return own(404, 'request.not-found');
  if (error instanceof AppendTooLarge) return own(413, 'request.too-large');
  if (error instanceof UnknownRootKey || isAbsence(error)) return unavailable;
  if (error instanceof LedgerUnavailable || error instanceof IssuerUnavailable) return unavailable;
  if (error instanceof AccessDenied) return own(403, error.code);
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  return ofStatus(readerStatus(error));
}

/** The thing the path names does not exist: answered exactly as if it were somebody else's. */
const isAbsentTarget = ({ code, field }: Rejection): boolean =>
  /\.((assignment|staff|unit|entry|relation|request|change)-)?unknown$/.test(code) && field === null;

function ofRejection(rejection: Rejection): ProblemCase {
  if (isAbsentTarget(rejection)) return own(404, 'request.not-found');
  const { code, field } = rejection;
  const wording = refusalWordings[code] ?? problemWordings['request.conflict'];
  return { status: 422, code, wording, errors: field === null ? [] : [{ field: placeOf(field), message: wording.en }] };
}

/** A command's field as a JSON pointer into the body (which has all about the reporter in one place); a header keeps its name. */
const placeOf = (field: string): string =>
  /^[A-Z]/.test(field)
    ? field
    : `/${field
        .replace('reporterDetails', 'reporter')
        .replace(/\[(\d+)\]/g, '/$1')
        .replaceAll('.', '/')}`;

function ofMessage({ ground, faults }: MessageRefusal): ProblemCase {
  switch (ground) {
    case 'schema':
      return own(400, 'intake.message-invalid', faults);
    case 'unknown-municipality':
      return own(422, 'intake.unknown-municipality', faults);
    case 'too-large':
      return own(413, 'request.too-large');
  }
}

function ofStatus(status: number | null): ProblemCase | null {
  switch (status) {
    case 400:
      return own(400, 'request.invalid');
    case 401:
      return own(401, 'access.unauthenticated');
    case 403:
      return own(403, 'access.denied');
    case 404:
      return own(404, 'request.not-found');
    case 413:
      return own(413, 'request.too-large');
    case 415:
      return own(415, 'request.media-type');
    default:
      return null;
  }
}

/** Express' own readers (body, path) mark what the caller did wrong with a 4xx on the error. */
function readerStatus(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? status : null;
}

/** Replies of a server that is going away, coming up, or has lost its majority. */
const PASSING = new Set([6, 7, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** The driver lets a few of its sockets' own errors through as they are: the server closed while it was written to. */
const GONE = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED']);

/** MongoDB absent, unreachable or changing its primary: not an error of ours, and it passes. */
export const isAbsence = (error: unknown): boolean => {
  if (error instanceof MongoServerError) return PASSING.has(Number(error.code));
  return error instanceof MongoError || (error instanceof Error && 'code' in error && GONE.has(String(error.code)));
};
