import { randomUUID } from 'node:crypto';
import { unitIdOf } from '@libs/testing/organisation';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Access = {
  version: number;
  assigned: string[];
  excluded: string[];
  grants: { grantId: string; status: string; reason: string | null }[];
  maySee: { staffId: string; capacity: string }[];
};
type Found = { items: { childId: string; name: string | null }[]; count: number };

const LATER = '2099-01-01T00:00:00Z';

describe('who may see a case', () => {
  let api: TestApi;
  const leader = { as: 'leader' };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const child = async (more: object = {}): Promise<string> =>
    (
      await api.post<{ childId: string }>('/v1/children', {
        name: 'Syntetisk Barn',
        address: 'Syntetisk vei 1',
        ...more,
      })
    ).body.childId;
  const address = (childId: string, as: string) => api.get(`/v1/children/${childId}/address`, { as });
  const access = async (childId: string) => (await api.get<Access>(`/v1/children/${childId}/access`, leader)).body;

  it('is told by name and rule, and those see it', async () => {
    const childId = await child();
    const staffId = api.staffId('colleague');
    expect((await api.post(`/v1/children/${childId}/caseworkers`, { staffId }, leader)).status).toBe(201);
    expect((await access(childId)).maySee).toContainEqual({ staffId, capacity: 'assigned', rule: 'access.assigned' });
    expect((await address(childId, 'colleague')).body).toMatchObject({ address: 'Syntetisk vei 1', grade: 'ugradert' });
  });

  it('is given a copy that names no member of staff whose name is protected', async () => {
    const registered = async (as: string): Promise<string> =>
      (await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Barn' }, { as })).body.childId;
    const firstBy = async (childId: string): Promise<unknown> =>
      (await api.get<{ events: { actor: unknown }[] }>(`/v1/children/${childId}/export`, leader)).body.events[0]?.actor;
    expect(await firstBy(await registered('second-caseworker'))).toMatchObject({ subject: 'protected' });
    expect(await firstBy(await registered('caseworker'))).toMatchObject({ subject: `caseworker.${LEDGER}` });
  });

  it('is decided by the leader, and of caseworkers only', async () => {
    const childId = await child();
    const staffId = api.staffId('colleague');
    expect((await api.post(`/v1/children/${childId}/caseworkers`, { staffId })).status).toBe(403);
    const outsider = await api.post(`/v1/children/${childId}/caseworkers`, { staffId: api.staffId('partner') }, leader);
    expect([outsider.status, outsider.body['code']]).toEqual([422, 'case.not-a-caseworker']);
    const unknown = await api.post(`/v1/children/${childId}/caseworkers`, { staffId: randomUUID() }, leader);
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'case.staff-unknown']);
  });

  it('holds for partners within what is shared, and only for partners', async () => {
    const childId = await child();
    const shared = { scope: ['identity'], basis: 'consent-of-guardian' };
    const own = await api.post(
      `/v1/children/${childId}/participations`,
      { ...shared, unitId: unitIdOf('barnevern', LEDGER) },
      leader,
    );
    expect([own.status, own.body['code']]).toEqual([422, 'case.unit-unfit']);
    const unitId = unitIdOf('skole', LEDGER);
    const granted = await api.post<{ participationId: string }>(
      `/v1/children/${childId}/participations`,
      { ...shared, unitId },
      leader,
    );
    expect(granted.status).toBe(201);
    expect((await access(childId)).maySee).toContainEqual({
      staffId: api.staffId('partner'),
      capacity: 'participant',
      rule: 'access.participant',
    });
    const { participationId } = granted.body;
    await api.post(`/v1/children/${childId}/participation-withdrawals`, { participationId }, leader);
    expect((await access(childId)).maySee.map(({ capacity }) => capacity)).not.toContain('participant');
  });

  it('is nobody without a grant by name where the address is strictly confidential', async () => {
    const childId = await child();
    const protection = { grade: 'strengtFortrolig', setOn: '2026-01-05', reason: 'Trusler' };
    expect((await api.post(`/v1/children/${childId}/address-protection`, protection, leader)).status).toBe(201);
    expect((await address(childId, 'caseworker')).status).toBe(404);
    const asked = { staffId: api.staffId('caseworker'), until: LATER, reason: 'Har saken' };
    expect((await api.post(`/v1/children/${childId}/named-grants`, asked)).body['code']).toBe('case.not-to-oneself');
    const proposed = await api.post<{ grantId: string }>(`/v1/children/${childId}/named-grants`, asked, leader);
    const { grantId } = proposed.body;
    expect((await access(childId)).grants).toMatchObject([{ grantId, status: 'proposed', reason: 'Har saken' }]);
    const approve = (as: string) => api.post(`/v1/children/${childId}/named-grant-approvals`, { grantId }, { as });
    expect((await approve('second-leader')).status).toBe(200);
    expect((await address(childId, 'caseworker')).body).toMatchObject({
      address: 'Syntetisk vei 1',
      grade: 'strengtFortrolig',
    });
    expect((await address(childId, 'leader')).status).toBe(404);
    await api.post(`/v1/children/${childId}/named-grant-withdrawals`, { grantId }, leader);
    expect((await address(childId, 'caseworker')).status).toBe(404);
  });

  it('owes the police a word about every change of protection', async () => {
    const childId = await child();
    const hidden = { decidedOn: '2026-01-05', paragraph: '7-2', reason: 'Nemndas vedtak' };
    expect((await api.post(`/v1/children/${childId}/hidden-address`, hidden, leader)).status).toBe(201);
    expect((await address(childId, 'caseworker')).status).toBe(403);
    expect((await api.post(`/v1/children/${childId}/police-notice`, { informedOn: '2026-01-06' }, leader)).status).toBe(
      200,
    );
    const lifted = { liftedOn: '2026-01-07', reason: 'Opphevet', policeInformedOn: '2026-01-07' };
    expect((await api.post(`/v1/children/${childId}/hidden-address/lifting`, lifted, leader)).status).toBe(200);
    expect((await address(childId, 'caseworker')).status).toBe(200);
  });

  it('is hardly anybody while the case is restricted', async () => {
    const childId = await child();
    const asked = { ground: 'erasure-requested', reason: 'Familien ba om sletting' };
    const proposed = await api.post<{ restrictionId: string }>(`/v1/children/${childId}/restrictions`, asked, leader);
    const path = `/v1/children/${childId}/restrictions/${proposed.body.restrictionId}`;
    expect((await api.post(`${path}/approval`, {}, leader)).status).toBe(403);
    expect((await address(childId, 'caseworker')).status).toBe(200);
    const officer = { as: 'data-protection-officer' };
    expect((await api.post(`${path}/approval`, {}, officer)).status).toBe(200);
    expect((await address(childId, 'caseworker')).status).toBe(404);
    expect((await address(childId, 'leader')).status).toBe(404);
    expect((await api.post(`${path}/lifting`, { reason: 'Ikke lenger ønsket' }, officer)).status).toBe(200);
    expect((await address(childId, 'caseworker')).status).toBe(200);
    expect((await api.post(`/v1/children/${childId}/restrictions/${randomUUID()}/approval`, {}, officer)).status).toBe(
      404,
    );
  });

  it('finds a child by number and by words of its name, if it may be seen', async () => {
    const childId = await child({ name: 'Kari Anne Synt', nationalId: '28071364498', caseNumber: '2026/12-B' });
    await projected(api.connections[0]!);
    const search = async (body: object, as = 'caseworker') =>
      (await api.post<Found>('/v1/children/search', body, { as })).body;
    for (const body of [{ nationalId: '280713 64498' }, { caseNumber: '2026/12-b' }, { name: 'synt kari' }]) {
      expect(await search(body)).toMatchObject({ count: 1, items: [{ childId, name: 'Kari Anne Synt' }] });
      expect(await search(body, 'colleague')).toMatchObject({ count: 0, items: [] });
    }
    expect((await api.post('/v1/children/search', { name: 'Kari', caseNumber: '1' })).status).toBe(400);
    expect((await api.post('/v1/children/search', {})).status).toBe(400);
    expect((await api.post('/v1/children/search', { name: 'Kari', limit: 101 })).status).toBe(400);
  });
});
