import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Case = { readonly concernId: string; readonly childId: string };
type Row = Record<string, unknown> & { readonly deadlineId: string };
type Form = { readonly rows: readonly Row[]; readonly sums: readonly object[] } & Record<string, unknown>;

const leader = { as: 'leader' };
const NAME = 'Syntetisk Barn';

describe('the quarterly form for the county governor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rettid-clock-'));
  const clockFile = join(folder, 'clock.json');
  let api: TestApi;

  /** It is noon of that day. */
  const on = (day: CalendarDate): void => {
    const base = `${day}T11:00:00.000Z`;
    writeFileSync(clockFile, JSON.stringify({ base, realBase: base, speed: 0 }));
  };
  const received = async (day: CalendarDate): Promise<Case> => {
    on(day);
    const { body } = await api.post<{ receipts: Case[] }>(
      '/v1/concerns',
      {
        receivedAt: `${day}T08:00:00Z`,
        channel: 'oral',
        reporter: { kind: 'public', code: '11' },
        children: [{ identity: { name: NAME } }],
        contentCodes: ['1.2.01'],
        text: 'Syntetisk bekymring',
      },
      leader,
    );
    return body.receipts[0]!;
  };
  const dismissed = async ({ concernId }: Case, reviewedOn: CalendarDate): Promise<void> => {
    on(reviewedOn);
    const outcome = { outcomeCode: '10', manifestlyUnfounded: false, contentCodes: ['1.2.01'] };
    const body = { reviewedOn, ...outcome, reason: 'SYNTETISK faglig vurdering' };
    const { status, body: said } = await api.post(`/v1/concerns/${concernId}/dismissal`, body, leader);
    expect([status, said['code']]).toEqual([200, undefined]);
  };
  const form = async (query: string, as = 'leader'): Promise<Form> => {
    await projected(api.connections[0]!);
    return (await api.get<Form>(`/v1/breach-register${query}`, { as })).body;
  };

  let inTime: Case;
  let late: Case;
  let open: Case;

  beforeAll(async () => {
    on('2026-01-02');
    api = await TestApi.start(1, { clockFile });
    inTime = await received('2026-01-05');
    late = await received('2026-01-06');
    await dismissed(inTime, '2026-01-12');
    await dismissed(late, '2026-01-16');
    open = await received('2026-03-20');
    on('2026-04-10');
    await projected(api.connections[0]!);
    const explanation = { dueOn: '2026-01-13', reason: 'caseworker-absent' };
    await api.post(`/v1/deadlines/concern.review~${late.concernId}/breach-explanation`, explanation, leader);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  }, 30_000);

  it('says of each limit when it was due, when it was done, how late, and why', async () => {
    const { rows, sums, ...about } = await form('?quarter=2026-Q1');
    expect(about).toEqual({
      ledger: LEDGER,
      ...{ quarter: '2026-Q1', from: '2026-01-01', to: '2026-03-31', asOf: '2026-04-10' },
      ...{ complete: true, leftOut: 0 },
    });
    const told = rows.map(({ childId, receivedOn, dueOn, doneOn, outcome, daysLate, reason, lacksReason }) => [
      ...[childId, receivedOn, dueOn, doneOn, outcome, daysLate, reason, lacksReason],
    ]);
    expect(told).toEqual([
      [inTime.childId, '2026-01-05', '2026-01-12', '2026-01-12', 'in-time', 0, null, false],
      [late.childId, '2026-01-06', '2026-01-13', '2026-01-16', 'late', 3, 'caseworker-absent', false],
      [open.childId, '2026-03-20', '2026-03-27', null, 'overdue', 14, null, true],
    ]);
    expect(sums).toMatchObject([
      { paragraph: '§ 2-1', due: 3, byOutcome: { 'in-time': 1, late: 1, overdue: 1 }, lackReason: 1 },
      { paragraph: '§ 2-2', due: 0 },
    ]);
  });

  it('carries over what was still missing when the next quarter began; that one is the present one', async () => {
    const { rows, quarter, complete } = await form('');
    expect([quarter, complete]).toEqual(['2026-Q2', false]);
    expect(rows).toMatchObject([{ childId: open.childId, carriedOver: true, outcome: 'overdue' }]);
  });

  it('counts why limits were broken, quarter by quarter', async () => {
    const { body } = await api.get<{ quarters: object[] }>('/v1/breach-register/reasons', leader);
    expect(body.quarters).toMatchObject([
      { quarter: '2026-Q1', breaches: 2, byReason: { 'caseworker-absent': 1, capacity: 0 }, lackReason: 1 },
      { quarter: '2026-Q2', breaches: 0, lackReason: 0 },
    ]);
  });

  it('is a table, with a line for each, in the language asked for, and names nobody', async () => {
    const headers = { 'accept-language': 'nb' };
    const answer = await api.get<string>('/v1/breach-register.csv?quarter=2026-Q1', { ...leader, headers });
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = parse(answer.body, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[];
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatchObject({
      ...{ paragraf: '§ 2-1', referanse: late.concernId, mottatt: '2026-01-06', frist: '2026-01-13' },
      ...{ 'fulgt opp': '2026-01-16', utfall: 'for sent', 'dager over': '3', grunn: 'saksbehandler var borte' },
    });
    expect(lines[2]).toMatchObject({ utfall: 'over fristen', grunn: 'mangler grunn' });
    for (const hidden of [NAME, late.childId, open.childId]) expect(answer.body).not.toContain(hidden);
  });

  it('is a page that prints, without a script', async () => {
    const answer = await api.get<string>('/v1/breach-register.html?quarter=2026-Q1', leader);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.body).toContain('<h1>Fristskjema 2026-Q1, 1201-02</h1>');
    expect(answer.body.match(/<tr>/g)).toHaveLength(2 + 2 + 3);
    expect(answer.body).not.toContain('<script');
    for (const hidden of [NAME, late.childId]) expect(answer.body).not.toContain(hidden);
  });

  it('is for leaders and auditors, and each reading stands in the access log', async () => {
    for (const as of ['caseworker', 'data-protection-officer', 'administrator', 'partner'])
      expect((await api.get('/v1/breach-register', { as })).status).toBe(403);
    expect((await form('?quarter=2026-Q1', 'auditor')).rows).toHaveLength(3);
    type Line = { readonly route: string; readonly operation: string; readonly cases: { readonly childId: string }[] };
    const place = `/v1/staff/${api.staffId('auditor')}/access-log`;
    const { items } = (await api.get<{ items: Line[] }>(place, leader)).body;
    expect(items[0]).toMatchObject({ route: 'GET /v1/breach-register', operation: 'list' });
    expect(items[0]!.cases.map(({ childId }) => childId)).toContain(open.childId);
  });

  it('leaves out what the reader may not see, says how much, and has it whole for another leader', async () => {
    const excluded = { staffId: api.staffId('second-leader'), ground: 'threat', reason: 'Syntetisk begrunnelse' };
    await api.post(`/v1/children/${late.childId}/exclusions`, excluded, leader);
    const [less, whole] = [await form('?quarter=2026-Q1', 'second-leader'), await form('?quarter=2026-Q1')];
    expect([less.rows.length, less['leftOut']]).toEqual([2, 1]);
    expect([whole.rows.length, whole['leftOut']]).toEqual([3, 0]);
  });

  it('is not for quarters that have not begun', async () => {
    for (const query of ['?quarter=2026-Q3', '?quarter=2026-Q9'])
      expect((await api.get(`/v1/breach-register${query}`, leader)).status).toBe(400);
    expect((await api.get('/v1/breach-register/reasons?from=2001-Q1', leader)).status).toBe(400);
  });
});
