import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { AccessRequest } from './request';
import type { Session } from './session';

/** The session of the request that the guard let in. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { user } = context.switchToHttp().getRequest<AccessRequest>();
  if (!user) throw new UnauthorizedException();
  return user;
});
