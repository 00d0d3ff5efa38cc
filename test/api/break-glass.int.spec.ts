import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER, TestApi, type Answer } from './test-api';
import { projected } from './views';

type Case = { readonly concernId: string; readonly childId: string };
type Problem = { readonly code: string };
type Grant = Problem & Pick<Case, 'childId'> & { breakGlassId: string; eventId: string; until: string };
type Report = {
  readonly counts: { total: number; reviewed: number; unreviewed: number; byCategory: Record<string, number> };
  readonly items: readonly object[];
};

const HOUR = 3_600_000;
const REASON = 'Syntetisk: barnet er på legevakten, og ingen svarer.';
const NOBODY = '0197aaaa-0000-7000-8000-000000000001';

describe('an emergency', () => {
  const clockFile = join(mkdtempSync(join(tmpdir(), 'rettid-clock-')), 'clock.json');
  let now = Date.parse('2026-11-23T11:00:00Z');
  let api: TestApi;

  const setClock = (time: number): void => {
    now = time;
    const base = new Date(time).toISOString();
    writeFileSync(clockFile, JSON.stringify({ base, realBase: base, speed: 0 }));
  };

  beforeAll(async () => {
    setClock(now);
    api = await TestApi.start(1, { clockFile });
  });

  afterAll(() => api.close());

  const raised = async (nationalId: string | null = null): Promise<Case> => {
    const report = {
      receivedAt: '2026-11-20T09:30:00+01:00',
      channel: 'oral',
      reporter: { kind: 'public', code: '11' },
      children: [{ identity: { name: 'Syntetisk Barn', nationalId } }],
      text: 'Syntetisk bekymring',
    };
    const { body } = await api.post<{ receipts: Case[] }>('/v1/concerns', report, { as: 'leader' });
    await projected(api.connections[0]!);
    return body.receipts[0]!;
  };
  const open = (body: object, as = 'colleague'): Promise<Answer<Grant>> =>
    api.post<Grant>('/v1/break-glass', { category: 'acute-danger', reason: REASON, hours: 2, ...body }, { as });
  const sees = async ({ concernId }: Case, as = 'colleague'): Promise<number> =>
    (await api.get(`/v1/concerns/${concernId}`, { as })).status;

  it('is no reason without a reason', async () => {
    const { childId } = await raised();
    for (const reason of [undefined, '', 'for kort', ' '.repeat(40), `kort${'\u200b'.repeat(40)}`]) {
      const { status, body } = await open({ childId, reason });
      expect([status, body.code]).toEqual([422, 'break-glass.reason-too-short']);
    }
    expect(await open({ childId, hours: 5 })).toMatchObject({ status: 422, body: { code: 'break-glass.too-long' } });
    expect((await open({ childId, category: 'curiosity' })).status).toBe(400);
    const unfounded = await open({ childId: NOBODY, reason: 'for kort' });
    expect(unfounded.body.code).toBe('break-glass.reason-too-short');
  });

  it('opens one case until its hours are over', async () => {
    const [one, other] = [await raised(), await raised()];
    expect(await sees(one)).toBe(404);
    const opened = await open({ childId: one.childId });
    expect(opened).toMatchObject({ status: 201, body: { until: new Date(now + 2 * HOUR).toISOString() } });
    expect([await sees(one), await sees(other), await sees(one, 'second-caseworker')]).toEqual([200, 404, 404]);
    expect((await api.get(`/v1/children/${one.childId}/address`, { as: 'colleague' })).status).toBe(200);
    setClock(now + 2 * HOUR - 1);
    expect(await sees(one)).toBe(200);
    setClock(now + 1);
    expect(await sees(one)).toBe(404);
  });

  it('opens it once, however often it is asked for', async () => {
    const { childId } = await raised();
    const all = await Promise.all([1, 2, 3].map(() => open({ childId })));
    const again = await open({ childId, category: 'other-emergency' });
    expect(new Set([...all, again].map(({ body }) => body.eventId)).size).toBe(1);
    expect(again.body).toMatchObject({ childId, breakGlassId: all[0]!.body.breakGlassId });
  });

  it('finds the case by national id, too', async () => {
    const nationalId = '28071364498';
    const { childId } = await raised(nationalId);
    expect(await open({ nationalId })).toMatchObject({ status: 201, body: { childId } });
    expect((await open({ nationalId: '01010112345' })).status).toBe(404);
    expect((await open({ nationalId, childId })).status).toBe(400);
  });

  it('is answered as if there were no such case where nobody may be let in', async () => {
    const reason = 'Syntetisk begrunnelse';
    const [strict, family, excluded, restricted] = [await raised(), await raised(), await raised(), await raised()];
    const grade = { grade: 'strengtFortrolig', setOn: '2026-11-20', policeInformedOn: null, reason };
    const leader = { as: 'leader' };
    await api.post(`/v1/children/${strict.childId}/address-protection`, grade, leader);
    const kinship = { childId: family.childId, kinship: 'sibling' };
    await api.post('/v1/me/kinships', kinship, { as: 'colleague' });
    const exclusion = { staffId: api.staffId('colleague'), ground: 'disqualified', reason };
    await api.post(`/v1/children/${excluded.childId}/exclusions`, exclusion, leader);
    const place = `/v1/children/${restricted.childId}/restrictions`;
    const { body } = await api.post<{ restrictionId: string }>(place, { ground: 'objection', reason }, leader);
    await api.post(`${place}/${body.restrictionId}/approval`, {}, { as: 'data-protection-officer' });

    const said = ({ status, body: answer }: Answer): string => JSON.stringify({ status, ...answer, traceId: '' });
    const nobody = await open({ childId: NOBODY });
    expect(nobody.status).toBe(404);
    for (const { childId } of [strict, family, excluded, restricted]) {
      expect(said((await open({ childId })) as unknown as Answer)).toBe(said(nobody as unknown as Answer));
    }
    expect((await open({ childId: strict.childId }, 'caseworker')).status).toBe(404);
  });

  it('leaves a line in the security log where it was refused', async () => {
    const { childId } = await raised();
    await api.post('/v1/me/kinships', { childId, kinship: 'parent' }, { as: 'colleague' });
    expect((await open({ childId })).status).toBe(404);
    const { read } = api.connections[0]!.securityLog;
    const { seq } = await read.head(LEDGER);
    const data = { permission: 'break-glass:open', rule: 'access.own-family', object: { kind: 'child', id: childId } };
    for await (const lines of read.readRange(LEDGER, seq, seq)) expect(lines).toMatchObject([{ data }]);
    expect.assertions(2);
  });

  it('is not for who sees the case anyway, nor for who has no part in it', async () => {
    const { childId } = await raised();
    expect((await open({ childId }, 'caseworker')).body.code).toBe('break-glass.not-needed');
    expect((await open({ childId }, 'leader')).status).toBe(403);
    for (const as of ['partner', 'auditor', 'data-protection-officer', 'administrator', 'operator'])
      expect([as, (await open({ childId }, as)).status]).toEqual([as, 403]);
  });

  it('is due for review within a week, told of at once, and counted', async () => {
    setClock(Date.parse('2026-12-01T11:00:00Z'));
    const one = await raised();
    const { breakGlassId } = (await open({ childId: one.childId, category: 'colleague-unavailable' })).body;
    await projected(api.connections[0]!);
    const due = await api.get<{ items: object[] }>('/v1/deadlines?limit=100', { as: 'leader' });
    expect(due.body.items).toContainEqual(
      expect.objectContaining({ key: 'break-glass.review', childId: one.childId, dueOn: '2026-12-08', status: 'open' }),
    );
    const counted = async (as: string): Promise<Report> =>
      (await api.get<Report>('/v1/break-glass?from=2026-12-01', { as })).body;
    const { counts, items } = await counted('leader');
    expect(counts).toMatchObject({ total: 1, reviewed: 0, unreviewed: 1, byCategory: { 'colleague-unavailable': 1 } });
    expect(items).toMatchObject([{ breakGlassId, reason: REASON, verdict: null }]);
    const toOfficer = await counted('data-protection-officer');
    expect(toOfficer.counts.total).toBe(1);
    expect(JSON.stringify(toOfficer)).not.toContain(REASON);
    expect((await api.get('/v1/break-glass', { as: 'colleague' })).status).toBe(403);

    const review = { verdict: 'unjustified', assessment: 'Syntetisk: det fantes en vakt.' };
    const place = `/v1/break-glass/${breakGlassId}/review`;
    expect((await api.post(place, review, { as: 'colleague' })).status).toBe(403);
    expect((await api.post(place, review, { as: 'leader' })).status).toBe(200);
    expect(await sees(one)).toBe(404);
    expect(await counted('leader')).toMatchObject({
      counts: { total: 1, reviewed: 1, unreviewed: 0 },
      items: [{ breakGlassId, ...review }],
    });
    const none = await api.get<Report>('/v1/break-glass?to=2020-01-01', { as: 'leader' });
    expect(none.body).toMatchObject({ counts: { total: 0, byCategory: {} }, items: [] });
    await projected(api.connections[0]!);
    const after = await api.get<{ items: object[] }>('/v1/deadlines?limit=100', { as: 'leader' });
    expect(after.body.items).not.toContainEqual(
      expect.objectContaining({ key: 'break-glass.review', childId: one.childId, status: 'open' }),
    );
  });
});
