import { randomUUID } from 'node:crypto';
import { addDays, addMonths, addYears } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { TestApi } from './test-api';
import { projected } from './views';

jest.setTimeout(60_000);

type Receipt = { readonly dutyId: string; readonly seq: number; readonly code: string };
type Duty = {
  readonly dutyId: string;
  readonly duty: string;
  readonly watched: boolean;
  readonly limits: readonly { readonly id: string; readonly dueOn: string; readonly past: readonly object[] }[];
};

const PATH = '/v1/municipal-duties';
const today = osloDateOf(new Date().toISOString());
const from = addDays(today, -400);
const leader = { as: 'leader' };

describe('what the municipality itself owes, over HTTP', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await TestApi.start();
  });
  afterEach(() => api.close());

  const begin = (duty = 'condition-report', call: object = leader) => api.post<Receipt>(PATH, { duty, from }, call);
  const done = (body: object, call: object = leader) => api.post<Receipt>(`${PATH}/done`, body, call);
  const duties = async (call: object = leader): Promise<ReadonlyMap<string, Duty>> => {
    const { body } = await api.get<{ items: readonly Duty[] }>(PATH, call);
    return new Map(body.items.map((one) => [one.duty, one]));
  };

  it('is not watched until a leader says so', async () => {
    expect([...(await duties()).values()].map(({ duty, watched, limits }) => [duty, watched, limits])).toEqual([
      ['condition-report', false, []],
      ['prevention-plan', false, []],
      ['prevention-status', false, []],
      ['deadline-report', false, []],
    ]);
    expect((await begin()).status).toBe(201);
    const found = (await duties()).get('condition-report')!;
    expect(found.watched).toBe(true);
    expect(found.limits).toMatchObject([
      {
        id: `municipal.condition-report~${found.dutyId}`,
        dueOn: addYears(from, 1),
        status: 'open',
        paragraph: '§ 15-3',
        past: [],
      },
    ]);
  });

  it('is due again from the end of what was covered', async () => {
    await begin();
    const body = { duty: 'condition-report', doneOn: today, through: addDays(today, -10) };
    expect((await done(body)).status).toBe(200);
    expect((await duties()).get('condition-report')!.limits).toMatchObject([
      { dueOn: addYears(addDays(today, -10), 1), status: 'open', past: [{ dueOn: addYears(from, 1), doneOn: today }] },
    ]);
    const again = await done(body);
    expect([again.status, again.body.code]).toEqual([422, 'municipal-duty.covered-already']);
  });

  it('is recorded once, however often a request is repeated', async () => {
    const keyed = { ...leader, headers: { 'idempotency-key': randomUUID() } };
    const answers = [await begin('prevention-plan', keyed), await begin('prevention-plan', keyed)];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    const other = await begin('prevention-plan');
    expect([other.status, other.body.code]).toEqual([422, 'municipal-duty.begun-already']);
  });

  it('is seen by leader and auditor, and recorded by the leader alone', async () => {
    await begin();
    expect((await duties({ as: 'auditor' })).get('condition-report')?.watched).toBe(true);
    for (const as of ['caseworker', 'partner', 'administrator', 'nobody'])
      expect((await api.get(PATH, { as })).status).toBe(403);
    for (const as of ['caseworker', 'auditor', 'administrator'])
      expect((await begin('prevention-plan', { as })).status).toBe(403);
    expect((await duties({ as: 'leader', ledger: '4601-00' })).get('condition-report')?.watched).toBe(false);
  });

  it('has targets of the municipality’s own beside the limit of the law', async () => {
    const changes = '/v1/rulebook/changes';
    const target = {
      kind: 'target',
      rule: 'municipal.condition-report',
      lengths: [{ count: 6, unit: 'month' }],
      validFrom: addDays(today, 1),
      source: 'Kommunestyret, sak 12/26',
    };
    const { body } = await api.post<{ changeId: string }>(changes, target, leader);
    expect((await api.post(`${changes}/${body.changeId}/approval`, {}, { as: 'second-leader' })).status).toBe(200);
    await begin();
    // Counted from a day before the target holds: the law alone.
    expect((await duties()).get('condition-report')!.limits).toHaveLength(1);
  });

  it('is in nobody’s list of the limits of children, and counted in none', async () => {
    await begin();
    await begin('prevention-plan');
    await projected(api.connections[0]!);
    for (const as of ['leader', 'caseworker', 'auditor', 'colleague']) {
      const list = await api.get<{ items: readonly object[] }>('/v1/deadlines', { as });
      expect([as, list.status, list.body.items]).toEqual([as, 200, []]);
      const count = await api.get<{ count: number }>('/v1/deadlines/count', { as });
      expect([as, count.body.count]).toEqual([as, 0]);
    }
  });

  it('is counted quarter by quarter where it is the quarterly form', async () => {
    const quarter = '2026-06-30';
    await api.post(PATH, { duty: 'deadline-report', from: '2026-03-31' }, leader);
    const wrong = await done({ duty: 'deadline-report', doneOn: '2026-07-10', through: '2026-06-29' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'municipal-duty.not-a-quarter']);
    await done({ duty: 'deadline-report', doneOn: '2026-07-10', through: quarter });
    expect((await duties()).get('deadline-report')!.limits).toMatchObject([
      { dueOn: addDays(addMonths(quarter, 3), 14), past: [{ doneOn: '2026-07-10' }] },
    ]);
  });
});
