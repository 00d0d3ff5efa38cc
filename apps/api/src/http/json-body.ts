import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { badField, HttpProblem } from './http-problem';
import { assertHarmless, type NulRule } from './json-text';

/** Largest body, bytes; of a document, whose bytes it holds in base64. */
const LIMIT = 1_000_000;
const DOCUMENT_LIMIT = 15_000_000;
const DOCUMENTS = /^\/v1\/children\/[^/]+\/documents\/?$/;

const readAtMost = (limit: number): RequestHandler => express.raw({ type: () => true, limit, inflate: false });
const [readBody, readDocument] = [readAtMost(LIMIT), readAtMost(DOCUMENT_LIMIT)];

/** Reads every body as bytes (never inflated, never more than 1 MB or a document) and turns it into harmless JSON, or refuses. */
export const jsonBody: readonly RequestHandler[] = [
  (request, response, next) => (DOCUMENTS.test(request.path) ? readDocument : readBody)(request, response, next),
  (request: Request, _: Response, next: NextFunction) => {
    const bytes: unknown = request.body;
    request.body = undefined;
    if (Buffer.isBuffer(bytes) && bytes.length > 0) {
      assertJsonType(request.headers['content-type'] ?? '');
      request.body = parseJson(bytes, request.path.startsWith('/v1/intake/') ? 'allow' : 'refuse');
    } else if (request.method === 'POST') {
      request.body = {};
    }
    next();
  },
];

/**
 * @throws HttpProblem 400 if the bytes are not one JSON value in UTF-8 without byte order mark, or hold what
 * {@link assertHarmless} refuses
 */
export function parseJson(bytes: Buffer, nul: NulRule): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badField('json.broken', '', 'the body is not UTF-8');
  }
  if (text.startsWith('\uFEFF')) throw badField('json.broken', '', 'the body starts with a byte order mark');
  if (nul === 'allow') text = text.replaceAll('\0', '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badField('json.broken', '', 'the body is not JSON');
  }
  assertHarmless(text, nul);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw badField('request.invalid', '', 'the body must be a JSON object');
  }
  return nul === 'allow' ? withoutNul(value) : value;
}

function assertJsonType(contentType: string): void {
  const [type, ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const utf8 = parameters.every((one) => !one.startsWith('charset=') || /^charset="?utf-8"?$/.test(one));
  if (type !== 'application/json' || !utf8)
    throw new HttpProblem(415, 'request.media-type', [{ field: 'Content-Type', message: 'must be application/json' }]);
}

/** NUL is no text and no store keeps it; everything else stays exactly as it was sent. At most 20 levels deep. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replaceAll('\0', ''), withoutNul(inner)]));
}
