import { TestApi } from './test-api';

type Receipt = { childId: string; seq: number; version: number; made: Record<string, string> };
type Problem = { code: string; errors: { field: string }[] };

const who = (more: object = {}) => ({
  change: 'identified',
  correctedOn: '2026-01-05',
  unborn: false,
  name: 'Syntetisk Barnesen',
  nationalId: '28071364498',
  sex: '2',
  ...more,
});
const opening = { openedOn: '2026-01-05', from: 'application' };
const closing = { closedOn: '2026-02-01', reason: 'concluded', assessment: 'Syntetisk vurdering' };

describe('a child’s file and case over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const registered = async (body: object = {}, call: object = {}): Promise<string> =>
    (await api.post<{ childId: string }>('/v1/children', body, call)).body.childId;

  it('finds out who a child is, and takes no number that is wrong', async () => {
    const child = await registered();
    const path = `/v1/children/${child}/identity-correction`;
    expect(await api.post<Problem>(path, who({ nationalId: '28071364499' }))).toMatchObject({
      status: 422,
      body: { code: 'child.invalid-national-id', errors: [{ field: '/nationalId' }] },
    });
    expect(await api.post<Receipt>(path, who())).toMatchObject({ status: 200, body: { childId: child, version: 2 } });
  });

  it('tells who is in the child’s life, with nobody’s case but the caller’s', async () => {
    const [child, sibling, foreign] = [
      await registered(),
      await registered(),
      await registered({}, { ledger: '4601-00' }),
    ];
    const path = `/v1/children/${child}/relations`;
    const parent = {
      kind: 'parent',
      parentalResponsibility: true,
      relatedOn: '2026-01-05',
      person: { name: 'Syntetisk' },
    };
    const made = await api.post<Receipt>(path, parent);
    expect(made.status).toBe(201);
    const one = `${path}/${made.body.made['relationId']}`;
    expect((await api.post(`${one}/change`, { changedOn: '2026-01-06', parentalResponsibility: false })).status).toBe(
      200,
    );
    expect((await api.post(`${one}/end`, { endedOn: '2026-01-07' })).status).toBe(200);
    expect(await api.post<Problem>(`${one}/end`, { endedOn: '2026-01-07' })).toMatchObject({
      status: 422,
      body: { code: 'child.relation-already-ended' },
    });
    const brother = { kind: 'full-sibling', relatedOn: '2026-01-05', relatedChildId: sibling };
    expect((await api.post(path, brother)).status).toBe(201);
    expect(await api.post<Problem>(path, { ...brother, relatedChildId: foreign })).toMatchObject({
      status: 422,
      body: { code: 'child.unknown', errors: [{ field: '/relatedChildId' }] },
    });
    const need = { needed: true, language: 'som', recordedOn: '2026-01-05' };
    expect((await api.post(`/v1/children/${child}/interpreter-need`, need)).status).toBe(200);
  });

  it('links two entries of one child on both of them, and takes it back', async () => {
    const [child, twin] = [await registered(), await registered()];
    const before = await api.head();
    const link = { sameAs: twin, reason: 'Syntetisk: samme barn' };
    expect((await api.post(`/v1/children/${child}/duplicates`, link)).status).toBe(200);
    expect(await api.head()).toBe(before + 2);
    expect(await api.post<Problem>(`/v1/children/${twin}/duplicates`, { ...link, sameAs: child })).toMatchObject({
      status: 422,
      body: { code: 'child.already-linked' },
    });
    const unlink = { notSameAs: child, reason: 'Syntetisk: to barn' };
    expect((await api.post(`/v1/children/${twin}/duplicates/unlinking`, unlink)).status).toBe(200);
    expect((await api.post(`/v1/children/${child}/duplicates`, link)).status).toBe(200);
  });

  it('opens, closes and reopens a case, and answers who asks for another caseworker', async () => {
    const child = await registered({ birthDate: '2015-05-17' });
    const path = `/v1/children/${child}/case`;
    expect((await api.post(`${path}/closing`, closing)).status).toBe(422);
    expect((await api.post<Receipt>(path, opening)).status).toBe(201);
    expect(await api.post<Problem>(path, opening)).toMatchObject({ status: 422, body: { code: 'case.already-open' } });
    const wish = { requester: 'child', requestedOn: '2026-01-06', reason: 'Syntetisk ønske' };
    const { body } = await api.post<Receipt>(`${path}/caseworker-changes`, wish);
    const decision = { granted: true, decidedOn: '2026-01-07', reason: 'Syntetisk begrunnelse' };
    const decided = `${path}/caseworker-changes/${body.made['requestId']}/decision`;
    expect((await api.post(decided, decision)).status).toBe(200);
    expect((await api.post(decided, decision)).status).toBe(404);
    expect((await api.post(`${path}/closing`, closing)).status).toBe(200);
    const reopening = { reopenedOn: '2026-02-02', reason: 'Syntetisk ny bekymring' };
    expect((await api.post(`${path}/reopening`, reopening)).status).toBe(200);
  });

  it('opens the case with the investigation, which keeps it open', async () => {
    const report = {
      receivedAt: '2026-01-05T09:30:00+01:00',
      channel: 'oral',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
      children: [{ identity: {} }],
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
    };
    const { body } = await api.post<{ receipts: { concernId: string; childId: string }[] }>('/v1/concerns', report);
    const [{ concernId, childId } = { concernId: '', childId: '' }] = body.receipts;
    const review = { reviewedOn: '2026-01-06' };
    const opened = await api.post<Receipt>(`/v1/concerns/${concernId}/investigation`, review);
    expect(opened).toMatchObject({ status: 200, body: { stream: `concern-${concernId}` } });
    expect(await api.post<Problem>(`/v1/children/${childId}/case`, opening)).toMatchObject({
      body: { code: 'case.already-open' },
    });
    expect(await api.post<Problem>(`/v1/children/${childId}/case/closing`, closing)).toMatchObject({
      status: 422,
      body: { code: 'case.open-parts' },
    });
  });

  it('is closed to another municipality', async () => {
    const child = await registered();
    for (const route of ['identity-correction', 'relations', 'interpreter-need', 'duplicates', 'case', 'case/closing'])
      expect((await api.post(`/v1/children/${child}/${route}`, {}, { ledger: '4601-00' })).status).toBe(404);
  });
});

describe('an installation for real children', () => {
  it('takes no synthetic national id', async () => {
    const api = await TestApi.start(1, { syntheticIds: false });
    const body = { name: 'Syntetisk', nationalId: '15850960027' };
    expect(await api.post<Problem>('/v1/children', body)).toMatchObject({
      status: 422,
      body: { code: 'child.synthetic-id', errors: [{ field: '/nationalId' }] },
    });
    const child = await api.post<{ childId: string }>('/v1/children', {});
    const path = `/v1/children/${child.body.childId}/identity-correction`;
    expect(await api.post<Problem>(path, who({ nationalId: '15850960027', sex: null }))).toMatchObject({
      status: 422,
      body: { code: 'child.synthetic-id' },
    });
    await api.close();
  });
});
