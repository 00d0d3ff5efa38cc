import { bearerOf } from './bearer';
import { Tokens } from './tokens';
import type { IssuerSettings } from '@libs/platform/config';

/**
 * For processes that have no door for people: whether a request's Authorization header holds an operator's token. Every
 * other one, and every one while its issuer is away, gets a no.
 */
export function operatorsOf(
  issuers: readonly IssuerSettings[],
): (authorization: string | undefined) => Promise<boolean> {
  const tokens = new Tokens(issuers);
  return async (authorization) => {
    const token = bearerOf({ headers: authorization === undefined ? {} : { authorization } });
    if (token === null) return false;
    const identity = await tokens.verify(token).catch(() => null);
    return identity?.capacities.includes('operator') ?? false;
  };
}
