import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { getOptionsToken, getStorageToken, ThrottlerGuard } from '@nestjs/throttler';
import type { ThrottlerLimitDetail, ThrottlerModuleOptions, ThrottlerStorage } from '@nestjs/throttler';
import type { Request } from 'express';
import { bearerOf } from '@libs/access/bearer';
import { Tokens } from '@libs/access/tokens';
import { HttpProblem } from './http-problem';

/** Length of the window in which a caller's requests are counted, milliseconds. */
const WINDOW = 10_000;

/** At most so many requests of one caller in ten seconds, over all routes; counted in this process alone. */
export const throttling = (requestsPerTenSeconds: number, storage: ThrottlerStorage): ThrottlerModuleOptions => ({
  throttlers: [{ ttl: WINDOW, limit: requestsPerTenSeconds }],
  storage,
  // the same for absent and forbidden things, and nothing for a guesser to steer by
  setHeaders: false,
});

/**
 * Counts by the token's owner, and by address where there is no good token, before anything is decided: guessing is
 * counted, too. Verified tokens are remembered, so the guard after this one need not judge the token again.
 */
@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  constructor(
    @Inject(getOptionsToken()) options: ThrottlerModuleOptions,
    @Inject(getStorageToken()) storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly tokens: Tokens,
  ) {
    super(options, storage, reflector);
  }

  protected override async getTracker(request: Request): Promise<string> {
    const token = bearerOf(request);
    const identity = token === null ? null : await this.tokens.verify(token).catch(() => null);
    return identity ? `${identity.issuer} ${identity.subject}` : (request.socket.remoteAddress ?? '');
  }

  protected override generateKey(_: ExecutionContext, tracker: string): string {
    return tracker;
  }

  protected override throwThrottlingException(
    _: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new HttpProblem(429, 'request.too-many', [], timeToBlockExpire);
  }
}
