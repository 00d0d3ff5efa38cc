import { request } from 'node:http';
import { privateMessage } from '@libs/testing/message-samples';
import { LEDGER, TestApi, type Answer } from './test-api';

type Problem = { type: string; status: number; code: string; errors: { field: string }[]; traceId: string };

const ID = '0197aaaa-0000-7000-8000-000000000001';
const JSON_TYPE = { 'content-type': 'application/json' };
const SECRET = 'Hemmeleg Kanarifugl';
const report = (more: object = {}) => ({
  receivedAt: '2026-01-05T09:30:00+01:00',
  channel: 'oral',
  reporter: { kind: 'private', code: '4', name: SECRET },
  children: [{ identity: { name: SECRET } }],
  text: SECRET,
  ...more,
});

describe('bad input over HTTP', () => {
  let api: TestApi;
  let heads: readonly number[];
  let concernId: string;

  const headsNow = () => Promise.all([api.head(), api.head('intake'), api.head('4601-00')]);

  beforeAll(async () => {
    api = await TestApi.start();
    const { body } = await api.post<{ receipts: { concernId: string }[] }>('/v1/concerns', report());
    concernId = body.receipts[0]!.concernId;
    heads = await headsNow();
  });

  afterEach(async () => expect(await headsNow()).toEqual(heads));
  afterAll(() => api.close());

  const expectProblem = ({ status, headers, body }: Answer<Problem>, expected: number, field?: string | RegExp) => {
    expect({ status, code: body.code }).toEqual({ status: expected, code: expect.any(String) as unknown });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      status,
      type: `urn:rettid:problem:${body.code}`,
      traceId: expect.stringMatching(/^[\da-f]{32}$/) as unknown,
    });
    if (field !== undefined) expect(body.errors[0]?.field).toMatch(field);
    const text = JSON.stringify(body);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules|Error:/);
  };

  const post = (body: unknown, path = '/v1/concerns') => api.post<Problem>(path, body);

  describe('bodies', () => {
    const deep = `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;

    it.each<[string, string | Uint8Array, Record<string, string>, number, string | RegExp]>([
      ['cut off', '{"text":"x', JSON_TYPE, 400, ''],
      ['a trailing comma', '{"text":"x",}', JSON_TYPE, 400, ''],
      ['a byte order mark', '\uFEFF{}', JSON_TYPE, 400, ''],
      ['UTF-16', Buffer.from('{"text":"x"}', 'utf16le'), JSON_TYPE, 400, ''],
      ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), JSON_TYPE, 400, ''],
      ['a list', '[]', JSON_TYPE, 400, ''],
      ['10,000 levels', deep, JSON_TYPE, 400, '/text/0.*'],
      ['__proto__', '{"__proto__":{"admin":true}}', JSON_TYPE, 400, '/__proto__'],
      ['a nested constructor', '{"reporter":{"constructor":{"prototype":1}}}', JSON_TYPE, 400, '/reporter/constructor'],
      ['a key given twice', '{"text":"a","text":"b"}', JSON_TYPE, 400, '/text'],
      ['NUL', '{"text":"a\\u0000b"}', JSON_TYPE, 400, '/text'],
      ['a lone surrogate', '{"text":"\\udc00"}', JSON_TYPE, 400, '/text'],
      ['1e400', '{"text":1e400}', JSON_TYPE, 400, '/text'],
      ['no type', Buffer.from('{}'), { 'content-type': '' }, 415, 'Content-Type'],
      ['XML', '<a/>', { 'content-type': 'application/xml' }, 415, 'Content-Type'],
      ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'Content-Type'],
      ['multipart', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'Content-Type'],
      ['latin-1', '{}', { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'Content-Type'],
      ['a compressed bomb', Buffer.alloc(100), { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415, /./],
    ])('refuses %s', async (_, body, headers, status, field) => {
      const answer = await api.raw<Problem>('/v1/concerns', body, headers);
      if (field instanceof RegExp) expectProblem(answer, status);
      else expectProblem(answer, status, new RegExp(`^${field}$`));
    });

    it('refuses 2 MB', async () => {
      expectProblem(await post(report({ text: 'x'.repeat(2_000_000) })), 413);
      const headers = { 'bekymringsmelding-id': 'big' };
      const message = { ...privateMessage(), melding: 'x'.repeat(2_000_000) };
      expectProblem(
        await api.post<Problem>('/v1/intake/fiks/privat', message, { as: 'reporter-system', headers }),
        413,
      );
    });

    it('leaves every prototype as it was', () => expect(({} as { admin?: unknown }).admin).toBeUndefined());
  });

  describe('fields', () => {
    it.each<[string, object, string]>([
      ['a missing field', { text: undefined }, '/text'],
      ['an unknown field', { extra: SECRET }, '/extra'],
      ['the name of a method', { toRequest: 1 }, '/toRequest'],
      ['the name of a nested method', { children: [{ identity: { toString: 1 } }] }, '/children/0/identity/toString'],
      ['a server field', { seq: 1 }, '/seq'],
      ['an operator for text', { text: { $ne: null } }, '/text'],
      ['an operator for an id', { children: [{ childId: { $ne: null } }] }, '/children/0/childId'],
      ['a nested unknown field', { reporter: { kind: 'private', code: '4', $where: '1' } }, '/reporter/$where'],
      ['text for an object', { reporter: SECRET }, '/reporter'],
      ['a list for an object', { reporter: [] }, '/reporter'],
      ['text in a list of objects', { children: [SECRET] }, '/children/0'],
      ['an object for a list', { children: { length: 1_000_000_000 } }, '/children'],
      ['no children', { children: [] }, '/children'],
      ['21 children', { children: Array.from({ length: 21 }, () => ({ identity: {} })) }, '/children'],
      ['neither child nor identity', { children: [{}] }, '/children/0'],
      ['a channel we do not know', { channel: 'fax' }, '/channel'],
      ['a number for text', { text: 7 }, '/text'],
      ['empty text', { text: '' }, '/text'],
      ['codes that are no list', { contentCodes: '2.1.01' }, '/contentCodes'],
      ['a code twice', { contentCodes: ['2.1.01', '2.1.01'] }, '/contentCodes'],
      ['an id in capitals', { children: [{ childId: ID.toUpperCase() }] }, '/children/0/childId'],
      ['a day that does not exist', { receivedAt: '2026-02-30T10:00:00Z' }, '/receivedAt'],
      ['a leap second', { receivedAt: '2026-06-30T23:59:60Z' }, '/receivedAt'],
      ['a time without zone', { receivedAt: '2026-01-05T10:00:00' }, '/receivedAt'],
      ['the year 0000', { receivedAt: '0000-01-01T00:00:00Z' }, '/receivedAt'],
      ['the year 9999', { receivedAt: '9999-01-01T00:00:00Z' }, '/receivedAt'],
      [
        'an impossible birth date',
        { children: [{ identity: { birthDate: '2015-02-29' } }] },
        '/children/0/identity/birthDate',
      ],
    ])('refuses %s and names it', async (_, more, field) => {
      expectProblem(await post(report(more)), 400, new RegExp(`^${field.replaceAll('$', '\\$')}$`));
    });

    it.each<[string, object, string]>([
      ['a receipt in the future', { receivedAt: '2199-01-05T10:00:00Z' }, '/receivedAt'],
      [
        'a birth in the future',
        { children: [{ identity: { birthDate: '2199-01-01' } }] },
        '/children/0/identity/birthDate',
      ],
      ['a name of nobody', { reporter: { kind: 'anonymous', name: SECRET } }, '/reporter'],
      ['a code that is not in the list', { contentCodes: ['99.99'] }, '/contentCodes/0'],
      ['a reporter code for others', { reporter: { kind: 'public', code: '4' } }, '/reporter/code'],
      ['a child that is not registered', { children: [{ childId: ID }] }, '/children/0/childId'],
    ])('says no by a rule to %s, and names it', async (_, more, field) => {
      expectProblem(await post(report(more)), 422, new RegExp(`^${field}$`));
    });

    it('refuses fields where a command has none', async () => {
      expectProblem(await post({ note: SECRET }, `/v1/concerns/${concernId}/seen`), 400, '/note');
    });
  });

  describe('addresses and headers', () => {
    it.each([
      '/v1/concerns?id[$ne]=',
      '/v1/concerns?status=a&status=b',
      '/v1/concerns?page=2',
      '/v1/concerns?limit=0',
      '/v1/concerns?limit=101',
      '/v1/concerns?limit=1.5',
      '/v1/concerns?cursor=bm9uZQ',
      '/v1/concerns?status=open',
      '/v1/concerns?childId=1',
      '/v1/deadlines?dueBefore=2026-02-30',

      '/v1/concerns?status.x=1',
      '/v1/code-lists/reporters?__proto__=1',
    ])('refuses the query of %s', async (path) => expectProblem(await api.get<Problem>(path), 400, /./));

    it.each([
      '/v1/nothing',
      '/v1/code-lists/nothing',
      '/v1/code-lists/__proto__',
      '/v1/concerns/..%2f/history',
      `/v1/measures/${ID.slice(1)}/start`,
    ])('knows nothing at %s', async (path) =>
      expectProblem(
        path.endsWith('start') ? await post({ startedOn: '2026-01-01' }, path) : await api.get<Problem>(path),
        404,
      ),
    );

    it('refuses a path that is no text', async () => expectProblem(await api.get<Problem>('/v1/code-lists/%ff'), 400));

    it.each(['x'.repeat(201), 'æ', ' '])('refuses the Idempotency-Key %p', async (key) => {
      expectProblem(await api.post<Problem>('/v1/concerns', report(), { headers: { 'idempotency-key': key } }), 400);
    });

    it.each([
      ['GET', 431, { 'x-long': 'x'.repeat(40_000) }],
      ['TRACE', 405, {}],
      ['PUT', 405, {}],
      ['DELETE', 405, {}],
    ] as const)('answers %s with %d', async (method, status, headers) => {
      const { hostname, port } = new URL(api.urls[0]!);
      const answer = await new Promise<{ status: number; type: string }>((resolve, reject) => {
        request({ hostname, port, method, path: '/v1/concerns', headers }, (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' });
        })
          .on('error', reject)
          .end();
      });
      expect(answer.status).toBe(status);
      expect(answer.type).toContain('application/problem+json');
    });

    it('gives no foreign origin a way in, and says nothing of how it is built', async () => {
      const { headers } = await api.get('/health/live', { headers: { origin: 'https://evil.invalid' } });
      expect([...headers.keys()].filter((name) => /access-control|x-powered-by|^server$/.test(name))).toEqual([]);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });
  });

  describe('tokens', () => {
    it.each<[string, string | null]>([
      ['no token', null],
      ['nonsense', 'x.y.z'],
      ['an empty token', ''],
    ])('refuses %s', async (_, token) => {
      const answer = await api.get<Problem>('/v1/code-lists/reporters', { token });
      expectProblem(answer, 401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    });

    it('refuses a municipality that is not served here, and a role nobody knows', async () => {
      expectProblem(await api.get<Problem>('/v1/code-lists/reporters', { ledger: '0301-01' }), 403);
      expectProblem(await api.get<Problem>('/v1/code-lists/reporters', { as: 'admin' }), 403);
      expectProblem(await api.post<Problem>('/v1/concerns', report(), { as: 'caseworker', ledger: 'intake' }), 403);
    });

    it('refuses a role what is not its own', async () => {
      expectProblem(await api.post<Problem>('/v1/concerns', report(), { as: 'auditor' }), 403);
      expectProblem(await api.post<Problem>('/v1/concerns', report(), { as: 'reporter-system', ledger: LEDGER }), 403);
    });
  });
});
