import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { IssuerSettings } from '@libs/platform/config';
import { claimAt, wordsOf } from './claims';
import { assertPossible } from './issuer-check';
import { capacities, type Capacity } from './policy/capacities';

/** The issuer's keys cannot be had at the moment, so no token of its can be judged. */
export class IssuerUnavailable extends Error {
  constructor() {
    super('issuer unavailable');
    this.name = 'IssuerUnavailable';
  }
}

/** Whom a token names, for which municipality. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  readonly ledger: string;
  /** Whether the issuer says how surely a person was identified; without that a token never stands for a member of staff. */
  readonly assured: boolean;
  /** What the issuer's settings make of a machine or a first administrator; what a person may do are events. */
  readonly capacities: readonly Capacity[];
};

const USUAL_ALGORITHMS = ['ES256', 'RS256', 'PS256'];
const USUAL_TYPES = ['at+jwt', 'jwt'];
const TIMEOUT_MS = 3_000;
/** OpenID providers have the first, plain OAuth servers (Maskinporten) the second. */
const METADATA = ['openid-configuration', 'oauth-authorization-server'];
/** One issuer as the settings describe it: how its tokens are verified, and what their claims mean. */
export class Issuer {
  readonly algorithms: string[];
  private readonly types: ReadonlySet<string>;
  private found: Promise<JWTVerifyGetKey> | null = null;

  /** @throws FatalSetting if the settings name an algorithm, a ledger or a capacity that cannot be */
  constructor(private readonly settings: IssuerSettings) {
    this.algorithms = [...(settings.algorithms ?? USUAL_ALGORITHMS)];
    this.types = new Set((settings.types ?? USUAL_TYPES).map(plainType));
    assertPossible(settings, this.algorithms);
  }

  get name(): string {
    return this.settings.issuer;
  }

  get audience(): string {
    return this.settings.audience;
  }

  /** Whether the header says that it is an access token; a token that does not say has the type ''. */
  accepts(type: unknown): boolean {
    return this.types.has(plainType(typeof type === 'string' ? type : ''));
  }

  /** Whom verified claims name; null if they do not say what the settings ask for. */
  identity(claims: JWTPayload): Identity | null {
    const { issuer, subject: subjectClaim, assurance, installation } = this.settings;
    const subject = claimAt(claims, subjectClaim);
    const ledger = this.ledgerOf(claims);
    if (!isName(subject) || ledger === null) return null;
    if (assurance && !wordsOf(claimAt(claims, assurance.claim)).some((one) => assurance.accepted.includes(one))) {
      return null;
    }
    const given = installation ? wordsOf(claimAt(claims, installation.claim)) : [];
    const named = new Set(given.flatMap((word) => ownValue(installation?.capacities ?? {}, word) ?? []));
    return {
      issuer,
      subject,
      ledger,
      assured: assurance !== null,
      capacities: capacities.filter((capacity) => named.has(capacity)),
    };
  }

  /** The keys it has published. @throws IssuerUnavailable */
  keys(): Promise<JWTVerifyGetKey> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private ledgerOf(claims: JWTPayload): string | null {
    const { organisation } = this.settings;
    if ('fixed' in organisation) return organisation.fixed;
    const value = claimAt(claims, organisation.claim);
    if (!isName(value)) return null;
    return organisation.map ? (ownValue(organisation.map, value) ?? null) : value;
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    for (const place of METADATA) {
      const address = await this.keyAddress(place);
      if (address) return createRemoteJWKSet(address, { timeoutDuration: TIMEOUT_MS });
    }
    throw new IssuerUnavailable();
  }

  /** Where its metadata says that its keys are; null if there is no such metadata, or another issuer's. */
  private async keyAddress(place: string): Promise<URL | null> {
    try {
      const address = `${this.name.replace(/\/$/, '')}/.well-known/${place}`;
      const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
      const metadata = (await answer.json()) as { issuer?: string; jwks_uri?: string };
      return metadata.issuer === this.name && metadata.jwks_uri ? new URL(metadata.jwks_uri) : null;
    } catch {
      return null;
    }
  }
}

const plainType = (type: string): string => type.toLowerCase().replace(/^application\//, '');

const isName = (claim: unknown): claim is string =>
  typeof claim === 'string' && claim.length > 0 && claim.length <= 200 && !/\p{Cc}/u.test(claim);

const ownValue = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
