import { randomUUID } from 'node:crypto';
import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { approvedDecision, firstDecision, type Decided } from '@libs/testing/approved-decision';
import { TestApi } from './test-api';
import { projected } from './views';

type Body = { code: string; measureId: string; childId: string; made: Record<string, string> };

const today = osloDateOf(new Date().toISOString());
const ago = (days: number): string => addDays(today, -days);
const reason = 'Syntetisk begrunnelse';

describe('measures, plans and contact over HTTP', () => {
  let api: TestApi;
  let childId: string;
  let decision: Decided;

  const send = (as: string, path: string, body: object) => api.post<Body>(path, body, { as });
  const post = (path: string, body: object) => send('caseworker', path, body);
  const done = async (path: string, body: object): Promise<Body> => {
    const answer = await post(path, body);
    expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
    return answer.body;
  };
  const refused = async (path: string, body: object): Promise<unknown> => {
    const { status, body: problem } = await post(path, body);
    return [status, problem.code];
  };

  beforeAll(async () => {
    api = await TestApi.start();
    const child = { name: 'Syntetisk Barn', birthDate: '2015-05-17' };
    ({ childId } = await done('/v1/children', child));
    decision = await firstDecision(send, childId, ago(100));
  });
  afterAll(() => api.close());

  it('takes a measure from its decision to its end', async () => {
    const help = { ...decision, childId, categoryCode: '4.5', plannedEndOn: ago(1), goal: 'Syntetisk mål' };
    const later = { ...help, decisionId: randomUUID() };
    expect(await refused('/v1/measures', later)).toEqual([422, 'measure.decision-missing']);
    expect(await refused('/v1/measures', { ...help, consent: 'ordered' })).toEqual([
      422,
      'measure.consent-unlike-decision',
    ]);
    const { measureId } = await done('/v1/measures', help);
    const act = (name: string, body: object) => done(`/v1/measures/${measureId}/${name}`, body);
    await act('start', { startedOn: ago(90) });
    await act('purchase', { purchasedOn: ago(90), supplier: 'Syntetisk AS', amount: 450_000, per: 'month' });
    await act('support', { grantedOn: ago(80), kind: 'equipment', amount: 120_000, what: 'Syntetisk sykkel' });
    await act('change', { changedOn: ago(70), change: 'Syntetisk: hver helg' });
    const view = { childView: 'Syntetisk: trives', assessment: 'Syntetisk: hjelper', continues: true };
    await act('evaluation', { evaluatedOn: ago(60), ...view });
    await act('extension', { extendedOn: ago(50), plannedEndOn: addDays(today, 30), reason });
    await act('date-correction', { field: 'startedOn', to: ago(91), reason });
    expect(await refused(`/v1/measures/${measureId}/end`, { endedOn: ago(92), result: 'other' })).toEqual([
      422,
      'measure.before-start',
    ]);
    await act('end', { endedOn: ago(10), result: 'goal-reached' });
    await projected(api.connections[0]!);
    expect((await api.get(`/v1/measures/${measureId}`)).body).toMatchObject({
      status: 'ended',
      decisionId: decision.decisionId,
      startedOn: ago(91),
      plannedEndOn: addDays(today, 30),
      purchases: [{ amount: 450_000, per: 'month' }],
      grants: [{ kind: 'equipment' }],
      corrections: [{ field: 'startedOn', from: ago(90), to: ago(91) }],
      supplier: 'Syntetisk AS',
    });
    await act('entry-in-error', { kind: 'mistake', reason });
    expect(await refused(`/v1/measures/${measureId}/end`, { endedOn: ago(9), result: 'other' })).toEqual([
      422,
      'measure.entered-in-error',
    ]);
  });

  it('takes a plan from the day it was made to its closing, with the child’s part in it', async () => {
    const plans = `/v1/children/${childId}/plans`;
    const texts = { goal: 'Syntetisk mål', content: 'Syntetisk', duration: 'Syntetisk', childView: 'Syntetisk' };
    const plan = { planType: '1', madeOn: ago(60), ...texts };
    const { planId } = (await done(plans, plan)).made;
    expect(await refused(plans, plan)).toEqual([422, 'plan.another-is-open']);
    await done(`${plans}/${planId}/revision`, { revisedOn: ago(50), ...texts });
    const view = { childView: 'Syntetisk', assessment: 'Syntetisk', continues: false };
    await done(`${plans}/${planId}/evaluation`, { evaluatedOn: ago(40), ...view });
    const closing = { closedOn: ago(30), result: 'fulfilled' };
    expect(await refused(`${plans}/${planId}/closing`, closing)).toEqual([422, 'participation.missing']);
    const about = { kind: 'plan', id: planId };
    await done(`/v1/children/${childId}/participation/waiver`, { about, on: ago(30), reason });
    await done(`${plans}/${planId}/closing`, closing);
    await done(`${plans}/${planId}/date-correction`, { field: 'closedOn', to: ago(29), reason });
    await done(`${plans}/${planId}/entry-in-error`, { kind: 'mistake', reason });
    expect(await refused(`${plans}/${randomUUID()}/closing`, closing)).toEqual([404, 'request.not-found']);
  });

  it('arranges contact with somebody in the child’s life only', async () => {
    const arrangements = `/v1/children/${childId}/contact-arrangements`;
    const terms = { timesPerYear: 12, supervised: false, arrangement: 'Syntetisk', childView: 'Syntetisk' };
    const contact = { with: 'sibling', relationId: randomUUID(), from: ago(60), ...terms };
    expect(await refused(arrangements, contact)).toEqual([422, 'contact.relation-unknown']);
    const person = { kind: 'full-sibling', relatedOn: ago(90), person: { name: 'Syntetisk Søster' } };
    const { relationId } = (await done(`/v1/children/${childId}/relations`, person)).made;
    expect(await refused(arrangements, { ...contact, relationId })).toEqual([422, 'contact.sibling-review-missing']);
    const { arrangementId } = (await done(arrangements, { ...contact, relationId, reviewOn: ago(-30) })).made;
    const act = (name: string, body: object) => done(`${arrangements}/${arrangementId}/${name}`, body);
    await act('change', { changedOn: ago(50), reviewOn: ago(-30), reason, ...terms });
    await act('meeting', { heldOn: ago(40), tookPlace: true });
    const stop = { stoppedOn: ago(30), emergencyId: randomUUID() };
    expect(await refused(`${arrangements}/${arrangementId}/stop`, stop)).toEqual([422, 'contact.stop-not-decided']);
    expect(await refused(`${arrangements}/${arrangementId}/resumption`, { resumedOn: ago(20) })).toEqual([
      422,
      'contact.not-stopped',
    ]);
    await act('end', { endedOn: ago(10), enteredInError: false, reason });
  });

  it('keeps who has nothing to do with the case out', async () => {
    const help = { ...(await approvedDecision(send, childId, ago(5))), childId, categoryCode: '4.3' };
    const { measureId } = await done('/v1/measures', help);
    const ledger = '4601-00';
    for (const path of [
      `/v1/measures/${measureId}/start`,
      `/v1/children/${childId}/plans`,
      `/v1/children/${childId}/contact-arrangements`,
    ])
      expect([path, (await api.post(path, { startedOn: ago(1) }, { ledger })).status]).toEqual([path, 404]);
  });
});
