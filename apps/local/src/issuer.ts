import type { Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider, type Adapter, type Configuration } from 'oidc-provider';
import type { DataFolder } from './data-folder';
import { clientSecret, type DemoUser } from './demo-users';
import { ASSURANCE, AUDIENCE } from './issuers';
import { listening } from './listening';

export const ISSUER_KEYS = 'issuer-keys.json';
/** Tokens for machines are asked for without naming a resource; this is the one there is. */
const RESOURCE = 'urn:rettid';
const LIFETIME_S = 3_600;

export type IssuerSettings = {
  readonly folder: DataFolder;
  readonly users: readonly DemoUser[];
  readonly secret: string;
  readonly host: string;
  readonly port: number;
};

/**
 * An OpenID provider for this machine only: real tokens and real keys, which stay the same from start to start. Every
 * demo user is a client that gets its token by its own secret.
 * @returns the open server
 */
export async function startIssuer({ folder, users, secret, host, port }: IssuerSettings): Promise<Server> {
  const jwks = await folder.once(ISSUER_KEYS, makeKeys);
  const provider = new Provider(`http://127.0.0.1:${port}`, configuration(users, secret, jwks));
  return listening(provider.callback(), host, port);
}

async function makeKeys(): Promise<{ keys: JWK[] }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'local-1' }] };
}

function configuration(users: readonly DemoUser[], secret: string, jwks: { keys: JWK[] }): Configuration {
  const byClient = new Map(users.map((user) => [user.clientId, user]));
  return {
    clients: users.map(({ clientId, name }) => ({
      client_id: clientId,
      client_name: name,
      client_secret: clientSecret(secret, clientId),
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: jwks as NonNullable<Configuration['jwks']>,
    ttl: { ClientCredentials: LIFETIME_S },
    adapter: Nothing,
    cookies: { keys: [secret] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: LIFETIME_S,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const user = byClient.get(token.clientId ?? '');
      if (!user) return undefined;
      const { ledger, name, capacities } = user;
      return { ledger, name, acr: ASSURANCE, ...(capacities.length > 0 && { capacities }) };
    },
  };
}

/** The tokens we give carry everything themselves, so there is nothing to keep and nothing to find. */
class Nothing implements Adapter {
  upsert = (): Promise<undefined> => Promise.resolve(undefined);
  find = (): Promise<undefined> => Promise.resolve(undefined);
  findByUserCode = (): Promise<undefined> => Promise.resolve(undefined);
  findByUid = (): Promise<undefined> => Promise.resolve(undefined);
  consume = (): Promise<undefined> => Promise.resolve(undefined);
  destroy = (): Promise<undefined> => Promise.resolve(undefined);
  revokeByGrantId = (): Promise<undefined> => Promise.resolve(undefined);
}
