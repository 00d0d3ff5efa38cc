import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

/** What a token made for a test says; what is not named is as the issuer would say it. */
export type Forged = {
  readonly ledger?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** How surely the person was identified. */
  readonly acr?: string;
  /** Seconds from now; negative: it has expired. */
  readonly expiresIn?: number;
  /** Signed by a key that the issuer does not know. */
  readonly foreign?: boolean;
};

/** A token that the issuer would not give out: expired, for others, or signed by somebody else. */
export async function forgeToken(data: string, issuer: string, claims: Forged): Promise<string> {
  const jwk = claims.foreign ? await foreignKey() : issuerKey(data);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ledger: claims.ledger ?? '1201-02', acr: claims.acr ?? 'high' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid ?? 'local-1' })
    .setSubject(claims.subject ?? 'caseworker.1201-02')
    .setIssuer(claims.issuer ?? issuer)
    .setAudience(claims.audience ?? 'rettid')
    .setIssuedAt(now - 7_200)
    .setExpirationTime(now + (claims.expiresIn ?? 3_600))
    .sign(await importJWK(jwk, 'ES256'));
}

function issuerKey(data: string): JWK {
  const { keys } = JSON.parse(readFileSync(join(data, 'issuer-keys.json'), 'utf8')) as { keys: JWK[] };
  const [key] = keys;
  if (!key) throw new Error('the issuer has no key');
  return key;
}

async function foreignKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}
