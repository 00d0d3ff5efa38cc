import { request, type IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { publicMessage } from '@libs/testing/message-samples';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Raw = { status: number; headers: IncomingHttpHeaders; body: string };
type Page = { items: { childId: string }[]; nextCursor: string | null };
type Receipts = { receipts: { concernId: string; childId: string; ledger: string }[] };

const ORIGIN = 'https://saksbehandler.kommune.invalid';
/** A synthetic number: the register adds 80 to its month. */
const NUMBER = '01810750126';

let api: TestApi;
let narrow: TestApi;
let concern: Receipts['receipts'][number];
let own: { childId: string };

beforeAll(async () => {
  const http = { host: '127.0.0.1', port: 0, adminPort: 0, corsOrigins: [ORIGIN], requestsPerTenSeconds: 1_000_000 };
  [api, narrow] = await Promise.all([
    TestApi.start(1, { http }),
    TestApi.start(1, { http: { ...http, requestsPerTenSeconds: 5 } }),
  ]);
  const sent = await api.post<Receipts>('/v1/intake/fiks/offentlig', publicMessage(), {
    as: 'reporter-system',
    ledger: 'intake',
    headers: { 'bekymringsmelding-id': randomUUID() },
  });
  concern = sent.body.receipts[0]!;
  own = (await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Barn', nationalId: NUMBER })).body;
  await projected(api.connections[0]!);
}, 60_000);

afterAll(async () => {
  await api.close();
  await narrow.close();
});

/** The answer as it is on the wire. */
async function raw(method: string, path: string, headers: Record<string, string> = {}, as = 'leader'): Promise<Raw> {
  const { hostname, port } = new URL(api.urls[0]!);
  const authorization = `Bearer ${await api.issuer.token(as, LEDGER)}`;
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers: { authorization, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('what is forbidden and what does not exist', () => {
  const told = ({ status, headers, body }: Raw) => {
    const { date: _, 'x-trace-id': __, ...others } = headers;
    return { status, others, body: body.replace(/"traceId":"[^"]*"/, '') };
  };

  it.each([
    ['GET', 'children', ''],
    ['GET', 'children', '/export'],
    ['GET', 'concerns', ''],
    ['GET', 'concerns', '/history'],
    ['POST', 'concerns', '/seen'],
  ])('are the same bytes, head and body: %s %s%s', async (method, things, rest) => {
    const id = things === 'children' ? own.childId : concern.concernId;
    const forbidden = await raw(method, `/v1/${things}/${id}${rest}`, {}, 'colleague');
    const absent = await raw(method, `/v1/${things}/${randomUUID()}${rest}`, {}, 'colleague');
    expect(forbidden.status).toBe(404);
    expect(told(forbidden)).toEqual(told(absent));
    expect(forbidden.headers['content-length']).toBe(absent.headers['content-length']);
  });
});

describe('the HTTP door', () => {
  it.each([
    ['HEAD', {}],
    ['OPTIONS', { origin: 'https://evil.invalid', 'access-control-request-method': 'POST' }],
    ['GET', { 'x-http-method-override': 'DELETE' }],
    ['POST', { 'x-method-override': 'PUT' }],
  ] as const)('serves no %s with %p', async (method, headers) => {
    const answer = await raw(method, '/v1/children', headers);
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('lets the pages of named origins in, without cookies', async () => {
    const asked = { origin: ORIGIN, 'access-control-request-method': 'POST' };
    const preflight = await raw('OPTIONS', '/v1/children', asked);
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await raw('GET', '/v1/children', { origin: ORIGIN });
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
  });

  it.each([`/v1/children/${NUMBER}`, `/v1/children?nationalId=${NUMBER}`, `/v1/${NUMBER}`])(
    'takes no national id in an address: %s',
    async (path) => {
      const { status, body } = await api.get(path);
      expect([status, body['code']]).toEqual([400, 'request.national-id-in-url']);
      expect(JSON.stringify(body)).not.toContain(NUMBER);
    },
  );

  it('counts the requests of each caller, also those that are refused', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) {
      statuses.push((await narrow.get(`/v1/children/${randomUUID()}`, { as: 'colleague' })).status);
    }
    expect(statuses[0]).toBe(404);
    expect(statuses).toContain(429);
    const answer = await narrow.get('/v1/children', { as: 'colleague' });
    expect(answer.status === 200 || Number(answer.headers.get('retry-after')) >= 1).toBe(true);
    expect((await narrow.get('/v1/children', { as: 'leader' })).status).toBe(200);
  });
});

describe('a cursor', () => {
  it("is good for its own list, conditions and caller, and for nobody else's", async () => {
    const { body } = await api.get<Page>('/v1/children?limit=1', { as: 'leader' });
    const cursor = body.nextCursor!;
    const status = async (path: string, as: string) => (await api.get(path, { as })).status;
    expect(await status(`/v1/children?cursor=${cursor}`, 'leader')).toBe(200);
    expect(await status(`/v1/children?cursor=${cursor}`, 'second-leader')).toBe(400);
    expect(await status(`/v1/concerns?cursor=${cursor}`, 'leader')).toBe(400);
    expect(await status(`/v1/children?cursor=x${cursor}`, 'leader')).toBe(400);
    expect(await status(`/v1/children?cursor=${cursor.split('.')[0]}`, 'leader')).toBe(400);
  });
});

describe('what is shown of a case', () => {
  it('is everything to the leader of the unit, but a report says where only to who may know', async () => {
    const { body } = await api.get(`/v1/concerns/${concern.concernId}`, { as: 'leader' });
    expect(JSON.stringify(body['text'])).toContain('Prøveveien 2');
    expect(body).toMatchObject({ withheld: [], erased: [], reporterDetails: { personnavn: 'Syntetisk Melder' } });
  });

  it('is codes and dates to the auditor', async () => {
    const { body, status } = await api.get(`/v1/concerns/${concern.concernId}`, { as: 'auditor' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: null, reporterDetails: null, specification: null, child: { name: null } });
    expect(body['withheld']).toEqual(['identity', 'reporter', 'notes']);
    expect(JSON.stringify(body)).not.toMatch(/Syntetisk|Prøve/);
    const list = await api.get<Page>('/v1/concerns', { as: 'auditor' });
    expect(JSON.stringify(list.body)).not.toMatch(/Syntetisk|Prøve/);
    expect(list.body.items.length).toBeGreaterThan(0);
  });

  it('is nothing to somebody without a relation: neither in lists nor in counts', async () => {
    for (const list of ['concerns', 'children', 'deadlines', 'measures', 'aftercare', 'inbox']) {
      const { status, body } = await api.get<Page>(`/v1/${list}`, { as: 'colleague' });
      expect([list, status, body.items]).toEqual([list, 200, []]);
    }
    for (const list of ['concerns', 'children', 'deadlines', 'measures']) {
      const { body } = await api.get(`/v1/${list}/count`, { as: 'colleague' });
      expect([list, body]).toEqual([list, { count: 0 }]);
      const seen = await api.get<{ count: number }>(`/v1/${list}/count`, { as: 'leader' });
      expect(seen.status).toBe(200);
    }
  });

  it('can be had whole, in the order in which it was recorded', async () => {
    const { body } = await api.get<{ events: { type: string; personal: object }[]; seq: object }>(
      `/v1/children/${concern.childId}/export`,
      { as: 'leader' },
    );
    expect(body.events.map(({ type }) => type)).toEqual(['child.registered', 'concern.raised']);
    expect(body.events[0]!.personal).toMatchObject({ identity: { name: 'Syntetisk Barn En' } });
    expect(body.seq).toMatchObject({ from: expect.any(Number) as number, head: expect.any(Number) as number });
  });

  it('says of a history which parts it keeps back', async () => {
    const { body } = await api.get<{ items: { withheld: string[]; personal: object }[] }>(
      `/v1/concerns/${concern.concernId}/history`,
      { as: 'auditor' },
    );
    expect(body.items[0]).toMatchObject({ personal: {}, reason: null });
    expect(body.items[0]!.withheld.toSorted()).toEqual(['report', 'reporter']);
  });
});
