import { randomUUID } from 'node:crypto';
import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDecision } from '@libs/testing/approved-decision';
import { TestApi, type Answer } from './test-api';
import { projected } from './views';

type Receipt = { readonly childId: string; readonly made: Record<string, string>; readonly code?: string };
type Line = { readonly route: string; readonly fields: readonly string[] };

const OTHER = '4601-00';
const today = osloDateOf(new Date().toISOString());
const ago = (days: number): string => addDays(today, -days);

/** What somebody with a good token tries on the case of a child, to learn or do more than they may. */
describe('an attacker of a case', () => {
  let api: TestApi;
  const leader = { as: 'leader' };
  const there = { as: 'leader', ledger: OTHER };

  beforeAll(async () => {
    api = await TestApi.start(2);
  });

  afterAll(() => api.close());

  const send = (as: string, path: string, body: object) => api.post(path, body, { as });

  const child = async (more: object = {}): Promise<string> => {
    const identity = { name: 'Syntetisk Barn', birthDate: '2016-05-17', ...more };
    return (await api.post<{ childId: string }>('/v1/children', identity)).body.childId;
  };

  const act = async (path: string, body: object, as = 'caseworker'): Promise<Receipt> => {
    const { status, body: answer } = await api.post<Receipt>(path, body, { as });
    expect([path, status < 300, answer.code]).toEqual([path, true, undefined]);
    return answer;
  };

  const inCase = async (): Promise<string> => {
    const childId = await child();
    await act(`/v1/children/${childId}/case`, { openedOn: ago(400), from: 'application' });
    return childId;
  };

  const hidden = async (childId: string, ledger?: string): Promise<void> => {
    const grade = { grade: 'strengtFortrolig', setOn: today, reason: 'Syntetisk trussel' };
    const call = { as: 'leader', ...(ledger && { ledger }) };
    expect((await api.post(`/v1/children/${childId}/address-protection`, grade, call)).status).toBe(201);
  };

  it('takes the whole case of a child with them, to find a sibling whose case is closed to them', async () => {
    const [one, sibling] = [await inCase(), await child()];
    const relation = { kind: 'full-sibling', relatedChildId: sibling, relatedOn: ago(10) };
    await act(`/v1/children/${one}/relations`, relation);
    const exported = async () => JSON.stringify((await api.get(`/v1/children/${one}/export`)).body);
    expect(await exported()).toContain(sibling);
    await hidden(sibling);
    expect(await exported()).not.toContain(sibling);
  });

  it('reads why a report was wrong here, to find the child it was about', async () => {
    const [wrong, right] = [await child(), await child()];
    const report = {
      receivedAt: `${ago(9)}T09:00:00Z`,
      channel: 'letter',
      reporter: { kind: 'public', code: '11' },
      text: 'Syntetisk',
      children: [{ childId: wrong }],
    };
    const raised = await api.post<{ receipts: { concernId: string }[] }>('/v1/concerns', report);
    const place = `/v1/concerns/${raised.body.receipts[0]!.concernId}`;
    const error = { kind: 'wrong-child', rightChildId: right, reason: 'Syntetisk' };
    const { replacedBy } = (await api.post<{ replacedBy: string }>(`${place}/entry-in-error`, error)).body;
    const told = async () => JSON.stringify((await api.get(`${place}/history`)).body);
    expect(await told()).toContain(replacedBy);
    await hidden(right);
    expect(await told()).not.toContain(replacedBy);
  });

  it('asks for moves, to learn which child came that they may not see', async () => {
    const childId = await inCase();
    const move = { to: OTHER, movesOn: today, notice: 'Syntetisk' };
    const { made } = await act(`/v1/children/${childId}/moves`, move, 'leader');
    await act(`/v1/children/${childId}/moves/${made['moveId']}/hand-over`, {}, 'leader');
    const accepted = await api.post<Receipt>(`/v1/moves/${made['moveId']}/acceptance`, { from: '1201-02' }, there);
    expect(accepted.status).toBe(201);
    const arrived = accepted.body.childId;
    const told = async () => JSON.stringify((await api.get('/v1/moves', there)).body);
    expect(await told()).toContain(arrived);
    await hidden(arrived, OTHER);
    expect((await api.get(`/v1/children/${arrived}/timeline`, there)).status).toBe(404);
    expect(await told()).not.toContain(arrived);
  });

  it('reads what a child says of its family, and leaves no word of it in the log', async () => {
    const childId = await inCase();
    const person = { name: 'Syntetisk Mor' };
    const said = { kind: 'parent', parentalResponsibility: true, relatedOn: ago(10), childView: 'Syntetisk', person };
    await act(`/v1/children/${childId}/relations`, said);
    await projected(api.connections[0]!);
    const network = await api.get<{ relations: { childView: string }[] }>(`/v1/children/${childId}/network`);
    expect(network.body.relations[0]?.childView).toBe('Syntetisk');
    const officer = { as: 'data-protection-officer' };
    const log = await api.get<{ items: Line[] }>(`/v1/children/${childId}/access-log`, officer);
    const line = log.body.items.find(({ route }) => route.endsWith('/network'));
    expect(line?.fields).toEqual(expect.arrayContaining(['identity', 'notes']));
  }, 20_000);

  it.each(['Kari-Nordmann', 'kari.2', '280713-64498', '17.05.2016', '17-05-16', '160517'])(
    'writes %s where everybody may read it, as the number of a case',
    async (caseNumber) => {
      const childId = await child();
      const opening = { openedOn: ago(400), from: 'application', caseNumber };
      const { status, body } = await api.post<Receipt>(`/v1/children/${childId}/case`, opening);
      expect([status, body.code]).toEqual([422, 'case.number-unfit']);
    },
  );

  it('has another sign a decision, and then writes another one in its place', async () => {
    const change = { changedOn: ago(1), content: 'Syntetisk: noe annet', reason: 'Syntetisk' };
    const changed = async (proposer: string): Promise<unknown[]> => {
      const childId = await child();
      const as = (role: string): string => (role === 'caseworker' ? proposer : role);
      const decided = await firstDecision((role, ...sent) => send(as(role), ...sent), childId, ago(20));
      const path = `/v1/children/${childId}/decisions/${decided.decisionId}/change`;
      const { status, body } = await api.post(path, change, { as: proposer });
      return [status, body['code']];
    };
    expect(await changed('caseworker')).toEqual([403, 'access.denied']);
    expect(await changed('second-leader')).toEqual([422, 'decision.own-change']);
  });

  it('takes the child’s part in a decision back when the decision is made', async () => {
    const place = `/v1/children/${await inCase()}`;
    const proposal = {
      kind: 'help-measure',
      consent: 'voluntary',
      legalBasis: { law: 'BVL2021', chapter: '3', section: '3-1' },
      proposedOn: ago(20),
      ...{ content: 'Syntetisk', facts: 'Syntetisk', childView: 'Syntetisk', weight: 'Syntetisk' },
      bestInterests: 'Syntetisk',
    };
    const { decisionId } = (await act(`${place}/decisions`, proposal)).made;
    const waiver = { about: { kind: 'decision', id: decisionId }, on: ago(20), reason: 'Syntetisk' };
    const { participationId } = (await act(`${place}/participation/waiver`, waiver)).made;
    await act(`${place}/decisions/${decisionId}/approval`, { decidedOn: ago(19) }, 'leader');
    const error = { reason: 'Syntetisk' };
    const path = `${place}/participation/${participationId}/entry-in-error`;
    const { status, body } = await api.post(path, error);
    expect([status, body['code']]).toEqual([422, 'participation.rested-on']);
    await act(`${place}/participation/waiver`, waiver);
    await act(path, error);
  });

  it('says that a report came after the investigation it led to', async () => {
    const report = {
      receivedAt: `${ago(30)}T09:00:00Z`,
      channel: 'letter',
      reporter: { kind: 'public', code: '11' },
      contentCodes: ['1.2.01'],
      text: 'Syntetisk',
      children: [{ identity: { name: 'Syntetisk Barn' } }],
    };
    type Receipts = { receipts: { concernId: string; childId: string }[] };
    const { concernId, childId } = (await api.post<Receipts>('/v1/concerns', report)).body.receipts[0]!;
    const opening = { reviewedOn: ago(25) };
    const opened = await api.post<{ investigationId: string }>(`/v1/concerns/${concernId}/investigation`, opening);
    const { investigationId } = opened.body;
    const earlier = { field: 'openedOn', to: ago(29), reason: 'Syntetisk' };
    await act(`/v1/children/${childId}/investigations/${investigationId}/date-correction`, earlier);
    const correction = {
      corrects: { version: 1 },
      changes: { receivedAt: `${ago(26)}T09:00:00Z` },
      reason: 'Syntetisk',
    };
    const corrected = await api.post<Receipt>(`/v1/concerns/${concernId}/correction`, correction);
    expect([corrected.status, corrected.body]).toEqual([422, expect.anything()]);
  });

  describe('who corrects a day', () => {
    const reason = 'Syntetisk';
    const texts = { goal: 'Syntetisk', content: 'Syntetisk', duration: 'Syntetisk', childView: 'Syntetisk' };
    let place: string;
    let measure: string;
    let decision: string;

    const correct = async (path: string, body: object): Promise<unknown[]> => {
      const { status, body: answer } = await api.post(path, { ...body, reason });
      return [status, answer['code']];
    };

    beforeEach(async () => {
      const childId = await child();
      place = `/v1/children/${childId}`;
      const help = await firstDecision(send, childId, ago(100));
      decision = `${place}/decisions/${help.decisionId}`;
      const decided = await send('caseworker', '/v1/measures', { ...help, childId, categoryCode: '4.5' });
      measure = `/v1/measures/${String(decided.body['measureId'])}`;
      await act(`${measure}/start`, { startedOn: ago(90) });
      const evaluation = { evaluatedOn: ago(60), childView: 'Syntetisk', assessment: 'Syntetisk', continues: true };
      await act(`${measure}/evaluation`, evaluation);
      await act(`${measure}/end`, { endedOn: ago(50), result: 'goal-reached' });
    }, 20_000);

    it('lets a measure end before it was evaluated', async () => {
      expect(await correct(`${measure}/date-correction`, { field: 'endedOn', to: ago(70) })).toEqual([
        422,
        'measure.before-evaluation',
      ]);
    });

    it('lets a measure outlive its decision', async () => {
      await act(`${decision}/end`, { endedOn: ago(45), statusCode: '4', reason });
      expect(await correct(`${measure}/date-correction`, { field: 'endedOn', to: ago(40) })).toEqual([
        422,
        'decision.ended-before',
      ]);
    });

    it('lets something happen in a case that was closed by then', async () => {
      await act(`${decision}/end`, { endedOn: ago(45), statusCode: '4', reason });
      const { made } = await act(`${place}/plans`, { planType: '1', madeOn: ago(60), ...texts });
      const about = { kind: 'plan', id: made['planId'] };
      await act(`${place}/participation/waiver`, { about, on: ago(44), reason });
      await act(`${place}/plans/${made['planId']}/closing`, { closedOn: ago(44), result: 'fulfilled' });
      await act(`${place}/case/closing`, { closedOn: ago(40), reason: 'concluded', assessment: 'Syntetisk' });
      const later = { field: 'closedOn', to: ago(30) };
      expect(await correct(`${place}/plans/${made['planId']}/date-correction`, later)).toEqual([
        422,
        'case.closed-before',
      ]);
      expect(await correct(`${decision}/date-correction`, { field: 'endedOn', to: ago(30) })).toEqual([
        422,
        'case.closed-before',
      ]);
    });
  });

  it('calls a program a document', async () => {
    const childId = await child();
    const program = Buffer.from('MZ\u0090\u0000 syntetisk').toString('base64');
    const said = { title: 'Syntetisk', direction: 'in', datedOn: ago(1), content: program };
    for (const mediaType of ['application/pdf', 'image/png', 'image/jpeg', 'text/plain']) {
      const { status } = await api.post(`/v1/children/${childId}/documents`, { ...said, mediaType });
      expect([mediaType, status]).toEqual([mediaType, 422]);
    }
  });

  describe('who is in two places at once', () => {
    /** Both at the same moment, each in a process of its own. */
    const both = async (
      path: string,
      one: object,
      other: object = one,
      otherPath = path,
      otherAs = 'leader',
    ): Promise<Answer<Receipt>[]> =>
      Promise.all([api.post<Receipt>(path, one, leader, 0), api.post<Receipt>(otherPath, other, { as: otherAs }, 1)]);
    const statuses = (answers: readonly Answer<Receipt>[]) =>
      answers.map(({ status }) => status).toSorted((a, b) => a - b);

    it('opens a case twice', async () => {
      const childId = await child();
      const opening = { openedOn: ago(100), from: 'application' };
      expect(statuses(await both(`/v1/children/${childId}/case`, opening))).toEqual([201, 422]);
    });

    it('approves a decision twice, or withdraws what is being approved', async () => {
      const childId = await inCase();
      const proposal = {
        kind: 'help-measure',
        consent: 'voluntary',
        legalBasis: { law: 'BVL2021', chapter: '3', section: '3-1' },
        proposedOn: ago(20),
        ...{ content: 'Syntetisk', facts: 'Syntetisk', childView: 'Syntetisk', weight: 'Syntetisk' },
        bestInterests: 'Syntetisk',
      };
      const place = `/v1/children/${childId}`;
      for (const [otherPath, body] of [
        ['approval', { decidedOn: ago(18) }],
        ['withdrawal', { withdrawnOn: ago(18), reason: 'Syntetisk' }],
      ] as const) {
        const { made } = await act(`${place}/decisions`, proposal);
        const about = { kind: 'decision', id: made['decisionId'] };
        await act(`${place}/participation/waiver`, { about, on: ago(20), reason: 'Syntetisk' });
        const one = `${place}/decisions/${made['decisionId']}`;
        const answers = await both(
          `${one}/approval`,
          { decidedOn: ago(19) },
          body,
          `${one}/${otherPath}`,
          'second-leader',
        );
        expect(statuses(answers)).toEqual([200, 422]);
      }
    });

    it('closes a case in which somebody proposes a decision', async () => {
      const childId = await inCase();
      const place = `/v1/children/${childId}`;
      const closing = { closedOn: today, reason: 'concluded', assessment: 'Syntetisk' };
      const plan = {
        planType: '1',
        madeOn: ago(1),
        ...{ goal: 'Syntetisk', content: 'Syntetisk', duration: 'Syntetisk', childView: 'Syntetisk' },
      };
      const answers = await both(`${place}/case/closing`, closing, plan, `${place}/plans`, 'caseworker');
      expect(statuses(answers).map((status) => status < 300)).toEqual([true, false]);
    });

    it('repeats a command with its key, and with other content', async () => {
      const childId = await inCase();
      const headers = { 'idempotency-key': randomUUID() };
      const entry = { kind: 'meeting', happenedOn: ago(3), facts: 'Syntetisk' };
      const path = `/v1/children/${childId}/journal`;
      const [first, second] = await Promise.all([
        api.post<Receipt>(path, entry, { headers }, 0),
        api.post<Receipt>(path, entry, { headers }, 1),
      ]);
      expect(second.body).toEqual(first.body);
      const other = await api.post(path, { ...entry, facts: 'Syntetisk, men annerledes' }, { headers });
      expect(other.status).toBe(422);
      expect(other.body['code']).toBe('request.idempotency-key-reused');
      const elsewhere = await api.post(`/v1/children/${await inCase()}/journal`, entry, { headers });
      expect(elsewhere.body['code']).toBe('request.idempotency-key-reused');
    });
  });
});
