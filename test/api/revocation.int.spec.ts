import { unitIdOf } from '@libs/testing/organisation';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Case = { readonly concernId: string; readonly childId: string };
type Problem = { readonly code: string };

const UNTIL = '2099-01-01T00:00:00.000Z';
const reason = 'Syntetisk begrunnelse';
const administrator = { as: 'administrator' };
const leader = { as: 'leader' };

/** Commands go to one process, and the next request to another one. */
describe('what is taken away', () => {
  let api: TestApi;
  let barnevern: string;

  beforeAll(async () => {
    api = await TestApi.start(2);
    barnevern = unitIdOf('barnevern', LEDGER);
  });

  afterAll(() => api.close());

  const raised = async (): Promise<Case> => {
    const { body } = await api.post<{ receipts: Case[] }>(
      '/v1/concerns',
      {
        receivedAt: '2026-01-05T09:30:00+01:00',
        channel: 'oral',
        reporter: { kind: 'public', code: '11' },
        children: [{ identity: { name: 'Syntetisk Barn' } }],
        text: 'Syntetisk bekymring',
      },
      leader,
    );
    await projected(api.connections[0]!);
    return body.receipts[0]!;
  };
  const sees = async ({ childId }: Case, as: string): Promise<boolean> => {
    const { status } = await api.get(`/v1/children/${childId}`, { as }, 1);
    expect([200, 403, 404]).toContain(status);
    const { body } = await api.get<{ items: { childId: string }[] }>('/v1/children?limit=100', { as }, 1);
    expect((body.items ?? []).some((one) => one.childId === childId)).toBe(status === 200);
    return status === 200;
  };
  const done = async <Body = Record<string, string>>(path: string, body: object, call: object): Promise<Body> => {
    const answer = await api.post<Body>(path, body, call);
    expect([path, answer.status < 300, (answer.body as Partial<Problem>).code]).toEqual([path, true, undefined]);
    return answer.body;
  };
  const refused = async (path: string, body: object, call: object): Promise<string> =>
    (await api.post<Problem>(path, body, call)).body.code;
  const staff = (role: string): string => api.staffId(role);

  /** The second caseworker is assigned to it, which is not enough. */
  const strictlyConfidential = async (): Promise<Case> => {
    const one = await raised();
    const place = `/v1/children/${one.childId}`;
    await done(`${place}/caseworkers`, { staffId: staff('second-caseworker') }, leader);
    const grade = { grade: 'strengtFortrolig', setOn: '2026-01-05', policeInformedOn: null, reason };
    await done(`${place}/address-protection`, grade, leader);
    return one;
  };
  /** Proposed by one leader, which is worth nothing yet, and approved by the other. */
  const granted = async (one: Case): Promise<string> => {
    const place = `/v1/children/${one.childId}`;
    const named = { staffId: staff('second-caseworker'), until: UNTIL, reason };
    const { grantId } = await done<{ grantId: string }>(`${place}/named-grants`, named, leader);
    expect(await sees(one, 'second-caseworker')).toBe(false);
    await done(`${place}/named-grant-approvals`, { grantId }, { as: 'second-leader' });
    return grantId;
  };

  it('is gone at the next request: a role', async () => {
    const one = await raised();
    const role = { role: 'leader', unitId: barnevern };
    expect(await sees(one, 'colleague')).toBe(false);
    await done(`/v1/staff/${staff('colleague')}/roles`, role, administrator);
    expect(await sees(one, 'colleague')).toBe(true);
    await done(`/v1/staff/${staff('colleague')}/role-removals`, role, administrator);
    expect(await sees(one, 'colleague')).toBe(false);
  });

  it('is gone at the next request: an assignment', async () => {
    const one = await raised();
    const body = { staffId: staff('colleague') };
    await done(`/v1/children/${one.childId}/caseworkers`, { ...body, kind: 'first' }, leader);
    expect(await sees(one, 'colleague')).toBe(true);
    await done(`/v1/children/${one.childId}/caseworker-releases`, body, leader);
    expect(await sees(one, 'colleague')).toBe(false);
  });

  it('is gone at the next request: a stand-in, a shift', async () => {
    const one = await raised();
    await done(`/v1/children/${one.childId}/caseworkers`, { staffId: staff('second-caseworker') }, leader);
    const day = new Date().toISOString().slice(0, 10);
    const absence = { from: day, to: '2099-01-01', standInId: staff('colleague') };
    const place = `/v1/staff/${staff('second-caseworker')}`;
    const { absenceId } = await done(`${place}/absences`, absence, administrator);
    expect(await sees(one, 'colleague')).toBe(true);
    await done(`${place}/absence-endings`, { absenceId }, administrator);
    expect(await sees(one, 'colleague')).toBe(false);

    const shift = { unitId: barnevern, from: '2020-01-01T00:00:00Z', until: UNTIL };
    const own = `/v1/staff/${staff('colleague')}`;
    const { shiftId } = await done(`${own}/duty-shifts`, shift, administrator);
    expect(await sees(one, 'colleague')).toBe(true);
    await done(`${own}/duty-cancellations`, { shiftId }, administrator);
    expect(await sees(one, 'colleague')).toBe(false);
  });

  it('is gone at the next request: a participation', async () => {
    const one = await raised();
    const unitId = unitIdOf('skole', LEDGER);
    const share = { unitId, scope: ['identity'], basis: 'consent-of-guardian' };
    const { participationId } = await done(`/v1/children/${one.childId}/participations`, share, leader);
    expect(await sees(one, 'partner')).toBe(true);
    await done(`/v1/children/${one.childId}/participation-withdrawals`, { participationId }, leader);
    expect(await sees(one, 'partner')).toBe(false);
  });

  it('is gone at the next request: a named grant', async () => {
    const one = await strictlyConfidential();
    expect(await sees(one, 'second-caseworker')).toBe(false);
    const grantId = await granted(one);
    expect(await sees(one, 'second-caseworker')).toBe(true);
    await done(`/v1/children/${one.childId}/named-grant-withdrawals`, { grantId }, leader);
    expect(await sees(one, 'second-caseworker')).toBe(false);
  });

  it('is gone at the next request: everything of somebody excluded, and does not come back by itself', async () => {
    const one = await strictlyConfidential();
    await granted(one);
    const excluded = { staffId: staff('second-caseworker') };
    const place = `/v1/children/${one.childId}`;
    await done(`${place}/exclusions`, { ...excluded, ground: 'threat', reason }, leader);
    expect(await sees(one, 'second-caseworker')).toBe(false);
    await done(`${place}/exclusion-liftings`, excluded, leader);
    expect(await sees(one, 'second-caseworker')).toBe(false);
  });

  it('is gone at the next request: everything of somebody who left', async () => {
    const one = await raised();
    const person = { issuer: api.issuer.url, subject: `temporary.${LEDGER}`, name: 'Syntetisk Vikar' };
    const { staffId } = await done('/v1/staff', person, administrator);
    const place = `/v1/staff/${staffId}`;
    await done(`${place}/roles`, { role: 'leader', unitId: barnevern }, administrator);
    expect(await sees(one, 'temporary')).toBe(true);
    await done(`${place}/departure`, { leftOn: '2026-01-05' }, administrator);
    expect(await sees(one, 'temporary')).toBe(false);
  });

  describe('nobody', () => {
    it('gives to themself', async () => {
      const one = await raised();
      const place = `/v1/children/${one.childId}`;
      const me = { staffId: staff('leader') };
      const named = { ...me, until: UNTIL, reason };
      expect(await refused(`${place}/caseworkers`, me, leader)).toBe('case.not-to-oneself');
      expect(await refused(`${place}/named-grants`, named, leader)).toBe('case.not-to-oneself');
      const { grantId } = await done(`${place}/named-grants`, named, { as: 'second-leader' });
      expect(await refused(`${place}/named-grant-approvals`, { grantId }, leader)).toBe('case.not-to-oneself');

      const person = { issuer: api.issuer.url, subject: `administrator.${LEDGER}`, name: 'Syntetisk Administrator' };
      const { staffId } = await done('/v1/staff', person, administrator);
      const role = { role: 'administrator', unitId: barnevern };
      expect(await refused(`/v1/staff/${staffId}/roles`, role, administrator)).toBe('organisation.not-to-oneself');
      const duty = { unitId: barnevern, from: '2026-01-05T00:00:00Z', until: UNTIL };
      expect(await refused(`/v1/staff/${staffId}/duty-shifts`, duty, administrator)).toBe(
        'organisation.not-to-oneself',
      );
    });

    it('lifts what keeps them out', async () => {
      const one = await raised();
      const place = `/v1/children/${one.childId}`;
      const me = { staffId: staff('second-leader') };
      await done(`${place}/exclusions`, { ...me, ground: 'disqualified', reason }, leader);
      const lifting = await api.post<Problem>(`${place}/exclusion-liftings`, me, { as: 'second-leader' });
      expect(lifting.status).toBe(404);
      expect(await sees(one, 'second-leader')).toBe(false);
    });

    it('is the second person of their own act', async () => {
      const one = await raised();
      const place = `/v1/children/${one.childId}`;
      const both = { role: 'data-protection-officer', unitId: barnevern };
      await done(`/v1/staff/${staff('leader')}/roles`, both, administrator);
      const named = { staffId: staff('colleague'), until: UNTIL, reason };
      const { grantId } = await done(`${place}/named-grants`, named, leader);
      expect(await refused(`${place}/named-grant-approvals`, { grantId }, leader)).toBe('case.second-person-needed');

      const proposed = { ground: 'objection', reason };
      const { restrictionId } = await done(`${place}/restrictions`, proposed, leader);
      const approval = `${place}/restrictions/${restrictionId}/approval`;
      expect(await refused(approval, {}, leader)).toBe('restriction.second-person-needed');
      expect(await sees(one, 'leader')).toBe(true);
      await done(approval, {}, { as: 'data-protection-officer' });
      expect(await sees(one, 'leader')).toBe(false);

      const other = await raised();
      const order = { childId: other.childId, basis: 'court-decision', reference: 'LB-2026-1', reason };
      const { erasureId } = await done('/v1/erasures', order, leader);
      const orderPlace = `/v1/erasures/${erasureId}`;
      expect(await refused(`${orderPlace}/approval`, {}, leader)).toBe('erasure.second-person-needed');
      expect(await refused(`${orderPlace}/execution`, {}, { as: 'operator' })).toBe('erasure.not-approved');
      await done(`${orderPlace}/approval`, {}, { as: 'data-protection-officer' });
    });
  });
});
