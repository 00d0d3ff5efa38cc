import { createHmac } from 'node:crypto';
import { CompactEncrypt, CompactSign, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { Otherwise, TestIssuer } from './test-issuer';

export type BadToken = { readonly why: string; readonly token: string };

const LEDGER = '1201-02';

const text = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

/** Tokens with which nobody may get in, each wrong in one way; but for that they are a caseworker's good token. */
export async function badTokens(issuer: TestIssuer): Promise<readonly BadToken[]> {
  const wrong = async (why: string, otherwise: Otherwise): Promise<BadToken> => ({
    why,
    token: await issuer.tokenWith('caseworker', LEDGER, otherwise),
  });
  const claims = (why: string, changed: Otherwise['claims']): Promise<BadToken> =>
    wrong(why, { claims: changed ?? {} });
  return [
    ...shapes(await issuer.token('caseworker', LEDGER)),
    ...unsigned(issuer),
    ...(await otherKeys(issuer)),
    ...(await wrapped(issuer)),
    await wrong('that says where its keys are, signed by our key', { header: { jku: 'https://keys.invalid/jwks' } }),
    await wrong('of no type', { header: { typ: undefined } }),
    await wrong('an id token', { header: { typ: 'JWT' }, claims: { nonce: 'n', at_hash: 'h' } }),
    await wrong('a logout token', { header: { typ: 'logout+jwt' } }),
    await claims('of another issuer', { iss: 'https://login.invalid' }),
    await claims('of an issuer that is nearly ours', { iss: `${issuer.url}/` }),
    await claims('of no issuer', { iss: undefined }),
    await claims('for another audience', { aud: 'another' }),
    await claims('for other audiences', { aud: ['another', 'rettid-test', 'rettid '] }),
    await claims('for no audience', { aud: undefined }),
    await claims('expired', { iat: now() - 600, exp: now() - 90 }),
    await claims('that never expires', { exp: undefined }),
    await claims('not valid yet', { nbf: now() + 120 }),
    await claims('given out in the future', { iat: now() + 120 }),
    await claims('that was never given out', { iat: undefined }),
    await claims('that expires in words', { exp: 'never' }),
    await claims('with the code it was got for', { c_hash: 'h' }),
    await claims('of nobody', { sub: undefined }),
    await claims('of a line break', { sub: 'caseworker\nleader' }),
    await claims('of an endless subject', { sub: 'x'.repeat(201) }),
    await claims('of somebody without a name', { sub: '' }),
    await claims('of a subject that is a list', { sub: ['caseworker'] }),
    await claims('with too low an assurance', { acr: 'low' }),
    await claims('without an assurance', { acr: undefined }),
    await claims('with assurances that are all too low', { acr: ['low', 'lower'] }),
    await claims('for no municipality', { ledger: undefined }),
    await claims('for a municipality that is an operator', { ledger: { $ne: null } }),
  ];
}

function shapes(good: string): readonly BadToken[] {
  const [header, payload, signature] = good.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  return [
    { why: 'no token at all', token: 'x' },
    { why: 'without signature', token: `${header}.${payload}` },
    { why: 'with an empty signature', token: `${header}.${payload}.` },
    { why: 'of four parts', token: `${good}.${signature}` },
    { why: 'with another signature', token: `${header}.${payload}.${other}` },
    { why: 'with another payload', token: `${header}.${text({ ...claims, sub: `leader.${LEDGER}` })}.${signature}` },
    { why: 'that is no JSON', token: `${header}.${Buffer.from('{').toString('base64url')}.${signature}` },
  ];
}

function unsigned(issuer: TestIssuer): readonly BadToken[] {
  const payload = text(issuer.claims('caseworker', LEDGER));
  return ['none', 'None', 'NONE'].map((alg) => ({
    why: `signed by ${alg}`,
    token: `${text({ alg, typ: 'at+jwt', kid: 'spec' })}.${payload}.`,
  }));
}

async function otherKeys(issuer: TestIssuer): Promise<readonly BadToken[]> {
  const [foreign, rsa] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('RS256')]);
  const jwk = await exportJWK(foreign.publicKey);
  const payload = issuer.claims('caseworker', LEDGER);
  const ours = { typ: 'at+jwt', kid: 'spec' };
  const by = async (why: string, header: object): Promise<BadToken> => ({
    why,
    token: await new SignJWT(payload).setProtectedHeader({ alg: 'ES256', ...ours, ...header }).sign(foreign.privateKey),
  });
  const secret = (why: string, key: string): BadToken => {
    const signed = `${text({ alg: 'HS256', ...ours })}.${text(payload)}`;
    return { why, token: `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}` };
  };
  return [
    await by('by a foreign key under our key’s name', {}),
    await by('by a key nobody knows', { kid: 'unknown' }),
    await by('that brings its own key', { jwk }),
    await by('that says where its key is', { jku: `${issuer.url}/jwks`, kid: 'foreign' }),
    await by('that brings a certificate', { x5c: ['AAAA'], x5u: 'https://keys.invalid' }),
    secret('by our public key as a shared secret', await exportSPKI(issuer.publicKey)),
    secret('by our public key’s JSON as a shared secret', JSON.stringify(await exportJWK(issuer.publicKey))),
    {
      why: 'by another algorithm',
      token: await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', ...ours }).sign(rsa.privateKey),
    },
    {
      why: 'with an extension nobody understands',
      token: await issuer
        .tokenWith('caseworker', LEDGER, { header: { 'urn:x': 1 } })
        .then(
          (good) =>
            `${text({ alg: 'ES256', ...ours, crit: ['urn:x'], 'urn:x': 1 })}.${good.split('.').slice(1).join('.')}`,
        ),
    },
  ];
}

/** Good tokens inside something else. */
async function wrapped(issuer: TestIssuer): Promise<readonly BadToken[]> {
  const good = new TextEncoder().encode(await issuer.token('caseworker', LEDGER));
  const claims = new TextEncoder().encode(JSON.stringify(issuer.claims('caseworker', LEDGER)));
  const typ = { typ: 'at+jwt', kid: 'spec' };
  const publicKey = await importJWK(await exportJWK(issuer.publicKey), 'ECDH-ES');
  const encrypted = (content: Uint8Array): Promise<string> =>
    new CompactEncrypt(content).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', ...typ }).encrypt(publicKey);
  const { privateKey } = await generateKeyPair('ES256');
  const nested = new CompactSign(good).setProtectedHeader({ alg: 'ES256', cty: 'JWT', ...typ });
  return [
    { why: 'encrypted for our public key', token: await encrypted(claims) },
    { why: 'a good one, encrypted for our public key', token: await encrypted(good) },
    { why: 'a good one, inside one of others', token: await nested.sign(privateKey) },
  ];
}
