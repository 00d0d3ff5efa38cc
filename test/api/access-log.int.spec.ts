import { setTimeout as pause } from 'node:timers/promises';
import { LedgerUnavailable } from '@libs/ledger/errors';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

jest.setTimeout(60_000);

type Receipt = { readonly concernId: string; readonly childId: string };
type Line = Record<string, unknown> & { readonly seq: number; readonly at: string; readonly fields: readonly string[] };
type Lines = { readonly items: readonly Line[]; readonly nextCursor: string | null };

const officer = { as: 'data-protection-officer' };

const report = (name: string) => ({
  receivedAt: '2026-01-05T09:00:00Z',
  channel: 'letter',
  reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
  children: [{ identity: { name } }],
  text: 'Syntetisk bekymring',
});

describe('the access log over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => api.close());

  async function raised(name = 'Syntetisk Barn'): Promise<Receipt> {
    const { body } = await api.post<{ receipts: Receipt[] }>('/v1/concerns', report(name));
    await projected(api.connections[0]!);
    return body.receipts[0]!;
  }
  const assign = (childId: string, role: string) =>
    api.post(`/v1/children/${childId}/caseworkers`, { staffId: api.staffId(role) }, { as: 'leader' });
  const all = async (path: string, as = officer): Promise<Line[]> => {
    const lines: Line[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { body: Lines } = await api.get<Lines>(`${path}?limit=2${cursor && `&cursor=${cursor}`}`, as);
      lines.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    return lines;
  };

  it('says who was shown what of a case, what for and by which rule, and lists the reading of itself', async () => {
    const { concernId, childId } = await raised();
    await api.get(`/v1/concerns/${concernId}`);
    await api.get(`/v1/concerns/${concernId}/history`, { as: 'leader' });
    const lines = await all(`/v1/children/${childId}/access-log`);
    expect(lines).toMatchObject([
      { name: 'Syntetisk leader', operation: 'history', purpose: 'follow-up', rule: 'access.leader' },
      {
        staffId: api.staffId('caseworker'),
        name: 'Syntetisk caseworker',
        subject: `caseworker.${LEDGER}`,
        role: 'caseworker',
        unit: expect.any(String) as string,
        permission: 'concern:read',
        route: 'GET /v1/concerns/:id',
        operation: 'read',
        fields: expect.arrayContaining(['codes', 'identity', 'notes', 'reporter']) as string[],
        capacity: expect.any(String) as string,
      },
    ]);
    const [own] = await all(`/v1/children/${childId}/access-log`);
    expect(own).toMatchObject({ role: 'data-protection-officer', operation: 'history', fields: ['codes'] });
    expect(JSON.stringify(lines)).not.toContain('Syntetisk Barn');
  });

  it('keeps the answer back until the line is durable, and shows nothing if it cannot be written', async () => {
    const { concernId } = await raised();
    const { accessLog } = api.connections[0]!;
    const record = jest.spyOn(accessLog, 'record');
    let durable = () => undefined as void;
    record.mockReturnValueOnce(new Promise((resolve) => (durable = resolve)));
    let answered = false;
    const reading = api.get(`/v1/concerns/${concernId}`).finally(() => (answered = true));
    while (record.mock.calls.length === 0) await pause(5);
    await pause(100);
    expect(answered).toBe(false);
    durable();
    expect((await reading).status).toBe(200);

    for (const path of [`/v1/concerns/${concernId}`, '/v1/concerns', '/v1/children', '/v1/deadlines']) {
      record.mockRejectedValueOnce(new LedgerUnavailable());
      const { status, body } = await api.get(path);
      expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'service.unavailable' });
      expect(JSON.stringify(body)).not.toContain('Syntetisk');
    }
  });

  it('leaves a line for a list that shows nobody, and none for a command or a public list', async () => {
    const before = await all(`/v1/staff/${api.staffId('colleague')}/access-log`);
    await api.get('/v1/measures', { as: 'colleague' });
    await api.get('/v1/code-lists', { as: 'colleague' });
    const after = await all(`/v1/staff/${api.staffId('colleague')}/access-log`);
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toMatchObject({ operation: 'list', route: 'GET /v1/measures', cases: [], withheld: 0 });
  });

  it('takes the purpose from the header where no relation says it, and only codes', async () => {
    const { childId } = await raised();
    const log = `/v1/children/${childId}/access-log`;
    await api.get(log, { ...officer, headers: { purpose: 'subject-access' } });
    const [line] = await all(log);
    expect(line).toMatchObject({ role: 'data-protection-officer', purpose: 'subject-access' });
    const bad = await api.get(log, { ...officer, headers: { purpose: 'because Kari asked' } });
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ field: 'Purpose' }] } });
  });

  it('gives the family the same lines, with protected names masked and no rule codes', async () => {
    const { concernId, childId } = await raised();
    await assign(childId, 'second-caseworker');
    await api.get(`/v1/concerns/${concernId}`);
    await api.get(`/v1/concerns/${concernId}`, { as: 'second-caseworker' });
    await api.get(`/v1/children/${childId}`, { as: 'second-caseworker' });
    const log = await all(`/v1/children/${childId}/access-log`);
    const extract = (await all(`/v1/children/${childId}/access-log/extract`)).filter(({ seq }) => seq <= log[0]!.seq);
    const common = ({ seq, at, operation, purpose, role, fields }: Line) => ({
      seq,
      at,
      operation,
      purpose,
      role,
      fields,
    });
    expect(extract.map(common)).toEqual(log.map(common));
    expect(extract.map(({ by }) => by)).toEqual(
      log.map(({ name }) => (name === 'Syntetisk second-caseworker' ? 'en ansatt' : name)),
    );
    expect(extract.some(({ by }) => by === 'en ansatt')).toBe(true);
    expect(extract[0]).toMatchObject({ unit: 'barnevern' });
    expect(extract.every((line) => !('rule' in line) && !('staffId' in line) && !('subject' in line))).toBe(true);
  });

  it('shows whoever works with the case their own lines of it, and others nothing', async () => {
    const { concernId, childId } = await raised();
    await api.get(`/v1/concerns/${concernId}`);
    await api.get(`/v1/concerns/${concernId}`, { as: 'leader' });
    const own = await all(`/v1/children/${childId}/access-log`, { as: 'caseworker' });
    expect(new Set(own.map(({ staffId }) => staffId))).toEqual(new Set([api.staffId('caseworker')]));
    const log = `/v1/children/${childId}/access-log`;
    expect((await api.get(log, { as: 'partner' })).status).toBe(404);
    expect((await api.get(`${log}/extract`, { as: 'caseworker' })).status).toBe(403);
    expect((await api.get(`/v1/staff/${api.staffId('leader')}/access-log`, { as: 'caseworker' })).status).toBe(404);
    expect((await api.get(`/v1/staff/${api.staffId('caseworker')}/access-log`)).status).toBe(200);
  });

  it('names in a person’s log only cases whose log the reader may see', async () => {
    const { concernId, childId } = await raised();
    await api.get(`/v1/concerns/${concernId}`);
    const kinship = { childId, kinship: 'parent' };
    const path = `/v1/staff/${api.staffId('data-protection-officer')}/kinships`;
    const recorded = await api.post(path, kinship, { as: 'administrator' });
    expect(recorded.status).toBeLessThan(300);
    const [line] = (await all(`/v1/staff/${api.staffId('caseworker')}/access-log`)) as unknown as {
      cases: { childId: string }[];
      withheld: number;
    }[];
    expect(line!.cases).toEqual([]);
    expect(line!.withheld).toBe(1);
  });

  it('keeps what was refused in the security log, and who asked for what', async () => {
    const { concernId } = await raised();
    await api.get(`/v1/concerns/${concernId}`, { as: 'partner' });
    const { body } = await api.get<Lines>('/v1/security-log?limit=1', { as: 'leader' });
    expect(body.items[0]).toMatchObject({
      subject: `partner.${LEDGER}`,
      permission: 'concern:read',
      route: 'GET /v1/concerns/:id',
    });
    const nothing = await api.get<Lines>('/v1/security-log?to=2020-01-01T00:00:00Z', officer);
    expect(nothing.body).toEqual({ items: [], nextCursor: null });
    expect((await api.get('/v1/security-log')).status).toBe(403);
  });
});
