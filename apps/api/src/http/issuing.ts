import { createParamDecorator, NotFoundException, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { Allowed } from '@libs/access/policy/policy';
import type { AccessRequest } from '@libs/access/request';
import type { Session } from '@libs/access/session';
import type { Issued } from '@libs/commands/issued';
import { staffIdOf } from '@libs/commands/staff-plans';
import { isUuid } from '@libs/domain/kernel/ids';
import { instant } from '@libs/platform/clock';
import { disclosedOf, type Disclosed } from '../access-log/disclosed';
import { HttpProblem } from './http-problem';
import { pointer } from './json-text';
import { clockOf } from './app-clock';
import { commandIdOf, expectedVersionOf, waitForOf } from './command-headers';
import { languageOf, traceIdOf, type Language } from './request-context';

/**
 * A query's caller. `waitFor`: the seq the view must have reached; null = whatever it has. What the answer shows of
 * anybody goes into `disclosed`. `verdictOn`: what the guard decided on the case that the path names.
 */
export type Asking = {
  readonly user: Session;
  readonly waitFor: number | null;
  readonly language: Language;
  readonly disclosed: Disclosed;
  /** @throws NotFoundException if the guard let nobody in to this case: it is not the one the path names */
  readonly verdictOn: (childId: string) => Allowed;
};

const requestOf = (context: ExecutionContext): AccessRequest => context.switchToHttp().getRequest<AccessRequest>();

/** Who issues a command, when, under which id and for which version: read from token and headers. */
export const IssuedBy = createParamDecorator((_: unknown, context: ExecutionContext): Issued => {
  const request = requestOf(context);
  if (!request.user) throw new UnauthorizedException();
  const { issuer, actor, ledger, staffId } = request.user;
  return {
    ledger,
    by: staffId,
    self: staffIdOf(ledger, issuer, actor.subject),
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
  const { user, verdicts } = request;
  if (!user) throw new UnauthorizedException();
  const verdictOn = (childId: string): Allowed => {
    const verdict = verdicts?.get(childId);
    if (!verdict) throw new NotFoundException();
    return verdict;
  };
  return {
    user,
    waitFor: waitForOf(request),
    language: languageOf(request),
    disclosed: disclosedOf(request),
    verdictOn,
  };
});

/** The id in the path. One that cannot exist is absent, exactly as one that does not. */
export const PathId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const id = requestOf(context).params[name];
  if (!isUuid(id)) throw new NotFoundException();
  return id;
});

/** The child whose case the path names by something in it: the guard let the caller in to this one, and to no other. */
export const NamedChild = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const [childId] = requestOf(context).verdicts?.keys() ?? [];
  if (childId === undefined) throw new NotFoundException();
  return childId;
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
