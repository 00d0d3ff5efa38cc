import { TestApi } from './test-api';

type Receipt = { concernId: string; childId: string };
type Traces = { childId: string; items: { stream: string; path: string; subject: string }[] };

const order = { basis: 'court-decision', reference: '26-1', reason: 'Rettens kjennelse' };

describe('erasure over HTTP', () => {
  let api: TestApi;
  let erased: Receipt;
  let sibling: Receipt;
  let erasureId: string;
  const leader = { as: 'leader' };
  const officer = { as: 'data-protection-officer' };
  const operator = { as: 'operator' };

  beforeAll(async () => {
    api = await TestApi.start();
    const { body } = await api.post<{ receipts: Receipt[] }>('/v1/concerns', {
      receivedAt: '2026-01-05T09:00:00Z',
      channel: 'letter',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
      children: [{ identity: { name: 'Syntetisk Søster' } }, { identity: { name: 'Syntetisk Bror' } }],
      text: 'Syntetisk bekymring om begge',
    });
    [erased, sibling] = body.receipts as [Receipt, Receipt];
  });

  afterAll(() => api.close());

  it('is ordered by one, approved by another, and carried out by operations', async () => {
    const ordered = await api.post<{ erasureId: string }>(
      '/v1/erasures',
      { childId: erased.childId, ...order },
      leader,
    );
    expect(ordered.status).toBe(201);
    erasureId = ordered.body.erasureId;
    const early = await api.post(`/v1/erasures/${erasureId}/execution`, {}, operator);
    expect([early.status, early.body['code']]).toEqual([422, 'erasure.not-approved']);
    expect((await api.post(`/v1/erasures/${erasureId}/approval`, {}, leader)).status).toBe(403);
    expect((await api.post(`/v1/erasures/${erasureId}/approval`, {}, officer)).status).toBe(200);
    expect((await api.post(`/v1/erasures/${erasureId}/execution`, {}, leader)).status).toBe(403);
    const done = await api.post<{ seq: number }>(`/v1/erasures/${erasureId}/execution`, {}, operator);
    expect(done.status).toBe(200);
    const repeated = await api.post<{ seq: number }>(`/v1/erasures/${erasureId}/execution`, {}, operator);
    expect(repeated.body.seq).toBe(done.body.seq);
  });

  it('leaves nothing to read of the child, and all of its sibling', async () => {
    const gone = await api.get(`/v1/concerns/${erased.concernId}/history`, leader);
    expect(JSON.stringify(gone.body)).not.toContain('Syntetisk bekymring');
    const left = await api.get(`/v1/concerns/${sibling.concernId}/history`, leader);
    expect(JSON.stringify(left.body)).toContain('Syntetisk bekymring');
    expect((await api.post('/v1/erasures', { childId: erased.childId, ...order }, leader)).status).toBe(422);
  });

  it('lists where the text about the sibling may name the child', async () => {
    const { status, body } = await api.get<Traces>(`/v1/erasures/${erasureId}/traces`, officer);
    expect(status).toBe(200);
    expect(body.childId).toBe(erased.childId);
    expect(body.items.map(({ path, subject }) => [path, subject])).toEqual([
      ['report', sibling.childId],
      ['reporter', sibling.childId],
    ]);
    expect(JSON.stringify(body)).not.toContain('Syntetisk');
  });
});
