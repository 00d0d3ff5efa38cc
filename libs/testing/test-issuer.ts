import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

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
    return new SignJWT({ role, ledger, unit: 'spec' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'spec' })
      .setIssuer(this.url)
      .setAudience('rettid')
      .setSubject(`${role}.${ledger}`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.key);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
