import type { Request } from 'express';
import type { Allowed } from './policy/policy';
import type { Session } from './session';

/** The cases a request named and was let in to, with how. */
export type Verdicts = ReadonlyMap<string, Allowed>;

/** A request after the guard: who asks, and what the policy said about each case that path and body name. */
export type AccessRequest = Request & {
  user?: Session;
  verdicts?: Verdicts;
  /** Given by the app before the guard. */
  readonly traceId?: string;
};

/** The route's template, without any id: `GET /v1/concerns/:id`. */
export const routeOf = (request: Request): string =>
  `${request.method} ${(request.route as { path?: string } | undefined)?.path ?? ''}`;
