import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssuerSettings } from '@libs/platform/issuer-settings';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
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

/** A token issuer of a spec's own: real keys, real tokens, its metadata over HTTP. */
export class TestIssuer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async listen(): Promise<TestIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk: JWK = { ...(await exportJWK(publicKey)), use: 'sig', alg: 'ES256', kid: 'spec' };
    const server = createServer((request, response) => {
      const isKeys = request.url === '/jwks';
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new TestIssuer(url, server, privateKey);
  }

  /** A token for audience `rettid` that is good for five minutes. */
  token(role: string, ledger: string): Promise<string> {
    const capacities = capacitiesOf(role, ledger);
    return new SignJWT({ ledger, acr: 'high', ...(capacities.length > 0 && { capacities }) })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'spec' })
      .setIssuer(this.url)
      .setAudience('rettid')
      .setSubject(subjectOf(role, ledger))
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.key);
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
