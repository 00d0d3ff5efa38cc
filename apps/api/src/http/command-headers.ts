import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { namedId } from '@libs/commands/named-id';
import { badField } from './http-problem';

/**
 * The command id of a request: the same for the same user and `Idempotency-Key`, for ever; a fresh one without the
 * header, and then a repeat is a new command.
 * @throws HttpProblem (400) if the key is longer than 200 characters or not printable ASCII
 */
export function commandIdOf({ headers }: Request, subject: string): string {
  const key = headers['idempotency-key'];
  if (key === undefined) return randomUUID();
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,200}$/.test(key) || key.trim() === '') {
    throw badField('request.header-invalid', 'Idempotency-Key', 'must be 1–200 printable ASCII characters');
  }
  return namedId('idempotency-key', subject, key);
}

/**
 * The stream version a command was made for; null = any.
 * @throws HttpProblem (400) for weak tags, `*` and lists: the precondition is exactly one version
 */
export function expectedVersionOf({ headers }: Request): number | null {
  const tag = headers['if-match'];
  if (tag === undefined) return null;
  const version = /^"(\d{1,9})"$/.exec(tag.trim())?.[1];
  if (version === undefined) throw badField('request.header-invalid', 'If-Match', 'must be one strong tag such as "3"');
  return Number(version);
}

/**
 * The seq a reader wants the view to have reached; null = whatever it has.
 * @throws HttpProblem (400) if it is no positive whole number
 */
export function waitForOf({ headers }: Request): number | null {
  const value = headers['wait-for'];
  if (value === undefined) return null;
  if (typeof value !== 'string' || !/^[1-9]\d{0,14}$/.test(value.trim())) {
    throw badField('request.header-invalid', 'Wait-For', 'must be a seq: a whole number from 1');
  }
  return Number(value);
}
