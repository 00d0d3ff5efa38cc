import { randomUUID } from 'node:crypto';
import { LEDGER, TestApi } from './test-api';

type Receipt = { seq: number; version: number; stream: string };
type Page = { items: Record<string, unknown>[]; nextCursor: string | null };

describe('the organisation over HTTP', () => {
  let api: TestApi;
  let unitId: string;
  const administrator = { as: 'administrator' };

  beforeAll(async () => {
    api = await TestApi.start();
    const { body } = await api.post<{ unitId: string }>(
      '/v1/units',
      { name: 'Syntetisk avdeling', kind: 'child-welfare' },
      administrator,
    );
    unitId = body.unitId;
  });

  afterAll(() => api.close());

  const newcomer = async (name: string) => {
    const person = { issuer: api.issuer.url, subject: `${name}.${LEDGER}`, name: 'Syntetisk Ansatt' };
    const { body } = await api.post<{ staffId: string }>('/v1/staff', person, administrator);
    return body.staffId;
  };

  it('is set up by the administrator, and by nobody else', async () => {
    const unit = { name: 'Syntetisk skole', kind: 'partner', service: 'school' };
    expect((await api.post('/v1/units', unit, administrator)).status).toBe(201);
    for (const as of ['caseworker', 'leader', 'auditor', 'partner', 'nobody']) {
      expect((await api.post('/v1/units', unit, { as })).status).toBe(403);
    }
    const { body } = await api.get<Page>('/v1/units', { as: 'leader' });
    expect(body.items).toContainEqual({
      unitId,
      name: 'Syntetisk avdeling',
      kind: 'child-welfare',
      service: null,
      place: 'own-premises',
      open: true,
    });
  });

  it('gives a role that counts on the next request, and takes it away as fast', async () => {
    const staffId = await newcomer('newcomer');
    const role = { role: 'caseworker', unitId };
    const reading = () => api.get('/v1/children', { as: 'newcomer' });
    expect((await reading()).status).toBe(403);
    expect((await api.post(`/v1/staff/${staffId}/roles`, role, administrator)).status).toBe(201);
    expect((await reading()).status).toBe(200);
    expect((await api.post(`/v1/staff/${staffId}/role-removals`, role, administrator)).status).toBe(200);
    expect((await reading()).status).toBe(403);
  });

  it('lets nobody of a private provider decide or lead (§ 15-7)', async () => {
    const provider = { name: 'Syntetisk Tiltak AS', kind: 'private-provider' };
    const opened = await api.post<{ unitId: string }>('/v1/units', provider, administrator);
    const providerId = opened.body.unitId;
    const staffId = await newcomer('provider');
    const give = (role: string, where: string) =>
      api.post(`/v1/staff/${staffId}/roles`, { role, unitId: where }, administrator);
    const refused = { status: 422, code: 'staff.private-provider', errors: [{ field: '/role' }] };
    expect((await give('leader', providerId)).body).toMatchObject(refused);
    expect((await give('partner', providerId)).status).toBe(201);
    expect((await give('caseworker', unitId)).body).toMatchObject(refused);
    const { childId } = (await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Barn' })).body;
    const assigned = await api.post(`/v1/children/${childId}/caseworkers`, { staffId }, { as: 'leader' });
    expect(assigned.body).toMatchObject({ status: 422, code: 'case.not-a-caseworker' });
    const sharing = { unitId: providerId, scope: ['measures'], basis: 'statutory' };
    expect((await api.post(`/v1/children/${childId}/participations`, sharing)).status).toBe(201);
  });

  it('knows a person once, also when they come back', async () => {
    const staffId = await newcomer('once');
    const again = { issuer: api.issuer.url, subject: `once.${LEDGER}`, name: 'Syntetisk Ansatt' };
    const { status, body } = await api.post('/v1/staff', again, administrator);
    expect([status, body['code']]).toEqual([422, 'organisation.staff-exists']);
    const left = await api.post(`/v1/staff/${staffId}/departure`, { leftOn: '2026-01-05' }, administrator);
    expect(left.status).toBe(200);
    expect(await newcomer('once')).toBe(staffId);
  });

  it('does not know units and people it does not have', async () => {
    const role = { role: 'caseworker', unitId: randomUUID() };
    const { body } = await api.post(`/v1/staff/${api.staffId('colleague')}/roles`, role, administrator);
    expect(body).toMatchObject({ status: 422, code: 'organisation.unit-unknown', errors: [{ field: '/unitId' }] });
    expect((await api.post(`/v1/staff/${randomUUID()}/roles`, { role: 'leader', unitId }, administrator)).status).toBe(
      404,
    );
    expect(
      (await api.post(`/v1/units/${randomUUID()}/closure`, { closedOn: '2026-01-05' }, administrator)).status,
    ).toBe(404);
  });

  it('shows names to those who give out work, and to no others', async () => {
    const named = await api.get<Page>('/v1/staff?limit=100', { as: 'leader' });
    expect(named.body.items.map(({ name }) => name)).toContain('Syntetisk leader');
    const unnamed = await api.get<Page>('/v1/staff?limit=100', { as: 'caseworker' });
    expect(unnamed.body.items.map(({ staffId }) => staffId)).toEqual(named.body.items.map(({ staffId }) => staffId));
    expect(JSON.stringify(unnamed.body)).not.toContain('Syntetisk');
    const first = await api.get<Page>('/v1/staff?limit=2', { as: 'leader' });
    const second = await api.get<Page>(`/v1/staff?limit=100&cursor=${first.body.nextCursor}`, { as: 'leader' });
    expect([...first.body.items, ...second.body.items]).toEqual(named.body.items);
  });

  it('tells everybody what is known of them', async () => {
    const { body } = await api.get('/v1/me');
    expect(body).toMatchObject({
      ledger: LEDGER,
      staffId: api.staffId('caseworker'),
      role: 'caseworker',
      onDutyUntil: '2099-12-31T23:00:00.000Z',
      kinships: [],
    });
  });

  it('closes a case to its own family at once, and lets only others open it again', async () => {
    const registered = await api.post<Receipt & { childId: string }>('/v1/children', { name: 'Syntetisk Barn' });
    const { childId } = registered.body;
    const access = () => api.get(`/v1/children/${childId}/access`);
    expect((await access()).status).toBe(200);
    const kinship = { childId, kinship: 'parent' };
    expect((await api.post('/v1/me/kinships', kinship)).status).toBe(201);
    expect((await access()).status).toBe(404);
    const path = `/v1/staff/${api.staffId('caseworker')}/kinship-withdrawals`;
    expect((await api.post(path, kinship)).status).toBe(403);
    expect((await api.post(path, kinship, administrator)).status).toBe(200);
    expect((await access()).status).toBe(200);
  });
});
