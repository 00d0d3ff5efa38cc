import { randomUUID } from 'node:crypto';
import type { AnyEvent, EventType } from '@libs/domain/event-types';
import { addDays } from '@libs/domain/kernel/dates';
import { measureStream } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { writeFacts } from '@libs/testing/write-facts';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

jest.setTimeout(60_000);

type Receipt = { readonly changeId: string; readonly seq: number };
type Problem = { readonly code: string; readonly errors: readonly { readonly field: string }[] };
type Rule = { readonly name: string; readonly nature: string; readonly versions: readonly Record<string, unknown>[] };
type Change = {
  readonly changeId: string;
  readonly status: string;
  readonly proposedBy: string;
  readonly approvedBy?: string;
};
type Recounts = {
  readonly items: readonly {
    readonly deadlineId: string;
    readonly child: { readonly childId: string };
    readonly from: string;
    readonly to: string;
  }[];
  readonly nextCursor: string | null;
};

const CHANGES = '/v1/rulebook/changes';
const today = osloDateOf(new Date().toISOString());
const tomorrow = addDays(today, 1);
const leader = { as: 'leader' };
const other = { as: 'second-leader' };
const source = 'Kommunestyret, sak 12/26';
const target = {
  kind: 'target',
  rule: 'concern.review',
  lengths: [{ count: 5, unit: 'day' }],
  validFrom: tomorrow,
  source,
};

describe('the rules of a municipality over HTTP', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await TestApi.start();
  });
  afterEach(() => api.close());

  const propose = (change: object = target, call: object = leader) =>
    api.post<Receipt & Problem>(CHANGES, change, call);
  const approve = (changeId: string, call: object = other) =>
    api.post<Receipt & Problem>(`${CHANGES}/${changeId}/approval`, {}, call);
  const changed = async (change: object): Promise<string> => {
    const { changeId } = (await propose(change)).body;
    expect((await approve(changeId)).status).toBe(200);
    return changeId;
  };
  const rules = async (as = 'caseworker') => {
    const { body } = await api.get<{ rules: readonly Rule[] }>('/v1/rulebook', { as });
    return new Map(body.rules.map((rule) => [rule.name, rule]));
  };
  const changes = async () => (await api.get<{ items: readonly Change[] }>(CHANGES, leader)).body.items;

  it('are read by who works here, with their versions, sources and marks', async () => {
    const found = await rules();
    expect(found.get('concern.review')).toMatchObject({
      nature: 'act',
      paragraph: '§ 2-1',
      breachClass: 'B',
      trigger: 'concern.raised',
      versions: [
        { version: 1, mark: 'V', lengths: [{ count: 1, unit: 'week' }], source: expect.stringContaining('§ 2-1') },
      ],
    });
    expect(found.size).toBeGreaterThan(50);
    for (const as of ['partner', 'nobody']) expect((await api.get('/v1/rulebook', { as })).status).toBe(403);
  });

  it('are changed by one leader and approved by another', async () => {
    const { body, status } = await propose();
    expect(status).toBe(201);
    expect((await rules()).has('concern.review.target')).toBe(false);
    expect(await changes()).toMatchObject([{ status: 'proposed', proposedBy: api.staffId('leader'), version: 1 }]);

    const byOneself = await approve(body.changeId, leader);
    expect([byOneself.status, byOneself.body.code]).toEqual([422, 'rulebook.second-person-needed']);
    for (const as of ['caseworker', 'auditor', 'administrator'])
      expect((await approve(body.changeId, { as })).status).toBe(403);
    expect((await approve(body.changeId)).status).toBe(200);

    expect((await rules()).get('concern.review.target')).toMatchObject({
      nature: 'local',
      breachClass: 'D',
      versions: [{ version: 1, validFrom: tomorrow, source }],
    });
    expect((await rules()).get('concern.review')).toMatchObject({
      versions: [{ lengths: [{ count: 1, unit: 'week' }] }],
    });
    expect(await changes()).toMatchObject([{ status: 'approved', approvedBy: api.staffId('second-leader') }]);
  });

  it('never loosen the law', async () => {
    const refused = await propose({ ...target, lengths: [{ count: 8, unit: 'day' }] });
    expect([refused.status, refused.body.code]).toEqual([422, 'rulebook.not-stricter']);
    const asSetting = await propose({ ...target, kind: 'setting' });
    expect([asSetting.status, asSetting.body.code]).toEqual([422, 'rulebook.not-a-setting']);
    expect(await changes()).toEqual([]);
  });

  it('are changed from a day to come', async () => {
    const refused = await propose({ ...target, validFrom: today });
    expect([refused.status, refused.body.code]).toEqual([422, 'rulebook.not-after-today']);
  });

  it('lead to one change and one receipt, however often a request is repeated', async () => {
    const key = (id: string, call: object) => ({ ...call, headers: { 'idempotency-key': id } });
    const [one, approval, withdrawal] = [randomUUID(), randomUUID(), randomUUID()];
    const proposals = await Promise.all([1, 2, 3].map(() => propose(target, key(one, leader))));
    expect(new Set(proposals.map(({ body }) => body.seq)).size).toBe(1);
    const [{ body }] = proposals as [(typeof proposals)[0]];
    const approvals = await Promise.all([1, 2, 3].map(() => approve(body.changeId, key(approval, other))));
    expect(approvals.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(approvals.map((answer) => answer.body.seq)).size).toBe(1);
    const withdraw = () => api.post<Receipt>(`${CHANGES}/${body.changeId}/withdrawal`, {}, key(withdrawal, leader));
    expect((await withdraw()).body).toEqual((await withdraw()).body);
    expect(await changes()).toMatchObject([{ changeId: body.changeId, status: 'withdrawn' }]);
    expect((await propose({ ...target, source: 'en annen' }, key(one, leader))).status).toBe(422);
    const again = await approve(body.changeId);
    expect([again.status, again.body.code]).toEqual([404, 'request.not-found']);
  });

  it('count what municipality the token is of, and no other', async () => {
    await changed(target);
    const { body } = await api.get<{ rules: readonly Rule[] }>('/v1/rulebook', { as: 'leader', ledger: '4601-00' });
    expect(body.rules.map(({ name }) => name)).not.toContain('concern.review.target');
  });

  it('have rules of their own, with everything such a rule needs', async () => {
    const local = {
      kind: 'local',
      rule: 'local.first-look',
      title: { nb: 'første blikk', nn: 'første blikk', en: 'first look' },
      trigger: 'concern.raised',
      satisfiedBy: ['concern.seen'],
      lengths: [{ count: 1, unit: 'working-day' }],
      validFrom: tomorrow,
      source,
    };
    await changed(local);
    expect((await rules()).get('local.first-look')).toMatchObject({
      title: local.title,
      trigger: 'concern.raised',
      satisfiedBy: ['concern.seen'],
      ladder: ['due', 'overdue-1'],
    });
    const { title: _, ...untitled } = { ...local, rule: 'local.other' };
    const refused = await propose(untitled);
    expect([refused.status, refused.body.code]).toEqual([422, 'rulebook.title-missing']);
  });

  describe('that count running limits anew', () => {
    const setting = {
      kind: 'setting',
      rule: 'measure.evaluation',
      lengths: [{ count: 4, unit: 'week' }],
      transition: 'running-too',
      validFrom: tomorrow,
      source,
    };
    const happened = (type: EventType, occurredOn: string, data: { readonly childId: string }): AnyEvent =>
      ({ type, occurredOn, subjects: [data.childId], data, personal: [] }) as unknown as AnyEvent;
    const help = async (startedOn: string): Promise<string> => {
      const child = await api.post<{ childId: string }>('/v1/children', { name: 'SYNTETISK' }, leader);
      const { childId } = child.body;
      const measureId = randomUUID();
      const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null };
      const decided = {
        childId,
        measureId,
        categoryCode: '4.5',
        consent: 'voluntary',
        legalBasis,
        decidedOn: startedOn,
      };
      const beside = { decisionId: null, additionalBases: [], groundCodes: [], plannedEndOn: null };
      const started = { childId, measureId, startedOn };
      await writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), [
        {
          stream: measureStream(measureId),
          events: [
            happened('measure.decided', startedOn, { ...decided, ...beside }),
            happened('measure.started', startedOn, started),
          ],
        },
      ]);
      return childId;
    };
    const recounts = async (path: string, call: object = leader): Promise<Recounts> => {
      const { status, body } = await api.get<Recounts>(path, call);
      expect(status).toBe(200);
      return body;
    };

    it('list them before, page by page, to who may see the cases', async () => {
      const days = [-80, -40, -10].map((passed) => addDays(today, passed));
      const children: string[] = [];
      for (const day of days) children.push(await help(day));
      const { changeId } = (await propose(setting)).body;
      await projected(api.connections[0]!);
      const preview = `${CHANGES}/${changeId}/preview`;

      const { items } = await recounts(preview);
      expect(items.map(({ child, to }) => [child.childId, to])).toEqual([
        [children[0], tomorrow],
        [children[1], tomorrow],
        [children[2], addDays(days[2]!, 28)],
      ]);
      const first = await recounts(`${preview}?limit=2`);
      const rest = await recounts(`${preview}?limit=2&cursor=${encodeURIComponent(first.nextCursor!)}`);
      expect([...first.items, ...rest.items]).toEqual(items);
      expect((await recounts(preview, { as: 'auditor' })).items[0]!.child).toMatchObject({ name: null });
      expect((await recounts(preview, { as: 'colleague' })).items).toEqual([]);
      expect((await recounts(`/v1/rulebook/recounts?on=${tomorrow}`)).items).toEqual([]);

      expect((await approve(changeId)).status).toBe(200);
      await projected(api.connections[0]!);
      expect((await recounts(preview)).items).toEqual(items);
      expect((await recounts(`/v1/rulebook/recounts?on=${tomorrow}`)).items).toEqual(items);
      expect((await recounts(`/v1/rulebook/recounts?on=${today}`)).items).toEqual([]);
    });
    it('have no list of what is withdrawn or unheard of', async () => {
      const { changeId } = (await propose(setting)).body;
      expect((await api.post(`${CHANGES}/${changeId}/withdrawal`, {}, leader)).status).toBe(200);
      for (const id of [changeId, randomUUID()])
        expect((await api.get(`${CHANGES}/${id}/preview`, leader)).status).toBe(404);
    });
  });
});
