import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { IssuerUnavailable, TokenRefused, Tokens } from './tokens';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
type Change = { readonly header?: object; readonly payload?: JWTPayload; readonly key?: Pair['privateKey'] };

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('bearer tokens', () => {
  let own: Pair;
  let foreign: Pair;
  let rsa: Pair;
  let server: Server;
  let url: string;
  let tokens: Tokens;

  beforeAll(async () => {
    [own, foreign, rsa] = await Promise.all([
      generateKeyPair('ES256'),
      generateKeyPair('ES256'),
      generateKeyPair('RS256'),
    ]);
    const keys = [
      { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'ES256', use: 'sig' },
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig' },
    ];
    server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys } : { issuer: url, jwks_uri: `${url}/jwks` }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    tokens = new Tokens(url, 'rettid');
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (): JWTPayload => ({
    iss: url,
    aud: 'rettid',
    sub: 'kari',
    role: 'caseworker',
    ledger: '1201-02',
    unit: 'mottak',
    iat: now(),
    exp: now() + 60,
  });
  const signed = ({ header = {}, payload = {}, key = own.privateKey }: Change = {}): Promise<string> =>
    new SignJWT({ ...claims(), ...payload })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'own', ...header })
      .sign(key);

  it('tell who acts, in which role, unit and ledger', async () => {
    expect(await tokens.verify(await signed())).toEqual({
      actor: { subject: 'kari', role: 'caseworker', unit: 'mottak', onBehalfOf: null },
      ledger: '1201-02',
    });
    const rs = await signed({ header: { alg: 'RS256', typ: 'JWT', kid: 'rsa' }, key: rsa.privateKey });
    expect((await tokens.verify(rs)).actor.subject).toBe('kari');
  });

  it('are good no longer than they say, also when they were good before', async () => {
    const token = await signed({ payload: { exp: now() + 1 } });
    await tokens.verify(token);
    jest.useFakeTimers({
      now: Date.now() + 10_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    await expect(tokens.verify(token)).rejects.toThrow(TokenRefused);
    jest.useRealTimers();
  });

  it('may be three seconds late', async () => {
    expect(await tokens.verify(await signed({ payload: { exp: now() - 3 } }))).toBeTruthy();
  });

  it.each<[string, () => Change]>([
    ['expired', () => ({ payload: { exp: now() - 30 } })],
    ['without end', () => ({ payload: { exp: undefined } as unknown as JWTPayload })],
    ['not valid yet', () => ({ payload: { nbf: now() + 30 } })],
    ['of another issuer', () => ({ payload: { iss: 'https://evil.invalid' } })],
    ['for somebody else', () => ({ payload: { aud: 'other' } })],
    ['for somebody else among many', () => ({ payload: { aud: ['a', 'b'] } })],
    ['without audience', () => ({ payload: { aud: undefined } as unknown as JWTPayload })],
    ['without subject', () => ({ payload: { sub: undefined } as unknown as JWTPayload })],
    ['without role', () => ({ payload: { role: undefined } })],
    ['with a list of roles', () => ({ payload: { role: ['leader'] } })],
    ['without ledger', () => ({ payload: { ledger: undefined } })],
    ['with a number for a ledger', () => ({ payload: { ledger: 1201 } })],
    ['with an object for a unit', () => ({ payload: { unit: {} } })],
    ['with a line break in the subject', () => ({ payload: { sub: 'a\nb' } })],
    ['with an endless subject', () => ({ payload: { sub: 'x'.repeat(201) } })],
    ['of another kind', () => ({ header: { typ: 'logout+jwt' } })],
    ['of no kind', () => ({ header: { typ: undefined } })],
    ['signed with a key of others', () => ({ key: foreign.privateKey })],
    ['with a key nobody knows', () => ({ header: { kid: 'other' } })],
    [
      'that brings its own key',
      () => ({ header: { kid: 'x', jku: 'https://evil.invalid/jwks' }, key: foreign.privateKey }),
    ],
    ['with an extension we must understand', () => ({ header: { crit: ['exp'] } })],
  ])('are refused when %s', async (_, change) => {
    const token = await signed(change()).catch(() => 'x.y.z');
    await expect(tokens.verify(token)).rejects.toThrow(TokenRefused);
  });

  it('are refused unsigned, signed with the public key as a secret, changed or cut', async () => {
    const header = base64({ alg: 'HS256', typ: 'at+jwt', kid: 'own' });
    const secret = createHmac('sha256', await exportSPKI(rsa.publicKey))
      .update(`${header}.${base64(claims())}`)
      .digest('base64url');
    const [head, , signature] = (await signed()).split('.');
    const forged = [
      new UnsecuredJWT(claims()).encode(),
      `${header}.${base64(claims())}.${secret}`,
      `${head}.${base64({ ...claims(), role: 'leader' })}.${signature}`,
      `${head}.${base64(claims())}.`,
      'nonsense',
      '',
    ];
    for (const token of forged) await expect(tokens.verify(token)).rejects.toThrow(TokenRefused);
  });

  it('cannot be judged while the issuer is away, and can again when it is back', async () => {
    const away = new Tokens('http://127.0.0.1:9', 'rettid');
    await expect(away.verify(await signed())).rejects.toThrow(IssuerUnavailable);
    const liar = new Tokens(`${url}/other`, 'rettid');
    await expect(liar.verify(await signed())).rejects.toThrow(IssuerUnavailable);
  });
});
