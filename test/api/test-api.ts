import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Registry } from 'prom-client';
import { prepareLogs } from '@libs/access/log/log-store';
import { prepareLedger } from '@libs/ledger/prepare';
import { createLog } from '@libs/platform/log';
import type { Config } from '@libs/platform/config';
import { setUpOrganisation, staffIdOf } from '@libs/testing/organisation';
import { TestIssuer } from '@libs/testing/test-issuer';
import { testServers } from '@libs/testing/test-servers';
import { createApplication } from '../../apps/api/src/application';
import { openConnections, type Connections } from '../../apps/api/src/connections/connections';
import { ReadinessProbe } from '../../apps/api/src/health/readiness';
import { limited } from '../../apps/api/src/http/server';

export const LEDGER = '1201-02';
const SERVED = [LEDGER, '4601-00'];

export type Answer<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

type Call = {
  readonly as?: string;
  readonly ledger?: string;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
};

/** One or more API processes' worth of application on a store and an issuer of the spec's own. */
export class TestApi {
  private readonly apps: INestApplication[] = [];
  readonly urls: string[] = [];
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly issuer: TestIssuer,
    readonly connections: readonly Connections[],
    private readonly folder: string,
  ) {}

  /**
   * @param instances how many applications share the store, each with lanes and clients of its own
   * @param settings what is to be otherwise than in every spec
   * @param organised whether the standard organisation works in its municipalities
   */
  static async start(instances = 1, settings: Partial<Config> = {}, organised = true): Promise<TestApi> {
    const issuer = await TestIssuer.listen();
    const folder = mkdtempSync(join(tmpdir(), 'rettid-api-'));
    writeFileSync(join(folder, 'root.key'), randomBytes(32).toString('base64'));
    const name = `spec_${randomUUID().slice(0, 13)}`;
    const config = { ...configOf(name, issuer, join(folder, 'root.key')), ...settings };
    const connections = Array.from({ length: instances }, () => openConnections(config));
    const api = new TestApi(issuer, connections, folder);
    const { databases, keys, decisions } = connections[0]!;
    await prepareLedger(databases.ledger);
    await prepareLogs(databases.access);
    await keys.prepare();
    for (const ledger of organised ? SERVED : []) await setUpOrganisation(decisions, ledger, issuer.url);
    for (const one of connections) await api.listen(config, one);
    return api;
  }

  async close(): Promise<void> {
    for (const app of this.apps) await app.close();
    await Promise.all(Object.values(this.connections[0]!.databases).map((db) => db.dropDatabase()));
    for (const { clients } of this.connections) await Promise.all(clients.map((client) => client.close()));
    this.issuer.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    call: Call = {},
    instance = 0,
  ): Promise<Answer<Body>> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json' }, call, instance);
  }

  /** Any bytes with any headers. */
  raw<Body = Record<string, unknown>>(
    path: string,
    body: string | Uint8Array,
    headers: Record<string, string>,
    call: Call = {},
  ): Promise<Answer<Body>> {
    return this.send('POST', path, body, headers, call, 0);
  }

  get<Body = Record<string, unknown>>(path: string, call: Call = {}, instance = 0): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, {}, call, instance);
  }

  /** The id of a member of the standard organisation. */
  staffId(role: string, ledger = LEDGER): string {
    return staffIdOf(role, ledger, this.issuer.url);
  }

  /** The highest seq of a ledger, straight from the store. */
  async head(ledger = LEDGER): Promise<number> {
    return (await this.connections[0]!.ledger.read.head(ledger)).seq;
  }

  /** A token of this user, the same for a minute: a service need not judge a new one at every request. */
  private token(role: string, ledger: string): Promise<string> {
    const key = `${role} ${ledger} ${Math.floor(Date.now() / 60_000)}`;
    const known = this.tokens.get(key) ?? this.issuer.token(role, ledger);
    this.tokens.set(key, known);
    return known;
  }

  private async send<Body>(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: Record<string, string>,
    { as = 'caseworker', ledger = LEDGER, token, headers: more = {} }: Call,
    instance: number,
  ): Promise<Answer<Body>> {
    const bearer = token === undefined ? await this.token(as, ledger) : token;
    const authorization: Record<string, string> = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${this.urls[instance]}${path}`, {
      method,
      headers: { ...authorization, ...headers, ...more },
      ...(body !== undefined && { body: body as string }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  private async listen(config: Config, connections: Connections): Promise<void> {
    const log = createLog('spec', 'silent');
    const readiness = new ReadinessProbe(
      () => connections.ledger.read.head('intake'),
      () => false,
      log,
    );
    const isStopping = () => false;
    const app = await createApplication({ config, connections, readiness, metrics: new Registry(), log, isStopping });
    const server = limited(app.getHttpServer() as Server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.apps.push(app);
    this.urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
}

function configOf(name: string, issuer: TestIssuer, rootKeyFile: string): Config {
  const at = (database: string) => testServers().mongo.replace(/\/(?=\?|$)/, `/${name}_${database}`);
  return {
    mongo: { ledgerUrl: at('ledger'), viewsUrl: at('views'), keysUrl: at('keys'), accessUrl: at('access') },
    kafka: { brokers: [] },
    redis: { url: '' },
    smtp: { url: '', from: '' },
    issuers: [issuer.settings],
    http: { host: '127.0.0.1', port: 0, adminPort: 0, corsOrigins: [], requestsPerTenSeconds: 1_000_000 },
    rootKeyFile,
    municipalities: SERVED.map((ledger) => ({ ledger, name: ledger, mailbox: 'vakt@kommune.invalid' })),
    reminders: { sweepSeconds: 60, sweeps: true, publicUrl: 'http://127.0.0.1', templates: null },
    localWebhooks: false,
    syntheticIds: true,
    clockFile: null,
    logLevel: 'silent',
  };
}
