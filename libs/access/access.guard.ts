import {
  createParamDecorator,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Permission } from './permissions';
import { permits, type User } from './permits';
import { REQUIRED, type Requirement } from './requires.decorator';
import { TokenRefused, Tokens } from './tokens';

type WithUser = Request & { user?: User };

/** The ledgers of this installation: a valid token for any other municipality opens nothing here. */
export class ServedLedgers {
  private readonly ledgers: ReadonlySet<string>;

  constructor(ledgers: readonly string[]) {
    this.ledgers = new Set(ledgers);
  }

  has(ledger: string): boolean {
    return this.ledgers.has(ledger);
  }
}

/** Checks the bearer token and the route's permission before anything else sees the request; closed by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly reflector: Reflector,
    private readonly served: ServedLedgers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIRED, context.getHandler());
    if (!requirement) throw new ForbiddenException();
    if ('open' in requirement) return true;
    const request = context.switchToHttp().getRequest<WithUser>();
    const user = await this.verified(request);
    if (
      !this.served.has(user.ledger) ||
      !permits(user, requirement.permission, ledgerOf(requirement.permission, user))
    ) {
      throw new ForbiddenException();
    }
    request.user = user;
    return true;
  }

  private async verified({ headers }: Request): Promise<User> {
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
    if (!token) throw new UnauthorizedException();
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      throw error instanceof TokenRefused ? new UnauthorizedException() : error;
    }
  }
}

/** Messages from outside are claimed in the intake ledger, whatever ledger the sender's token names. */
const ledgerOf = (permission: Permission, user: User): string =>
  permission.startsWith('intake:') ? INTAKE_LEDGER : user.ledger;

/** The user the guard let in. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): User => {
  const { user } = context.switchToHttp().getRequest<WithUser>();
  if (!user) throw new UnauthorizedException();
  return user;
});
