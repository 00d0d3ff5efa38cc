import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import { routeOf, type AccessRequest } from '@libs/access/request';
import type { Session } from '@libs/access/session';
import { traceIdOf } from './trace';

/** Who asks, by which route. */
export type Asking = { readonly session: Session; readonly route: string; readonly traceId: string };

export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<AccessRequest>();
  if (!request.user) throw new UnauthorizedException();
  return { session: request.user, route: routeOf(request), traceId: traceIdOf(request) };
});
