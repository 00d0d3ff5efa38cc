import { randomUUID } from 'node:crypto';
import type { AnyEvent } from '@libs/domain/event-types';
import {
  addressProtectionStream,
  caseAccessStream,
  caseStream,
  childStream,
  emergencyStream,
  measureStream,
  placementStream,
} from '@libs/domain/kernel/ids';
import { personal } from '@libs/domain/kernel/personal';
import { compare } from '@libs/read-models/compare';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import { ViewStore } from '@libs/read-models/view-store';
import { writeFacts, type Written } from '@libs/testing/write-facts';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Item = Record<string, unknown> & { childId: string };
type Page = { items: Item[]; nextCursor: string | null };

const voluntary = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;
const acute = { law: 'BVL2021', chapter: '4', section: '4-2', paragraph: '1', letter: null } as const;
const HOME = 'Hemmelig vei 1';

const [anna, bo, ungdom] = [randomUUID(), randomUUID(), randomUUID()];
const relationId = randomUUID();
const [measureId, placementId, emergencyId] = [randomUUID(), randomUUID(), randomUUID()];

describe('the views of a whole case over HTTP', () => {
  let api: TestApi;

  const told = (childId: string, event: object, sealed: Record<string, string | object> = {}): AnyEvent =>
    ({
      occurredOn: '2026-01-05',
      subjects: [childId],
      ...event,
      personal: personal(childId, sealed as never),
    }) as unknown as AnyEvent;

  const registered = (childId: string, name: string, birthDate: string): Written => ({
    stream: childStream(childId),
    events: [
      told(
        childId,
        { type: 'child.registered', data: { childId, unborn: false, identified: true } },
        { identity: { name, birthDate, nationalId: null, phone: null }, address: { street: HOME } },
      ),
    ],
  });
  const opened = (childId: string, caseNumber: string): Written => ({
    stream: caseStream(childId),
    events: [
      told(childId, { type: 'case.opened', data: { childId, caseNumber, openedOn: '2026-01-05', from: 'concern' } }),
    ],
  });
  const assigned = (childId: string, role: string): Written => ({
    stream: caseAccessStream(childId),
    events: [
      told(childId, {
        type: 'case.caseworker-assigned',
        data: { childId, staffId: api.staffId(role), kind: 'first' },
      }),
    ],
  });
  const measure = (childId: string, id: string, startedOn: string, endedOn: string | null): Written => {
    const about = { measureId: id, childId };
    const decided = {
      ...about,
      categoryCode: '4.5',
      consent: 'voluntary',
      legalBasis: voluntary,
      decidedOn: startedOn,
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    };
    const ended = { ...about, endedOn, result: 'goal-reached', liftingCode: null };
    return {
      stream: measureStream(id),
      events: [
        told(childId, { type: 'measure.decided', data: decided }, { goal: 'Syntetisk mål' }),
        told(childId, { type: 'measure.started', data: { ...about, startedOn } }),
        ...(endedOn ? [told(childId, { type: 'measure.ended', data: ended })] : []),
      ],
    };
  };

  beforeAll(async () => {
    api = await TestApi.start();
    const sibling = {
      childId: anna,
      relationId,
      kind: 'full-sibling',
      networkRole: null,
      parentalResponsibility: null,
      livesWithChild: false,
      relatedChildId: bo,
      relatedOn: '2026-01-05',
    };
    const corrected = { measureId, childId: anna, field: 'startedOn', from: '2026-01-12', to: '2026-01-13' };
    const placed = {
      placementId,
      childId: anna,
      kind: 'foster-home',
      measureId,
      movedInOn: '2026-02-01',
      hostMunicipality: null,
      networkSearched: true,
      inNetwork: false,
      siblings: [{ siblingChildId: bo, relationId, together: false }],
      siblingReviewOn: '2026-08-01',
    };
    const decided = {
      emergencyId,
      childId: anna,
      kind: 'care',
      legalBasis: acute,
      decidedOn: '2026-11-16',
      decider: 'leader',
      abroad: false,
      petitionDueOn: '2099-12-28',
      recordedBy: null,
    };
    const protectedAddress = { childId: anna, grade: 'fortrolig', setOn: '2026-01-05', policeInformedOn: null };
    await writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), [
      registered(anna, 'Syntetisk Anna', '2015-05-17'),
      registered(bo, 'Syntetisk Bo', '2012-03-01'),
      registered(ungdom, 'Syntetisk Ungdom', '2008-06-01'),
      {
        stream: addressProtectionStream(anna),
        events: [told(anna, { type: 'address-protection.set', data: protectedAddress })],
      },
      assigned(anna, 'second-caseworker'),
      assigned(ungdom, 'second-caseworker'),
      assigned(bo, 'colleague'),
      opened(anna, '2026/1'),
      opened(ungdom, '2026/2'),
      measure(anna, measureId, '2026-01-12', null),
      measure(ungdom, randomUUID(), '2024-01-12', '2025-01-12'),
    ]);
    await writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), [
      {
        stream: childStream(anna),
        events: [
          told(
            anna,
            { type: 'child.related', data: sibling },
            { person: { name: 'Syntetisk Bo', nationalId: null, phone: null } },
          ),
        ],
      },
      {
        stream: measureStream(measureId),
        events: [told(anna, { type: 'measure.date-corrected', data: corrected }, { reason: 'Syntetisk årsak' })],
      },
      {
        stream: placementStream(placementId),
        events: [told(anna, { type: 'placement.started', data: placed }, { home: HOME })],
      },
      { stream: emergencyStream(emergencyId), events: [told(anna, { type: 'emergency.decided', data: decided })] },
    ]);
    await projected(api.connections[0]!);
  }, 60_000);

  afterAll(() => api.close());

  const as = (role: string, more: Record<string, string> = {}) => ({
    as: role,
    headers: { 'accept-language': 'en', ...more },
  });
  const mine = as('second-caseworker');
  const list = async (path: string, call = mine) => {
    const { status, body } = await api.get<Page>(path, call);
    expect([path, status]).toEqual([path, 200]);
    return body.items;
  };
  const children = async (path: string, call = mine) => (await list(path, call)).map(({ childId }) => childId);

  it('shows the caseworker the whole case', async () => {
    const { status, body, headers } = await api.get(`/v1/children/${anna}/case`, mine);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      child: { name: 'Syntetisk Anna', birthDate: '2015-05-17' },
      status: 'open',
      caseNumber: '2026/1',
      responsible: api.staffId('second-caseworker'),
      open: { measure: 1, placement: 1, emergency: 1 },
      hasOpenEmergency: true,
      petitionDueOn: '2099-12-28',
      hasValidPlan: false,
      measures: [{ measureId, status: 'running', startedOn: '2026-01-13', version: 3 }],
      placements: [{ placementId, version: 1 }],
      findings: [{ code: 'siblings.apart-without-contact', about: { kind: 'placement', id: placementId } }],
    });
    const kinds = (body['tasks'] as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['measure.plan', 'measure.evaluation', 'emergency.control']));
  });

  it('names no sibling whose case the caseworker may not see, and the leader all', async () => {
    const texts = await Promise.all(
      ['case', 'network', 'timeline', `parts/placement/${placementId}`].map(async (path) =>
        JSON.stringify((await api.get(`/v1/children/${anna}/${path}`, mine)).body),
      ),
    );
    for (const text of texts) expect(text).not.toContain(bo);
    const leader = await api.get(`/v1/children/${anna}/network`, as('leader'));
    expect(leader.body).toMatchObject({
      relations: [{ relationId, kind: 'full-sibling', relatedChildId: bo, person: { name: 'Syntetisk Bo' } }],
      siblings: [{ relationId, child: { childId: bo, name: 'Syntetisk Bo' }, together: false, contactArranged: false }],
      livesAt: { placementId, kind: 'foster-home' },
    });
  });

  it('shows a protected address to nobody, not even as the foster home’s', async () => {
    for (const role of ['second-caseworker', 'leader', 'auditor'])
      for (const path of ['case', 'network', 'timeline', `parts/placement/${placementId}`]) {
        const { status, body } = await api.get(`/v1/children/${anna}/${path}`, as(role));
        expect([role, path, status]).toEqual([role, path, 200]);
        expect(JSON.stringify(body)).not.toContain(HOME);
      }
  });

  it('shows the auditor codes and dates, and nobody’s name or age', async () => {
    const paths = [
      ...['case', 'network', 'timeline'].map((path) => `/v1/children/${anna}/${path}`),
      ...['/v1/cases', '/v1/tasks?whose=unassigned', '/v1/youths', '/v1/findings', '/v1/emergencies'],
    ];
    for (const path of paths) {
      const { status, body } = await api.get(path, as('auditor'));
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toMatch(/Syntetisk|2015-05-17|2008-06-01/);
    }
    expect(await children('/v1/youths', as('auditor'))).toEqual([]);
  });

  it('shows a caseworker of other cases nothing', async () => {
    expect([403, 404]).toContain((await api.get(`/v1/children/${anna}/case`, as('colleague'))).status);
    expect([403, 404]).toContain((await api.get(`/v1/children/${anna}/timeline`, as('colleague'))).status);
    expect(await children('/v1/cases', as('colleague'))).toEqual([bo]);
    for (const path of ['/v1/tasks', '/v1/tasks?whose=team', '/v1/youths', '/v1/findings', '/v1/emergencies'])
      expect(await children(path, as('colleague'))).toEqual([]);
    const there = { ...mine, ledger: '4601-00' };
    expect((await api.get(`/v1/children/${anna}/case`, there)).status).toBe(404);
    expect(await children('/v1/cases', there)).toEqual([]);
  });

  it('lists and counts cases by what is asked', async () => {
    expect(await children('/v1/cases?mine=true')).toEqual([ungdom, anna]);
    expect(await children('/v1/cases?openEmergency=true')).toEqual([anna]);
    expect(await children('/v1/cases?withoutValidPlan=true&status=open')).toEqual([anna]);
    expect(await children('/v1/cases?unassigned=true', as('leader'))).toEqual([]);
    expect(await children('/v1/cases?status=none', as('leader'))).toEqual([bo]);
    const { body } = await api.get('/v1/cases/count?mine=true', mine);
    expect(body).toEqual({ count: 2 });
    const [first] = await list('/v1/cases?limit=1');
    const unit = String(first!['unitId']);
    expect(await children(`/v1/cases?unit=${unit}`, as('leader'))).toHaveLength(3);
    expect(await children(`/v1/cases?unit=${randomUUID()}`, as('leader'))).toEqual([]);
    for (const bad of ['mine=yes', 'unit=1', 'status=gone', 'cursor=x'])
      expect((await api.get(`/v1/cases?${bad}`, mine)).status).toBe(400);
  });

  it('lists what there is to do, due first first, and loses nothing between pages', async () => {
    const all = await list('/v1/tasks');
    const due = all.map((item) => String(item['dueOn']));
    expect(due).toEqual([...due].sort());
    expect(all).toContainEqual(
      expect.objectContaining({ childId: ungdom, kind: 'aftercare.unguarded', dueOn: '2024-06-01', overdue: true }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'emergency.control', what: expect.stringContaining('tribunal') as unknown }),
    );
    const found: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { body: Page } = await api.get<Page>(`/v1/tasks?limit=1${next && `&cursor=${next}`}`, mine);
      found.push(...page.body.items.map((item) => item['taskId']));
      next = page.body.nextCursor;
    }
    expect(found).toEqual(all.map((item) => item['taskId']));
    expect(await list('/v1/tasks', as('leader'))).toEqual([]);
    expect((await list('/v1/tasks?whose=team', as('leader'))).length).toBe(all.length);
  });

  it('tells a child’s history with corrections linked, in pages, by part', async () => {
    const entries = (await list(`/v1/children/${anna}/timeline?order=oldest`)) as unknown as {
      seq: number;
      type: string;
      corrects: number | null;
      correctedBy: number[];
    }[];
    expect(entries[0]).toMatchObject({
      type: 'child.registered',
      occurredOn: '2026-01-05',
      actor: { subject: 'spec' },
    });
    const started = entries.find(({ type }) => type === 'measure.started')!;
    const correction = entries.find(({ type }) => type === 'measure.date-corrected')!;
    expect(correction).toMatchObject({ corrects: started.seq, reason: 'Syntetisk årsak' });
    expect(started.correctedBy).toEqual([correction.seq]);
    const paged: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { body: Page } = await api.get<Page>(
        `/v1/children/${anna}/timeline?limit=4${next && `&cursor=${next}`}`,
        mine,
      );
      paged.push(...page.body.items.map((item) => item['seq']));
      next = page.body.nextCursor;
    }
    expect(paged).toEqual(entries.map(({ seq }) => seq).toReversed());
    const ofMeasure = await list(`/v1/children/${anna}/timeline?kind=measure&id=${measureId}`);
    expect(ofMeasure.map((item) => item['type'])).toEqual([
      'measure.date-corrected',
      'measure.started',
      'measure.decided',
    ]);
    expect((await api.get(`/v1/children/${anna}/timeline?cursor=x`, mine)).status).toBe(400);
  });

  it('opens one part with what happened to it', async () => {
    const part = await api.get(`/v1/children/${anna}/parts/measure/${measureId}`, mine);
    expect(part).toMatchObject({
      status: 200,
      body: {
        version: 3,
        facts: [{ measureId, startedOn: '2026-01-13' }],
        events: [{ personal: { goal: 'Syntetisk mål' } }, {}, {}],
      },
    });
    for (const path of [`measure/${randomUUID()}`, `journal/${measureId}`, `decision/${measureId}`, `measure/1`])
      expect((await api.get(`/v1/children/${anna}/parts/${path}`, mine)).status).toBe(404);
    expect((await api.get(`/v1/children/${ungdom}/parts/measure/${measureId}`, mine)).status).toBe(404);
  });

  it('watches over emergencies, youths and what time breaks', async () => {
    expect(await list('/v1/emergencies?status=open')).toMatchObject([
      { childId: anna, emergencies: [{ emergencyId, status: 'standing', petitionDueOn: '2099-12-28' }] },
    ]);
    expect(await list('/v1/youths')).toMatchObject([{ childId: ungdom, guard: 'unguarded', age: 18 }]);
    const findings = await list('/v1/findings');
    expect(
      findings.map((one) => [one.childId, (one['findings'] as { code: string }[]).map(({ code }) => code)]),
    ).toEqual([
      [ungdom, ['case.open-at-18-without-measure', 'aftercare.unguarded']],
      [anna, ['siblings.apart-without-contact']],
    ]);
    const first = await api.get<Page>('/v1/findings?limit=1', mine);
    expect(first.body.items).toHaveLength(1);
    expect(await children(`/v1/findings?limit=1&cursor=${first.body.nextCursor}`)).toEqual([anna]);
  });

  it('tells the leader what each caseworker has to carry, and nobody else', async () => {
    const { status, body } = await api.get<Page>('/v1/caseload', as('leader'));
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { staffId: api.staffId('second-caseworker'), children: 2, openCases: 2, openEmergencies: 1, mostCaseworkers: 1 },
    ]);
    expect((await api.get('/v1/caseload', mine)).status).toBe(403);
  });

  it('is what the events say, and shows its reader what they wrote', async () => {
    const store = new ViewStore(api.connections[0]!.databases.views);
    const compared = await compare(store, caseOverviewView, api.connections[0]!.ledger.read, LEDGER);
    expect(compared).toMatchObject({ same: true, firstDifference: null });
    const head = await api.head();
    expect((await api.get(`/v1/children/${anna}/case`, as('leader', { 'wait-for': String(head) }))).status).toBe(200);
  });
});
