import { badTokens, type BadToken } from '@libs/testing/token-corpus';
import { TestApi, type Answer } from './test-api';

type Receipt = { concernId: string; childId: string };
type Problem = { traceId: string };

const ABSENT = '0197aaaa-0000-7000-8000-000000000001';
const report = {
  receivedAt: '2026-01-05T09:30:00+01:00',
  channel: 'oral',
  reporter: { kind: 'public', code: '11' },
  children: [{ identity: { name: 'Syntetisk Barn' } }],
  text: 'Syntetisk bekymring',
};

describe('tokens over HTTP', () => {
  let api: TestApi;
  let bad: readonly BadToken[];
  let concern: Receipt;

  beforeAll(async () => {
    api = await TestApi.start();
    bad = await badTokens(api.issuer);
    concern = (await api.post<{ receipts: Receipt[] }>('/v1/concerns', report)).body.receipts[0]!;
  });

  afterAll(() => api.close());

  /** Everything a caller can see of an answer but what names the request itself. */
  const seen = ({ status, headers, body }: Answer<Problem>, id: string): string => {
    const own = new Set(['date', 'traceparent', 'x-trace-id']);
    const rest = [...headers].filter(([name]) => !own.has(name));
    return JSON.stringify({ status, rest, body: { ...body, traceId: '' } }).replaceAll(id, 'ID');
  };

  it('lets in a good one', async () => {
    expect((await api.get(`/v1/concerns/${concern.concernId}/history`)).status).toBe(200);
  });

  it('refuses every bad one in the same words, to read and to write, and says nothing of what is wrong', async () => {
    const before = await api.head();
    expect(bad.length).toBeGreaterThanOrEqual(35);
    const answers = new Map<string, string[]>();
    for (const { why, token } of bad) {
      for (const answer of [
        await api.get<Problem>('/v1/code-lists/reporters', { token }),
        await api.get<Problem>(`/v1/concerns/${concern.concernId}`, { token }),
        await api.post<Problem>('/v1/concerns', report, { token }),
      ]) {
        expect([why, answer.status]).toEqual([why, 401]);
        const said = seen(answer, concern.concernId);
        answers.set(said, [...(answers.get(said) ?? []), why]);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="rettid", error="invalid_token"');
        expect(said).not.toMatch(/expired|signature|audience|issuer|acr\b|jwk|algorithm|claim/i);
      }
    }
    expect([...answers.values()]).toHaveLength(1);
    expect(await api.head()).toBe(before);
  });

  it('answers who has nothing to do with a case as if there were none, byte for byte', async () => {
    const { concernId, childId } = concern;
    const asks: readonly (readonly [string, string, object | null])[] = [
      ['/v1/concerns/ID', concernId, null],
      ['/v1/concerns/ID/history', concernId, null],
      ['/v1/concerns/ID/seen', concernId, {}],
      ['/v1/concerns/ID/urgency', concernId, { urgent: true, reason: 'Syntetisk' }],
      ['/v1/children/ID', childId, null],
      ['/v1/children/ID/address', childId, null],
      ['/v1/aftercare/ID', childId, null],
      ['/v1/aftercare/ID/offer', childId, { offeredOn: '2026-01-05' }],
    ];
    for (const as of ['colleague', 'partner', 'second-caseworker']) {
      for (const [path, id, body] of asks) {
        const ask = (one: string, who: string): Promise<Answer<Problem>> => {
          const place = path.replace('ID', one);
          return body ? api.post<Problem>(place, body, { as: who }) : api.get<Problem>(place, { as: who });
        };
        const [denied, absent] = [await ask(id, as), await ask(ABSENT, as)];
        expect([as, path, seen(denied, id)]).toEqual([as, path, seen(absent, ABSENT)]);
        expect([403, 404]).toContain(denied.status);
      }
    }
    const theirs = await api.get<Problem>(`/v1/concerns/${concernId}`, { as: 'colleague' });
    expect(theirs.status).toBe(404);
  });

  it('gives nobody a right by what the token says of a role', async () => {
    const claims = { role: 'leader', roles: ['leader', 'administrator'], unit: 'barnevern', capacities: ['leader'] };
    const token = await api.issuer.tokenWith('colleague', '1201-02', { claims });
    expect((await api.get(`/v1/concerns/${concern.concernId}`, { token })).status).toBe(404);
    expect((await api.get<{ items: object[] }>('/v1/concerns', { token })).body.items).toEqual([]);
    const stranger = await api.issuer.tokenWith('nobody', '1201-02', { claims });
    expect([403, 404]).toContain((await api.get(`/v1/concerns/${concern.concernId}`, { token: stranger })).status);
  });
});
