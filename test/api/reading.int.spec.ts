import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDecision } from '@libs/testing/approved-decision';
import { privateMessage } from '@libs/testing/message-samples';
import { TestApi } from './test-api';
import { projected } from './views';

type Receipt = { concernId: string; childId: string; measureId: string; offerId: string; seq: number; version: number };
type Page = { items: Record<string, unknown>[]; nextCursor: string | null };

const nextMonth = (): string => addDays(osloDateOf(new Date().toISOString()), 30);

const report = (receivedAt: string) => ({
  receivedAt,
  channel: 'letter',
  reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
  children: [{ identity: { name: 'Syntetisk Barn', birthDate: '2015-05-17' } }],
  text: 'Syntetisk bekymring',
});

describe('reading over HTTP', () => {
  let api: TestApi;
  const concerns: Receipt[] = [];
  const send = (as: string, path: string, body: object) => api.post(path, body, { as });

  beforeAll(async () => {
    api = await TestApi.start();
    for (const day of ['05', '06', '07']) {
      const { body } = await api.post<{ receipts: Receipt[] }>('/v1/concerns', report(`2026-01-${day}T09:00:00Z`));
      concerns.push(body.receipts[0]!);
    }
    await projected(api.connections[0]!);
  });

  afterAll(() => api.close());

  it('shows concerns with their due date and the reason for it', async () => {
    const { status, body } = await api.get<Page>('/v1/concerns?sort=due', { headers: { 'accept-language': 'en' } });
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toMatchObject({
      concernId: concerns[0]!.concernId,
      status: 'received',
      receivedOn: '2026-01-05',
      dueOn: '2026-01-12',
      dueReason: expect.stringContaining('§ 2-1') as unknown,
      child: { name: 'Syntetisk Barn', birthDate: '2015-05-17' },
      deadlines: [{ key: 'concern.review' }, { paragraph: '§ 13-3', dueOn: '2026-01-26' }],
    });
    expect(JSON.stringify(body)).not.toContain('sealed');
  });

  it('pages without losing or repeating one', async () => {
    const found: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { body: Page } = await api.get<Page>(`/v1/concerns?limit=1${next && `&cursor=${next}`}`);
      found.push(...page.body.items.map(({ concernId }) => concernId));
      next = page.body.nextCursor;
    }
    expect(found).toEqual(concerns.map(({ concernId }) => concernId).toReversed());
  });

  it('shows one concern opened, with the tag a command needs', async () => {
    const { concernId } = concerns[1]!;
    const { status, body, headers } = await api.get(`/v1/concerns/${concernId}`);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      concernId,
      text: 'Syntetisk bekymring',
      reporterDetails: { name: 'Syntetisk Lærer' },
    });
    const seen = await api.post(
      `/v1/concerns/${concernId}/seen`,
      {},
      { headers: { 'if-match': headers.get('etag')! } },
    );
    expect(seen.status).toBe(200);
  });

  it('shows the reader its own write when asked to, or says that the view is behind', async () => {
    const { concernId } = concerns[2]!;
    const { body: receipt } = await api.post<Receipt>(`/v1/concerns/${concernId}/seen`, {});
    const reading = api.get(`/v1/concerns/${concernId}`, { headers: { 'wait-for': String(receipt.seq) } });
    await projected(api.connections[0]!);
    expect((await reading).body).toMatchObject({ status: 'seen', version: 2 });
    const never = await api.get('/v1/concerns', { headers: { 'wait-for': String(receipt.seq + 1_000) } });
    expect(never).toMatchObject({ status: 503, body: { code: 'view.behind' } });
    expect(never.headers.get('retry-after')).toBe('1');
    expect((await api.get('/v1/concerns', { headers: { 'wait-for': '-1' } })).status).toBe(400);
  }, 15_000);

  it('shows nothing of another municipality', async () => {
    expect((await api.get<Page>('/v1/concerns', { ledger: '4601-00' })).body.items).toEqual([]);
    expect((await api.get(`/v1/concerns/${concerns[0]!.concernId}`, { ledger: '4601-00' })).status).toBe(404);
    for (const as of ['administrator', 'reporter-system'])
      expect((await api.get('/v1/concerns', { as })).status).toBe(403);
  });

  it('shows the auditor that cases exist, and nothing of whom they are about', async () => {
    const { status, body } = await api.get<Page>('/v1/concerns', { as: 'auditor' });
    expect([status, body.items.length]).toEqual([200, 3]);
    const opened = await api.get(`/v1/concerns/${concerns[0]!.concernId}`, { as: 'auditor' });
    expect(opened).toMatchObject({ status: 200, body: { concernId: concerns[0]!.concernId, text: null } });
    expect(JSON.stringify([body, opened.body])).not.toContain('Syntetisk');
  });

  it('shows deadlines, children, measures and aftercare', async () => {
    const child = await api.post<Receipt>('/v1/children', { name: 'Syntetisk Ungdom', birthDate: '2006-02-28' });
    const { childId } = child.body;
    const decision = await firstDecision(send, childId, '2023-01-02');
    const help = { ...decision, childId, categoryCode: '4.5', goal: 'Ro' };
    const { measureId } = (await api.post<Receipt>('/v1/measures', help)).body;
    await api.post(`/v1/measures/${measureId}/start`, { startedOn: '2023-01-03' });
    const offer = await api.post<Receipt>(`/v1/aftercare/${childId}/offer`, {
      offeredOn: '2026-01-03',
      content: ['housing'],
      offer: 'Hybel',
      nextContactOn: nextMonth(),
    });
    expect(offer).toMatchObject({ status: 200, body: { offerId: expect.any(String) as unknown } });
    await projected(api.connections[0]!);
    const headers = { 'wait-for': String(offer.body.seq) };
    expect((await api.get(`/v1/children/${childId}`, { headers })).body).toMatchObject({
      name: 'Syntetisk Ungdom',
      measures: [measureId],
    });
    expect((await api.get(`/v1/measures/${measureId}`, { headers })).body).toMatchObject({
      status: 'started',
      goal: 'Ro',
      version: 2,
    });
    expect((await api.get<Page>('/v1/measures?status=started', { headers })).body.items).toHaveLength(1);
    expect((await api.get(`/v1/aftercare/${childId}`, { headers })).body).toMatchObject({
      offer: 'Hybel',
      offers: [{ status: 'open' }],
    });
    expect((await api.get<Page>('/v1/aftercare')).body.items).toMatchObject([{ child: { name: 'Syntetisk Ungdom' } }]);
    expect((await api.get<Page>('/v1/children')).body.items).toHaveLength(4);
    const due = await api.get<Page>('/v1/deadlines?status=open&dueBefore=2026-01-13&key=concern.review');
    expect(due.body.items).toMatchObject([
      { key: 'concern.review', dueOn: '2026-01-12', dueReason: expect.any(String) as unknown },
    ]);
    expect((await api.get<Page>('/v1/deadlines?dueBy=2026-01-11&key=concern.review')).body.items).toEqual([]);
    expect((await api.get<Page>('/v1/inbox')).body).toEqual({ items: [], nextCursor: null });
  });

  it('offers aftercare to the day before the 25th birthday and not on it, and only after a measure before 18', async () => {
    const born = async (birthDate: string | null, startedOn: string | null) => {
      const { childId } = (await api.post<Receipt>('/v1/children', { name: 'Syntetisk Ungdom', birthDate })).body;
      if (startedOn === null) return childId;
      const decision = await firstDecision(send, childId, startedOn);
      const help = { ...decision, childId, categoryCode: '4.5' };
      const { measureId } = (await api.post<Receipt>('/v1/measures', help)).body;
      expect((await api.post(`/v1/measures/${measureId}/start`, { startedOn })).status).toBe(200);
      return childId;
    };
    const offered = async (childId: string, offeredOn: string, nextContactOn: string | null = null) => {
      const offer = { offeredOn, content: ['housing'], nextContactOn };
      const { status, body } = await api.post(`/v1/aftercare/${childId}/offer`, offer);
      return status === 200 ? 'made' : body['code'];
    };
    const turning = await born('2001-01-20', '2015-01-01');
    expect(await offered(turning, '2026-01-20')).toBe('aftercare.turned-25');
    expect(await offered(turning, '2026-01-19')).toBe('made');
    const leap = await born('2000-02-29', '2015-01-01');
    expect(await offered(leap, '2025-02-28')).toBe('aftercare.turned-25');
    expect(await offered(leap, '2025-02-27')).toBe('made');
    expect(await offered(await born('2004-01-20', null), '2026-01-19')).toBe('aftercare.no-measure-before-18');
    expect(await offered(await born('2004-01-20', '2022-01-19'), '2026-01-19', nextMonth())).toBe('made');
    expect(await offered(await born(null, '2015-01-01'), '2026-01-19')).toBe('aftercare.birth-date-unknown');
    expect(await offered('0197aaaa-0000-7000-8000-000000000001', '2026-01-19')).toBe('request.not-found');
  });

  it('shows a message from the portal as it came', async () => {
    const headers = { 'bekymringsmelding-id': 'shown' };
    const sent = await api.post<{ receipts: Receipt[] }>('/v1/intake/fiks/privat', privateMessage(), {
      as: 'reporter-system',
      headers,
    });
    await projected(api.connections[0]!);
    const { body } = await api.get(`/v1/concerns/${sent.body.receipts[0]!.concernId}`, {
      headers: { 'wait-for': String(sent.body.receipts[0]!.seq) },
    });
    expect(body).toMatchObject({ messageId: 'shown', channel: 'portal', text: privateMessage() });
  });

  it('gives the national code lists', async () => {
    const { body } = await api.get<Page>('/v1/code-lists/report-outcomes');
    expect(body.items).toContainEqual(expect.objectContaining({ code: '10', label: 'Henlagt av andre grunner' }));
  });
});
