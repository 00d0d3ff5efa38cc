import { plainReminder } from '@libs/testing/raised-reminder';
import { randomUUID } from 'node:crypto';
import { step } from '@libs/commands/plan';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import { deadlineStream } from '@libs/domain/kernel/ids';
import { privateMessage } from '@libs/testing/message-samples';
import { unitIdOf } from '@libs/testing/organisation';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Receipt = { concernId: string; childId: string };
type Me = { kinships: { childId: string; kinship: string }[] };
type Line = { route: string; what: string | null; cases: { childId: string }[] };

/** What somebody with a good token tries, to learn or do more than they may. */
describe('an attacker at work', () => {
  let api: TestApi;
  const leader = { as: 'leader' };
  const officer = { as: 'data-protection-officer' };
  const administrator = { as: 'administrator' };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const child = async (more: object = {}): Promise<string> =>
    (await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Barn', ...more })).body.childId;

  const reported = async (children: object[]): Promise<Receipt[]> => {
    const report = {
      receivedAt: '2026-01-05T09:00:00Z',
      channel: 'letter',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
      children,
    };
    return (await api.post<{ receipts: Receipt[] }>('/v1/concerns', report)).body.receipts;
  };

  const employed = async (name: string, more: object = {}): Promise<string> => {
    const subject = `${name}.${LEDGER}`;
    const person = { issuer: api.issuer.url, subject, name: 'Syntetisk Ansatt', ...more };
    const { staffId } = (await api.post<{ staffId: string }>('/v1/staff', person, administrator)).body;
    const role = { role: 'caseworker', unitId: unitIdOf('barnevern', LEDGER) };
    expect((await api.post(`/v1/staff/${staffId}/roles`, role, administrator)).status).toBe(201);
    return staffId;
  };

  const reminded = async (childId: string, key: string, audience: ReminderAudience[]): Promise<void> => {
    const [deadlineId, now] = [`${key}~${randomUUID()}`, new Date().toISOString()];
    const about = { deadlineId, key, paragraph: '§ 8-1', stream: 'spec', childId, audience, dueOn: '2026-12-01' };
    const command = { type: 'RaiseReminder', now, rung: 'due', ...about, ...plainReminder } as const;
    const actor = { subject: 'system', role: 'system', unit: null, onBehalfOf: null };
    const when = { correlationId: deadlineId, causationId: null, expectedVersion: null, now };
    const issued = { ledger: LEDGER, commandId: randomUUID(), actor, by: null, purpose: 'spec', ...when };
    const steps = [step(deadlineStream(deadlineId), reminder, command)];
    await api.connections[0]!.decisions.run(issued, deadlineId, async () => ({ steps }));
  };

  const kinships = async (as: string) => (await api.get<Me>('/v1/me', { as })).body.kinships;

  it('asks who they are, to learn whether they have a record of their own', async () => {
    const nationalId = '28071364498';
    const childId = await child({ nationalId });
    await employed('grew-up-here', { nationalId });
    expect((await api.get(`/v1/children/${childId}`, { as: 'grew-up-here' })).status).toBe(404);
    expect(await kinships('grew-up-here')).toEqual([]);
  });

  it('asks who they are, to learn of a case in the family that others knew of', async () => {
    const childId = await child();
    const staffId = await employed('uncle');
    const kinship = { childId, kinship: 'sibling' };
    expect((await api.post(`/v1/staff/${staffId}/kinships`, kinship, administrator)).status).toBe(201);
    expect(await kinships('uncle')).toEqual([]);
    const own = await child();
    await api.post('/v1/me/kinships', { childId: own, kinship: 'parent' }, { as: 'uncle' });
    expect(await kinships('uncle')).toEqual([{ childId: own, kinship: 'parent' }]);
  });

  it('reads of an erasure to find a sibling whose case is closed to them', async () => {
    const [one, hidden] = (await reported([{ identity: {} }, { identity: {} }])) as [Receipt, Receipt];
    const order = { childId: one.childId, basis: 'court-decision', reference: '26-1', reason: 'Kjennelse' };
    const { erasureId } = (await api.post<{ erasureId: string }>('/v1/erasures', order, leader)).body;
    const traces = async (as: string) =>
      JSON.stringify((await api.get(`/v1/erasures/${erasureId}/traces`, { as })).body);
    const exclusion = { staffId: api.staffId('leader'), ground: 'disqualified', reason: 'Nabo' };
    const excluded = await api.post(`/v1/children/${hidden.childId}/exclusions`, exclusion, { as: 'second-leader' });
    expect(excluded.status).toBe(201);
    expect(await traces('data-protection-officer')).toContain(hidden.childId);
    expect(await traces('leader')).not.toContain(hidden.childId);
    const log = await api.get<{ items: Line[] }>(`/v1/children/${hidden.childId}/access-log`, officer);
    expect(log.body.items.map(({ route }) => route)).toContain('GET /v1/erasures/:id/traces');
  });

  it('looks at the child as a partner, to see how often somebody worried', async () => {
    const [{ childId }] = (await reported([{ identity: { name: 'Syntetisk Elev' } }])) as [Receipt];
    const shared = { unitId: unitIdOf('skole', LEDGER), scope: ['identity'], basis: 'consent-of-guardian' };
    expect((await api.post(`/v1/children/${childId}/participations`, shared, leader)).status).toBe(201);
    await projected(api.connections[0]!);
    const { status, body } = await api.get(`/v1/children/${childId}`, { as: 'partner' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Syntetisk Elev', concerns: null, investigations: null, measures: null });
  });

  it('looks into the inbox as a partner, to see who opened the case in an emergency', async () => {
    const childId = await child();
    const shared = { unitId: unitIdOf('skole', LEDGER), scope: ['deadlines'], basis: 'consent-of-guardian' };
    expect((await api.post(`/v1/children/${childId}/participations`, shared, leader)).status).toBe(201);
    await reminded(childId, 'break-glass.review', ['leader', 'data-protection-officer']);
    await reminded(childId, 'measure.evaluation', ['caseworker', 'leader']);
    await projected(api.connections[0]!);
    const keys = async (as: string) =>
      (await api.get<{ items: { key: string }[] }>('/v1/inbox', { as })).body.items.map(({ key }) => key);
    expect(await keys('partner')).toEqual(['measure.evaluation']);
    expect(await keys('data-protection-officer')).toEqual(['break-glass.review']);
    const more = { role: 'administrator', unitId: unitIdOf('barnevern', LEDGER) };
    await api.post(`/v1/staff/${api.staffId('data-protection-officer')}/roles`, more, administrator);
    expect(await keys('data-protection-officer')).toEqual(['break-glass.review']);
  });

  it('reads what others read, and leaves no word of whose log it was', async () => {
    const lines = async (of: string) =>
      (await api.get<{ items: Line[] }>(`/v1/staff/${api.staffId(of)}/access-log`, officer)).body.items;
    await lines('colleague');
    await lines('second-leader');
    const own = await lines('data-protection-officer');
    const whose = own.filter(({ route }) => route === 'GET /v1/staff/:id/access-log').map(({ what }) => what);
    expect(whose).toEqual(
      expect.arrayContaining([`log of ${api.staffId('colleague')}`, `log of ${api.staffId('second-leader')}`]),
    );
  });

  it('reads while the log is down, for what the headers tell', async () => {
    const childId = await child();
    await projected(api.connections[0]!);
    const down = jest.spyOn(api.connections[0]!.accessLog, 'record').mockRejectedValue(new Error('down'));
    const { status, headers } = await api.get(`/v1/children/${childId}`);
    down.mockRestore();
    expect(status).toBe(500);
    expect(headers.get('etag')).toBeNull();
  });

  it('finds another entry of a child whose case they are excluded from, and breaks its glass', async () => {
    const nationalId = '28071364498';
    const [known] = [await child({ nationalId }), await child({ nationalId })];
    const exclusion = { staffId: api.staffId('colleague'), ground: 'disqualified', reason: 'Nabo' };
    expect((await api.post(`/v1/children/${known}/exclusions`, exclusion, leader)).status).toBe(201);
    await projected(api.connections[0]!);
    const emergency = { nationalId, category: 'acute-danger', reason: 'Syntetisk: jeg vil bare se etter', hours: 2 };
    expect((await api.post('/v1/break-glass', emergency, { as: 'colleague' })).status).toBe(404);
  });

  it('shares a case with the partner service that they work in themself', async () => {
    const childId = await child();
    const unitId = unitIdOf('skole', LEDGER);
    const role = { role: 'partner', unitId };
    await api.post(`/v1/staff/${api.staffId('caseworker')}/roles`, role, administrator);
    const shared = { unitId, scope: ['identity'], basis: 'consent-of-guardian' };
    const answer = await api.post(`/v1/children/${childId}/participations`, shared);
    await api.post(`/v1/staff/${api.staffId('caseworker')}/role-removals`, role, administrator);
    expect([answer.status, answer.body['code']]).toEqual([422, 'case.not-to-oneself']);
  });

  it('gives a role to a person nobody knows yet, and becomes that person meanwhile', async () => {
    const subject = `administrator.${LEDGER}`;
    const [staffId, { decisions }] = [api.staffId('administrator'), api.connections[0]!];
    const run = decisions.run.bind(decisions);
    const slow = jest.spyOn(decisions, 'run').mockImplementationOnce(async (...asked) => {
      await api.post('/v1/staff', { issuer: api.issuer.url, subject, name: 'Syntetisk Administrator' }, administrator);
      return run(...asked);
    });
    const role = { role: 'leader', unitId: unitIdOf('barnevern', LEDGER) };
    const answer = await api.post(`/v1/staff/${staffId}/roles`, role, administrator);
    slow.mockRestore();
    expect([answer.status, answer.body['code']]).toEqual([422, 'organisation.not-to-oneself']);
  });

  it('reconciles what the portal sent, to find the concern of a case that is closed to them', async () => {
    const sender = { as: 'reporter-system', headers: { 'bekymringsmelding-id': 'attack-1' } };
    const sent = await api.post<{ receipts: Receipt[] }>('/v1/intake/fiks/privat', privateMessage(), sender);
    const { concernId, childId } = sent.body.receipts[0]!;
    const reconciled = async (as: string) => {
      const { body } = await api.get<{ totals: object }>('/v1/intake/reconciliation', { as });
      return [body.totals, JSON.stringify(body).includes(concernId)];
    };
    const totals = { received: 1, accepted: 1, refused: 0, claimed: 0 };
    expect(await reconciled('leader')).toEqual([totals, true]);
    const exclusion = { staffId: api.staffId('leader'), ground: 'disqualified', reason: 'Nabo' };
    await api.post(`/v1/children/${childId}/exclusions`, exclusion, { as: 'second-leader' });
    expect(await reconciled('leader')).toEqual([totals, false]);
    expect(await reconciled('reporter-system')).toEqual([totals, true]);
  });

  it.each(['upper case', 'dots', 'an encoded slash', 'a matrix parameter', 'a NUL'])(
    'writes the id of a case with %s, and gets the same answer as for none',
    async (how) => {
      const childId = await child();
      const written = {
        'upper case': childId.toUpperCase(),
        dots: `%2e%2e/children/${childId}.`,
        'an encoded slash': `x%2f${childId}`,
        'a matrix parameter': `${childId};a=b`,
        'a NUL': `${childId}%00`,
      }[how]!;
      for (const as of ['caseworker', 'colleague']) {
        const tried = await api.get(`/v1/children/${written}`, { as });
        const absent = await api.get(`/v1/children/${randomUUID()}`, { as });
        expect([tried.status, { ...tried.body, traceId: '' }]).toEqual([404, { ...absent.body, traceId: '' }]);
        expect([...tried.headers.keys()]).toEqual([...absent.headers.keys()]);
      }
    },
  );

  it('asks about a case that is closed, with every header, and is told what is told of no case', async () => {
    const closed = await child();
    const answered = async (childId: string, headers: Record<string, string>) => {
      const asked = { as: 'partner', headers };
      const answers = await Promise.all([
        api.get(`/v1/children/${childId}`, asked),
        api.get(`/v1/children/${childId}/address`, asked),
        api.post(`/v1/children/${childId}/participations`, {}, asked),
        api.post('/v1/concerns', { children: [{ childId }] }, asked),
        api.post('/v1/measures', { childId }, { ...asked, as: 'second-caseworker' }),
        api.get(`/v1/concerns?childId=${childId}`, { ...asked, as: 'second-caseworker' }),
        api.get(`/v1/measures/count?childId=${childId}`, { ...asked, as: 'second-caseworker' }),
      ]);
      return answers.map(({ status, body, headers: told }) => [
        status,
        { ...body, traceId: '' },
        [...told.entries()].filter(([name]) => !['x-trace-id', 'date'].includes(name)),
      ]);
    };
    for (const headers of [{}, { 'if-match': '"1"' }, { 'idempotency-key': 'k' }, { purpose: 'quality' }])
      expect(await answered(closed, headers)).toEqual(await answered(randomUUID(), headers));
  });

  it('sends tokens by keys nobody knows, to make us call the issuer for each', async () => {
    await api.get('/v1/me');
    const before = api.issuer.keysAsked;
    const tokens = await Promise.all(
      Array.from({ length: 20 }, () => api.issuer.tokenWith('leader', LEDGER, { header: { kid: randomUUID() } })),
    );
    for (const token of tokens) expect((await api.get('/v1/me', { token })).status).toBe(401);
    expect(before).toBeGreaterThan(0);
    expect(api.issuer.keysAsked - before).toBeLessThanOrEqual(1);
  });

  it('joins an investigation of a child that is closed to them, and learns nothing by it', async () => {
    const [mine, other] = [await reported([{ identity: {} }]), await reported([{ identity: {} }])].flat() as [
      Receipt,
      Receipt,
    ];
    const reviewedOn = '2026-01-06';
    const opened = await api.post<{ investigationId: string }>(`/v1/concerns/${other.concernId}/investigation`, {
      reviewedOn,
    });
    expect(opened.status).toBe(200);
    const join = async (investigationId: string) => {
      const { status, body } = await api.post(`/v1/concerns/${mine.concernId}/joining`, {
        reviewedOn,
        investigationId,
      });
      return { status, ...body, traceId: '' };
    };
    expect(await join(opened.body.investigationId)).toEqual(await join(randomUUID()));
  });
});
