import { LEDGER, TestApi } from './test-api';

type Receipt = { concernId: string; childId: string; seq: number; version: number; eventId: string };
type Problem = { code: string; errors: { field: string }[] };

const report = (more: object = {}) => ({
  receivedAt: '2026-01-05T09:30:00+01:00',
  channel: 'oral',
  reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
  children: [{ identity: { name: 'Syntetisk Barn', birthDate: '2015-05-17' } }],
  contentCodes: ['1.2.01'],
  text: 'Syntetisk bekymring',
  ...more,
});
const dismissal = (more: object = {}) => ({
  reviewedOn: '2026-01-06',
  outcomeCode: '10',
  manifestlyUnfounded: false,
  ...more,
});

describe('concerns over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start(2);
  });

  afterAll(() => api.close());

  const raised = async (more: object = {}): Promise<Receipt> => {
    const answer = await api.post<{ receipts: Receipt[] }>('/v1/concerns', report(more));
    expect(answer.status).toBe(201);
    return answer.body.receipts[0]!;
  };

  it('gives one receipt for each child of a report, stored together', async () => {
    const head = await api.head();
    const children = [{ identity: {} }, { identity: { name: 'Syntetisk Søsken' } }];
    const { status, body } = await api.post<{ receipts: Receipt[] }>('/v1/concerns', report({ children }));
    expect(status).toBe(201);
    expect(body.receipts.map(({ seq }) => seq)).toEqual([head + 2, head + 4]);
    expect(new Set(body.receipts.map(({ childId }) => childId)).size).toBe(2);
  });

  it('answers a repeat of the same command with the first receipts, however many at once, in any process', async () => {
    const headers = { 'idempotency-key': 'the same report' };
    const head = await api.head();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => api.post('/v1/concerns', report(), { headers }, at % 2)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await api.head()).toBe(head + 2);
  });

  it('refuses the key with other content, and keeps the keys of two users apart', async () => {
    const headers = { 'idempotency-key': 'mine' };
    await api.post('/v1/concerns', report(), { headers });
    const other = await api.post<Problem>('/v1/concerns', report({ text: 'another' }), { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    expect((await api.post('/v1/concerns', report({ text: 'another' }), { headers, as: 'leader' })).status).toBe(201);
  });

  it('does not dismiss without a written reason, and tells who, when and why if there is one', async () => {
    const { concernId } = await raised();
    const without = await api.post<Problem>(`/v1/concerns/${concernId}/dismissal`, dismissal());
    expect(without).toMatchObject({
      status: 422,
      body: { code: 'concern.dismissal-needs-reason', errors: [{ field: '/reason' }] },
    });
    const reason = 'Syntetisk faglig vurdering';
    const dismissed = await api.post(`/v1/concerns/${concernId}/dismissal`, dismissal({ reason }));
    expect(dismissed).toMatchObject({ status: 200, body: { concernId, version: 2 } });
    expect(dismissed.headers.get('etag')).toBe('"2"');
    const history = await api.get<{ items: object[] }>(`/v1/concerns/${concernId}/history`);
    expect(history.headers.get('etag')).toBe('"2"');
    expect(history.body.items).toMatchObject([
      { type: 'concern.raised', personal: { report: 'Syntetisk bekymring' } },
      { type: 'concern.dismissed', reason, actor: { subject: `caseworker.${LEDGER}` }, occurredOn: '2026-01-06' },
    ]);
  });

  it('says no in the language that was asked for', async () => {
    const { concernId } = await raised();
    const titles = await Promise.all(
      ['nb', 'nn-NO', 'en', 'fr'].map(async (language) => {
        const headers = { 'accept-language': language };
        const answer = await api.post<{ title: string }>(`/v1/concerns/${concernId}/dismissal`, dismissal(), {
          headers,
        });
        return answer.body.title.split(' ')[0];
      }),
    );
    expect(titles).toEqual(['Henleggelse', 'Å', 'A', 'Henleggelse']);
  });

  it('takes a command only for the version it was made for', async () => {
    const { concernId } = await raised();
    const seen = (tag: string) =>
      api.post<Problem>(`/v1/concerns/${concernId}/seen`, {}, { headers: { 'if-match': tag } });
    expect(await seen('"7"')).toMatchObject({ status: 412, body: { code: 'request.version-stale' } });
    expect((await seen('"1"')).status).toBe(200);
    expect((await seen('"1"')).status).toBe(412);
    for (const tag of ['W/"2"', '*', '"1", "2"', '2']) {
      expect(await seen(tag)).toMatchObject({ status: 400, body: { errors: [{ field: 'If-Match' }] } });
    }
  });

  it('opens one investigation of a child, whoever tries at the same time, and joins later reports to it', async () => {
    const first = await raised();
    const concerns = [first];
    for (let more = 0; more < 3; more++) concerns.push(await raised({ children: [{ childId: first.childId }] }));
    const review = { reviewedOn: '2026-01-07' };
    const answers = await Promise.all(
      concerns.map(({ concernId }, at) =>
        api.post<{ code: string; investigationId: string }>(
          `/v1/concerns/${concernId}/investigation`,
          review,
          {},
          at % 2,
        ),
      ),
    );
    const opened = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter((_, at) => at !== opened)) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'investigation.another-is-open' } });
    }
    const { investigationId } = answers[opened]!.body;
    const other = concerns[opened === 0 ? 1 : 0]!;
    const join = (concernId: string, id: string) =>
      api.post<Problem>(`/v1/concerns/${concernId}/joining`, { ...review, investigationId: id });
    expect(await join(other.concernId, other.concernId)).toMatchObject({
      body: { code: 'concern.investigation-not-open' },
    });
    expect(await join((await raised()).concernId, investigationId)).toMatchObject({
      body: { code: 'concern.investigation-not-open' },
    });
    expect((await join(other.concernId, investigationId)).status).toBe(200);
  });

  it('puts an error right, confirms to the reporter, and keeps both in the history', async () => {
    const { concernId } = await raised();
    const changes = { reporter: { kind: 'private', code: '4' } };
    const correction = { corrects: { version: 1 }, changes, reason: 'Syntetisk retting' };
    expect((await api.post(`/v1/concerns/${concernId}/correction`, correction)).status).toBe(200);
    expect((await api.post(`/v1/concerns/${concernId}/confirmation`, { confirmedOn: '2026-01-20' })).status).toBe(200);
    const { body } = await api.get<{ items: { type: string }[] }>(`/v1/concerns/${concernId}/history`);
    expect(body.items.map(({ type }) => type)).toEqual([
      'concern.raised',
      'concern.corrected',
      'concern.reporter-confirmed',
    ]);
  });

  it('knows nothing of what is absent, malformed or of another municipality, and says so in the same words', async () => {
    const { concernId } = await raised();
    const bodies = await Promise.all([
      api.post(`/v1/concerns/${concernId}/seen`, {}, { ledger: '4601-00' }),
      api.post(`/v1/concerns/0197aaaa-0000-7000-8000-000000000001/seen`, {}),
      api.post(`/v1/concerns/..%2f..%2fetc/seen`, {}),
      api.get(`/v1/concerns/${concernId}/history`, { ledger: '4601-00' }),
    ]);
    const [first, ...others] = bodies.map(({ status, body }) => JSON.stringify({ status, ...body, traceId: '' }));
    expect(bodies[0]!.status).toBe(404);
    for (const other of others) expect(other).toBe(first);
  });
});
