import { createParamDecorator, NotFoundException, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { User } from '@libs/access/permits';
import type { Issued } from '@libs/commands/issued';
import { isUuid } from '@libs/domain/kernel/ids';
import { instant } from '@libs/platform/clock';
import { HttpProblem } from './http-problem';
import { pointer } from './json-text';
import { clockOf } from './app-clock';
import { commandIdOf, expectedVersionOf, waitForOf } from './command-headers';
import { languageOf, traceIdOf, type Language } from './request-context';

/** A query's caller. `waitFor`: the seq the view must have reached; null = whatever it has. */
export type Asking = { readonly user: User; readonly waitFor: number | null; readonly language: Language };

type WithUser = Request & { user?: User };

const requestOf = (context: ExecutionContext): WithUser => context.switchToHttp().getRequest<WithUser>();

/** Who issues a command, when, under which id and for which version: read from token and headers. */
export const IssuedBy = createParamDecorator((_: unknown, context: ExecutionContext): Issued => {
  const request = requestOf(context);
  if (!request.user) throw new UnauthorizedException();
  const { actor, ledger } = request.user;
  return {
    ledger,
    commandId: commandIdOf(request, actor.subject),
    isFresh: request.headers['idempotency-key'] === undefined,
    actor,
    purpose: 'casework',
    correlationId: traceIdOf(request),
    causationId: null,
    now: instant(clockOf(request).now()),
    expectedVersion: expectedVersionOf(request),
  };
});

/** Who reads, in which language, and how new the view must be (`Wait-For`). */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = requestOf(context);
  if (!request.user) throw new UnauthorizedException();
  return { user: request.user, waitFor: waitForOf(request), language: languageOf(request) };
});

/** The id in the path. One that cannot exist is absent, exactly as one that does not. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const id = requestOf(context).params[name];
  if (!isUuid(id)) throw new NotFoundException();
  return id;
});

/** The command has no content: a field nobody reads would be a misunderstanding. */
export const NoBody = createParamDecorator((_: unknown, context: ExecutionContext): void => {
  const names = Object.keys((requestOf(context).body ?? {}) as object);
  if (names.length === 0) return;
  const errors = names
    .slice(0, 50)
    .map((name) => ({ field: pointer([name]), message: 'is not a field of this request' }));
  throw new HttpProblem(400, 'request.invalid', errors);
});
