import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { User } from './permits';

/** The token is missing, malformed, expired, or not for us. Says no more than that, on purpose. */
export class TokenRefused extends Error {
  constructor() {
    super('token refused');
    this.name = 'TokenRefused';
  }
}

/** The issuer's keys cannot be had at the moment, so no token can be judged. */
export class IssuerUnavailable extends Error {
  constructor() {
    super('issuer unavailable');
    this.name = 'IssuerUnavailable';
  }
}

/** Asymmetric only: a shared secret or `none` can never pass. */
const ALGORITHMS = ['ES256', 'RS256', 'PS256'];
const TYPES = new Set(['at+jwt', 'application/at+jwt', 'jwt']);
/** Seconds that clocks may differ. */
const CLOCK_TOLERANCE = 5;
const ISSUER_TIMEOUT = 3_000;
/** A good token need not be judged anew at every request: this long, milliseconds, and never past its end. */
const REMEMBERED_FOR = 30_000;
const MOST_REMEMBERED = 2_000;

type Verified = { readonly user: User; readonly until: number };

/**
 * Verifies bearer tokens of one issuer. The keys come from the issuer's own metadata, never from the token. Times are
 * judged by the machine's clock, also when tests move the services' clock.
 */
export class Tokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;
  private readonly verified = new Map<string, Verified>();

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
  ) {}

  /**
   * @throws TokenRefused if the token is not a valid access token of our issuer for us
   * @throws IssuerUnavailable if the issuer's keys cannot be read
   */
  async verify(token: string): Promise<User> {
    const known = this.verified.get(token);
    if (known && Date.now() < known.until) return known.user;
    this.verified.delete(token);
    const { user, expires } = await this.judge(token);
    if (this.verified.size >= MOST_REMEMBERED) this.verified.clear();
    this.verified.set(token, { user, until: Math.min(Date.now() + REMEMBERED_FOR, expires) });
    return user;
  }

  private async judge(token: string): Promise<{ user: User; expires: number }> {
    const keys = await this.issuerKeys();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: this.issuer,
        audience: this.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      if (!TYPES.has(String(protectedHeader.typ).toLowerCase())) throw new TokenRefused();
      return { user: userOf(payload), expires: Number(payload.exp) * 1_000 };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !isVerdict(error)) throw new IssuerUnavailable();
      throw new TokenRefused();
    }
  }

  private issuerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    try {
      const place = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const answer = await fetch(place, { signal: AbortSignal.timeout(ISSUER_TIMEOUT), redirect: 'error' });
      const metadata = (await answer.json()) as { issuer?: string; jwks_uri?: string };
      if (metadata.issuer !== this.issuer || !metadata.jwks_uri) throw new IssuerUnavailable();
      return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: ISSUER_TIMEOUT });
    } catch {
      throw new IssuerUnavailable();
    }
  }
}

/** A generic JOSEError means that the key set could not be read (bad status, not JSON), not that the token is bad. */
const isVerdict = (error: unknown): boolean =>
  error instanceof TokenRefused || (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC');

function userOf({ sub, ...claims }: JWTPayload): User {
  const { role, ledger, unit } = claims;
  if (!isName(sub) || !isName(role) || !isName(ledger)) throw new TokenRefused();
  if (unit !== undefined && unit !== null && !isName(unit)) throw new TokenRefused();
  return { actor: { subject: sub, role, unit: unit ?? null, onBehalfOf: null }, ledger };
}

const isName = (claim: unknown): claim is string =>
  typeof claim === 'string' && claim.length > 0 && claim.length <= 200 && !/\p{Cc}/u.test(claim);
