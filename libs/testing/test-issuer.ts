import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssuerSettings } from '@libs/platform/issuer-settings';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { capacitiesOf, subjectOf } from './organisation';

/** The claim table of tokens made for specs. */
export const issuerSettings = (issuer: string): IssuerSettings => ({
  issuer,
  audience: 'rettid',
  algorithms: ['ES256'],
  types: ['at+jwt'],
  subject: 'sub',
  organisation: { claim: 'ledger' },
  assurance: { claim: 'acr', accepted: ['high', 'substantial'] },
  installation: {
    claim: 'capacities',
    capacities: {
      administrator: ['administrator'],
      operator: ['operator'],
      'reporter-system': ['reporter-system'],
      'intake-auditor': ['intake-auditor'],
    },
  },
});

/** What a token says otherwise than a good one; a claim that is undefined is left out. */
export type Otherwise = {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed with this key instead of the issuer's. */
  readonly key?: CryptoKey | Uint8Array;
};

/** A token issuer of a spec's own: real keys, real tokens, its metadata over HTTP. */
export class TestIssuer {
  /** How often its keys were asked for. */
  keysAsked = 0;

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
    readonly publicKey: CryptoKey,
  ) {}

  static async listen(): Promise<TestIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk: JWK = { ...(await exportJWK(publicKey)), use: 'sig', alg: 'ES256', kid: 'spec' };
    const server = createServer((request, response) => {
      const isKeys = request.url === '/jwks';
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const issuer = new TestIssuer(url, server, privateKey, publicKey);
    server.on('request', ({ url: path }) => {
      if (path === '/jwks') issuer.keysAsked += 1;
    });
    return issuer;
  }

  /** A token for audience `rettid` that is good for five minutes. */
  token(role: string, ledger: string): Promise<string> {
    return this.tokenWith(role, ledger, {});
  }

  /** A token that says something else than a good one. */
  tokenWith(role: string, ledger: string, { header, claims, key = this.key }: Otherwise): Promise<string> {
    return new SignJWT({ ...this.claims(role, ledger), ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'spec', ...header })
      .sign(key);
  }

  /** What a good token says. */
  claims(role: string, ledger: string): JWTPayload {
    const capacities = capacitiesOf(role, ledger);
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.url,
      aud: 'rettid',
      sub: subjectOf(role, ledger),
      iat: now,
      exp: now + 300,
      ledger,
      acr: 'high',
      ...(capacities.length > 0 && { capacities }),
    };
  }

  /** How a service is told to read its tokens. */
  get settings(): IssuerSettings {
    return issuerSettings(this.url);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
