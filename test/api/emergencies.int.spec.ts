import { randomUUID } from 'node:crypto';
import { LEDGER, TestApi, type Answer } from './test-api';
import { projected } from './views';

type Grant = { breakGlassId: string; childId: string; until: string; seq: number; eventId: string };
type Report = { counts: { total: number; unreviewed: number; byCategory: object }; items: Record<string, unknown>[] };

const REASON = 'Akutt fare for barnet akkurat nå';
const NATIONAL_ID = '28071364498';

describe('a case opened in an emergency', () => {
  let api: TestApi;
  const colleague = { as: 'colleague' };
  const leader = { as: 'leader' };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const child = async (nationalId?: string): Promise<string> => {
    const body = { name: 'Syntetisk Barn', ...(nationalId && { nationalId }) };
    return (await api.post<{ childId: string }>('/v1/children', body)).body.childId;
  };
  const opened = (childId: string, more: object = {}): Promise<Answer<Grant>> =>
    api.post<Grant>('/v1/break-glass', { childId, category: 'acute-danger', reason: REASON, ...more }, colleague);
  const reading = (childId: string) => api.get(`/v1/children/${childId}/address`, colleague);

  it('is seen for so long as was asked for, and by that person only', async () => {
    const childId = await child();
    expect((await reading(childId)).status).toBe(404);
    const { status, body } = await opened(childId, { hours: 1 });
    expect(status).toBe(201);
    expect(Date.parse(body.until) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect((await reading(childId)).status).toBe(200);
    expect((await api.get(`/v1/children/${childId}/address`, { as: 'second-caseworker' })).status).toBe(404);
  });

  it('is opened once, however often it is asked for', async () => {
    const childId = await child();
    const all = await Promise.all([1, 2, 3].map(() => opened(childId)));
    const again = await opened(childId, { category: 'other-emergency' });
    expect(new Set([...all, again].map(({ body }) => body.eventId)).size).toBe(1);
    expect(again.body).toMatchObject({ childId, breakGlassId: all[0]!.body.breakGlassId });
  });

  it('needs a reason that says something, whatever case it is', async () => {
    const childId = await child();
    for (const reason of [undefined, '', 'kort', ' '.repeat(40)]) {
      for (const one of [childId, randomUUID()]) {
        const { status, body } = await opened(one, { reason });
        expect([status, (body as unknown as { code: string }).code]).toEqual([422, 'break-glass.reason-too-short']);
      }
    }
    const { status } = await opened(childId, { hours: 5 });
    expect(status).toBe(422);
    expect((await reading(childId)).status).toBe(404);
  });

  it('is refused as if the child were unknown where no emergency helps', async () => {
    const childId = await child();
    const protection = { grade: 'strengtFortrolig', setOn: '2026-01-05', reason: 'Trusler' };
    await api.post(`/v1/children/${childId}/address-protection`, protection, leader);
    const kin = await child();
    await api.post('/v1/me/kinships', { childId: kin, kinship: 'sibling' }, colleague);
    const unknown = await opened(randomUUID());
    for (const one of [childId, kin]) {
      const { status, body } = await opened(one);
      expect(status).toBe(404);
      expect({ ...body, traceId: null }).toEqual({ ...unknown.body, traceId: null });
    }
    expect((await api.post('/v1/break-glass', { childId, category: 'acute-danger', reason: REASON })).status).toBe(404);
  });

  it('is refused to whoever sees the case anyway, and to who has no casework', async () => {
    const childId = await child();
    const body = { childId, category: 'acute-danger', reason: REASON };
    expect((await api.post('/v1/break-glass', body)).body).toMatchObject({ code: 'break-glass.not-needed' });
    for (const as of ['partner', 'auditor', 'administrator', 'data-protection-officer']) {
      expect((await api.post('/v1/break-glass', body, { as })).status).toBe(403);
    }
  });

  it('is found by national id, too', async () => {
    const childId = await child(NATIONAL_ID);
    await projected(api.connections[0]!);
    const asked = { nationalId: NATIONAL_ID, category: 'acute-danger', reason: REASON };
    const { status, body } = await api.post<Grant>('/v1/break-glass', asked, colleague);
    expect([status, body.childId]).toEqual([201, childId]);
    const nobody = await api.post('/v1/break-glass', { ...asked, nationalId: '01010112345' }, colleague);
    expect(nobody.status).toBe(404);
    expect((await api.post('/v1/break-glass', { ...asked, childId }, colleague)).status).toBe(400);
  });

  it('is judged by another person, and counted', async () => {
    const childId = await child();
    const { breakGlassId } = (await opened(childId)).body;
    const review = { verdict: 'justified', assessment: 'Barnet måtte hentes' };
    expect((await api.post(`/v1/break-glass/${breakGlassId}/review`, review, colleague)).status).toBe(403);
    const before = (await api.get<Report>('/v1/break-glass', leader)).body;
    expect((await api.post(`/v1/break-glass/${breakGlassId}/review`, review, leader)).status).toBe(200);
    const { body } = await api.get<Report>('/v1/break-glass', leader);
    expect(body.counts).toMatchObject({ total: before.counts.total, unreviewed: before.counts.unreviewed - 1 });
    expect(body.items[0]).toMatchObject({
      breakGlassId,
      staffId: api.staffId('colleague'),
      category: 'acute-danger',
      reason: REASON,
      verdict: 'justified',
      assessment: 'Barnet måtte hentes',
    });
    const officer = await api.get<Report>('/v1/break-glass', { as: 'data-protection-officer' });
    expect(officer.body.counts.total).toBeGreaterThan(0);
    expect(JSON.stringify(officer.body)).not.toContain(REASON);
    const none = await api.get<Report>('/v1/break-glass?to=2020-01-01', leader);
    expect(none.body).toMatchObject({ counts: { total: 0, byCategory: {} }, items: [] });
  });

  it('leaves a line where it was refused', async () => {
    const childId = await child();
    await api.post(
      `/v1/children/${childId}/exclusions`,
      { staffId: api.staffId('colleague'), ground: 'threat', reason: 'Trusler' },
      leader,
    );
    expect((await opened(childId)).status).toBe(404);
    const { read } = api.connections[0]!.securityLog;
    const { seq } = await read.head(LEDGER);
    for await (const [line] of read.readRange(LEDGER, seq, seq)) {
      expect(line!.data).toMatchObject({
        permission: 'break-glass:open',
        rule: 'access.excluded',
        object: { id: childId },
      });
    }
  });
});
