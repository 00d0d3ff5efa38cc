import { LEDGER, TestApi } from './test-api';

type Receipt = { childId: string; version: number; made: Record<string, string> };
type Raised = { concernId: string; childId: string };
type Problem = { code: string; errors: { field: string }[] };

const REASON = 'Syntetisk begrunnelse';
const legalBasis = { law: 'BVL2021', chapter: '2', section: '2-5', paragraph: '2' };

describe('an investigation over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const raised = async (more: object = {}): Promise<Raised> => {
    const answer = await api.post<{ receipts: Raised[] }>('/v1/concerns', {
      receivedAt: '2026-01-05T09:30:00+01:00',
      channel: 'oral',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
      children: [{ identity: { name: 'Syntetisk Barn', birthDate: '2015-05-17' } }],
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.receipts[0]!;
  };
  const opened = async (): Promise<Raised & { investigationId: string; path: string }> => {
    const { concernId, childId } = await raised();
    const { status, body } = await api.post<{ investigationId: string }>(`/v1/concerns/${concernId}/investigation`, {
      reviewedOn: '2026-01-07',
    });
    expect(status).toBe(200);
    const { investigationId } = body;
    return { concernId, childId, investigationId, path: `/v1/children/${childId}/investigations/${investigationId}` };
  };
  const waive = (childId: string, kind: string, id: string) =>
    api.post<Receipt>(`/v1/children/${childId}/participation/waiver`, {
      about: { kind, id },
      on: '2026-04-09',
      reason: REASON,
    });
  const dismissing = async (childId: string, investigationId: string): Promise<string> => {
    const proposed = await api.post<Receipt>(`/v1/children/${childId}/decisions`, {
      kind: 'dismissal',
      consent: 'voluntary',
      legalBasis,
      investigationId,
      proposedOn: '2026-04-09',
      content: 'Syntetisk vedtak',
      facts: 'Syntetiske fakta',
      childView: 'Syntetisk syn',
      weight: 'Syntetisk vekt',
      bestInterests: 'Syntetisk barnets beste',
    });
    expect(proposed.status).toBe(201);
    const decisionId = proposed.body.made['decisionId']!;
    await waive(childId, 'decision', decisionId);
    const path = `/v1/children/${childId}/decisions/${decisionId}/approval`;
    expect((await api.post(path, { decidedOn: '2026-04-09' }, { as: 'leader' })).status).toBe(200);
    return decisionId;
  };

  it('is extended, examined, concluded, answered and put right', async () => {
    const { concernId, childId, investigationId, path } = await opened();
    const extension = { decidedOn: '2026-04-13', granted: true, reason: REASON };
    expect(await api.post<Problem>(`${path}/extension`, extension)).toMatchObject({
      status: 422,
      body: { code: 'investigation.extension-too-late', errors: [{ field: '/decidedOn' }] },
    });
    expect((await api.post(`${path}/extension`, { ...extension, decidedOn: '2026-04-08' })).status).toBe(200);

    const mandate = { commissionedOn: '2026-02-01', mandate: 'Syntetisk mandat', expert: 'Syntetisk Sakkyndig' };
    const commissioned = await api.post<Receipt>(`${path}/expert-assignments`, mandate);
    expect(commissioned.status).toBe(201);
    const assignment = `${path}/expert-assignments/${commissioned.body.made['assignmentId']}`;
    expect((await api.post(`${assignment}/report`, { reportedOn: '2026-03-01' })).status).toBe(200);

    const conclusion = {
      concludedOn: '2026-04-10',
      outcome: 'dismissed-may-reopen',
      conclusionCode: '4',
      assessment: 'Syntetisk vurdering',
    };
    expect(await api.post<Problem>(`${path}/conclusion`, conclusion)).toMatchObject({
      status: 422,
      body: { code: 'participation.missing' },
    });
    expect((await waive(childId, 'investigation', investigationId)).status).toBe(201);
    expect(await api.post<Problem>(`${path}/conclusion`, conclusion)).toMatchObject({
      status: 422,
      body: { code: 'investigation.report-not-assessed' },
    });
    expect((await api.post(`${assignment}/assessment`, { assessedOn: '2026-03-20', remarks: 'none' })).status).toBe(
      200,
    );
    const decisionId = await dismissing(childId, investigationId);
    expect((await api.post(`${path}/conclusion`, { ...conclusion, decisionId })).status).toBe(200);

    const notice = { toldOn: '2026-04-12', followedUp: false };
    expect((await api.post(`/v1/concerns/${concernId}/outcome-notice`, notice)).status).toBe(200);
    const correction = { field: 'concludedOn', to: '2026-04-11', reason: REASON };
    expect((await api.post(`${path}/date-correction`, correction)).status).toBe(200);

    const again = { followsInvestigationId: investigationId, openedOn: '2026-10-10' };
    const anew = await api.post<Receipt>(`/v1/children/${childId}/investigations`, again);
    expect(anew.status).toBe(201);
    const error = { kind: 'mistake', reason: REASON };
    const newPath = `/v1/children/${childId}/investigations/${anew.body.made['investigationId']}`;
    expect((await api.post(`${newPath}/entry-in-error`, error)).status).toBe(200);
  });

  it('is absent to another municipality, and knows no assignment but its own', async () => {
    const { childId, path } = await opened();
    const extension = { decidedOn: '2026-04-01', granted: true, reason: REASON };
    expect((await api.post(`${path}/extension`, extension, { ledger: '4601-00' })).status).toBe(404);
    const assignment = `${path}/expert-assignments/${childId}/report`;
    expect((await api.post(assignment, { reportedOn: '2026-03-01' })).status).toBe(404);
    expect((await api.post(`/v1/children/${childId}/investigations/${childId}/extension`, extension)).status).toBe(404);
  });

  it('opens once, whoever is first, and not again while it is open', async () => {
    const { childId } = await opened();
    const { concernId } = await raised({ children: [{ childId }] });
    const path = `/v1/concerns/${concernId}/investigation`;
    expect(await api.post<Problem>(path, { reviewedOn: '2026-01-07' })).toMatchObject({
      status: 422,
      body: { code: 'investigation.another-is-open' },
    });
  });

  it('keeps how the child took part, and that it was an error', async () => {
    const { childId, investigationId, path } = await opened();
    const participation = `/v1/children/${childId}/participation`;
    const heard = {
      about: { kind: 'investigation', id: investigationId },
      on: '2026-03-01',
      wayCode: '1.1',
      heard: true,
      trustedPerson: 'offered',
      said: 'Syntetisk utsagn',
    };
    expect(await api.post<Problem>(participation, heard)).toMatchObject({
      status: 422,
      body: { code: 'participation.weight-missing', errors: [{ field: '/weight' }] },
    });
    const made = await api.post<Receipt>(participation, { ...heard, weight: 'Syntetisk vekt' });
    expect(made.status).toBe(201);
    const wrong = `${participation}/${made.body.made['participationId']}/entry-in-error`;
    expect((await api.post(wrong, { reason: REASON })).status).toBe(200);
    expect(await api.post<Problem>(wrong, { reason: REASON })).toMatchObject({ status: 422 });
    const conclusion = { concludedOn: '2026-04-10', outcome: 'dismissed', conclusionCode: '7', assessment: 'x' };
    expect(await api.post<Problem>(`${path}/conclusion`, conclusion)).toMatchObject({
      body: { code: 'participation.missing' },
    });
  });
});

describe('a concern about the wrong child', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  it('is raised for the right one in the same breath, sealed with that child’s key', async () => {
    const report = {
      receivedAt: '2026-01-05T09:30:00+01:00',
      channel: 'letter',
      reporter: { kind: 'private', code: '4', name: 'Syntetisk Nabo' },
      children: [{ identity: { name: 'Syntetisk Barn' } }],
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
    };
    const raising = await api.post<{ receipts: Raised[] }>('/v1/concerns', report);
    const { concernId } = raising.body.receipts[0]!;
    const right = await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Søsken' });
    const foreign = await api.post<{ childId: string }>('/v1/children', { name: 'X' }, { ledger: '4601-00' });
    const path = `/v1/concerns/${concernId}/entry-in-error`;
    const error = { kind: 'wrong-child', reason: REASON };

    const elsewhere = await api.post<Problem>(path, { ...error, rightChildId: foreign.body.childId });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'child.unknown' } });
    const headers = { 'idempotency-key': 'the right child' };
    const moved = { ...error, rightChildId: right.body.childId };
    const { status, body } = await api.post<{ replacedBy: string }>(path, moved, { headers });
    expect(status).toBe(200);
    expect((await api.post(path, moved, { headers })).body).toEqual(body);
    expect(await api.post<Problem>(path, error)).toMatchObject({
      status: 422,
      body: { code: 'concern.entered-in-error' },
    });

    const { ledger, keys } = api.connections[0]!;
    const [event] = await ledger.read.readStream(LEDGER, `concern-${body.replacedBy}`);
    expect(event).toMatchObject({
      subjects: [right.body.childId],
      data: { receivedAt: '2026-01-05T08:30:00.000Z', channel: 'letter', reporter: { kind: 'private', code: '4' } },
    });
    expect(await keys.open(LEDGER, event!.eventId, event!.sealed)).toMatchObject([
      { status: 'open', subject: right.body.childId, path: 'report', content: 'Syntetisk bekymring' },
      { status: 'open', path: 'reporter', content: { name: 'Syntetisk Nabo' } },
    ]);
  });
});
