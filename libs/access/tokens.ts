import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import type { IssuerSettings } from '@libs/platform/config';
import { Issuer, IssuerUnavailable, type Identity } from './issuers';

/** The token is missing, malformed, expired, or not for us. Says no more than that, on purpose. */
export class TokenRefused extends Error {
  constructor() {
    super('token refused');
    this.name = 'TokenRefused';
  }
}

/** Seconds that clocks may differ. */
const CLOCK_TOLERANCE = 5;
/** A good token need not be judged anew at every request: this long, milliseconds, and never past its end. */
const REMEMBERED_FOR = 30_000;
const MOST_REMEMBERED = 2_000;
/** No token of a person or machine is longer; what is, is not even decoded. */
const MOST_CHARACTERS = 16_000;
/** Headers by which a token would bring its own keys along: none of ours needs one. */
const BRINGS_KEYS = ['jku', 'jwk', 'x5u', 'x5c'];
/** Claims that only an id token has: it tells a client who logged in, and opens nothing. */
const ID_TOKEN_ONLY = ['nonce', 'at_hash', 'c_hash', 's_hash'];

type Verified = { readonly identity: Identity; readonly until: number };

/**
 * Verifies bearer tokens of the issuers in the settings, each by its own keys and rules. Which issuer it is, the token
 * says; what is true of it, only the issuer's own metadata and our settings do. Times are judged by the machine's clock,
 * also when tests move the services' clock.
 */
export class Tokens {
  private readonly issuers: ReadonlyMap<string, Issuer>;
  private readonly verified = new Map<string, Verified>();

  /** @throws FatalSetting if an issuer's settings cannot be */
  constructor(settings: readonly IssuerSettings[]) {
    this.issuers = new Map(settings.map((one) => [one.issuer, new Issuer(one)]));
  }

  /**
   * @throws TokenRefused if the token is not a valid access token of one of our issuers for us
   * @throws IssuerUnavailable if the issuer's keys cannot be read
   */
  async verify(token: string): Promise<Identity> {
    const known = this.verified.get(token);
    if (known && Date.now() < known.until) return known.identity;
    this.verified.delete(token);
    const { identity, expires } = await this.judge(token);
    if (this.verified.size >= MOST_REMEMBERED) this.verified.clear();
    this.verified.set(token, { identity, until: Math.min(Date.now() + REMEMBERED_FOR, expires) });
    return identity;
  }

  private async judge(token: string): Promise<{ identity: Identity; expires: number }> {
    const issuer = this.issuers.get(claimedIssuer(token));
    if (!issuer) throw new TokenRefused();
    const keys = await issuer.keys();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: issuer.name,
        audience: issuer.audience,
        algorithms: issuer.algorithms,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'iat'],
      });
      const identity = issuer.accepts(protectedHeader.typ) && isForUse(payload) ? issuer.identity(payload) : null;
      if (!identity) throw new TokenRefused();
      return { identity, expires: Number(payload.exp) * 1_000 };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !isVerdict(error)) throw new IssuerUnavailable();
      throw new TokenRefused();
    }
  }
}

/** What the token says of itself, as far as it is a token at all: good for choosing whose keys to ask for, no more. */
function claimedIssuer(token: string): string {
  try {
    if (token.length > MOST_CHARACTERS) throw new TokenRefused();
    const header = decodeProtectedHeader(token);
    if (BRINGS_KEYS.some((name) => name in header)) throw new TokenRefused();
    return String(decodeJwt(token).iss);
  } catch {
    throw new TokenRefused();
  }
}

/** An access token that was not given out in the future. */
const isForUse = (payload: JWTPayload): boolean =>
  !ID_TOKEN_ONLY.some((claim) => claim in payload) && Number(payload.iat) <= Date.now() / 1_000 + CLOCK_TOLERANCE;

/** A generic JOSEError means that the key set could not be read (bad status, not JSON), not that the token is bad. */
const isVerdict = (error: unknown): boolean =>
  error instanceof TokenRefused || (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC');
