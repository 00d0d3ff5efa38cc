import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { TestApi } from './test-api';

type Receipt = { readonly childId: string; readonly made: Record<string, string>; readonly code?: string };

const today = osloDateOf(new Date().toISOString());
const ago = (days: number): string => addDays(today, -days);
const helpMeasure = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1' };
const careOrder = { law: 'BVL2021', chapter: '5', section: '5-1', letter: 'a' };
const texts = {
  content: 'Syntetisk vedtak',
  facts: 'Syntetisk fakta',
  childView: 'Syntetisk: vil gjerne',
  weight: 'Syntetisk: mye',
  bestInterests: 'Syntetisk: best slik',
};

describe('decisions, emergencies and the tribunal over HTTP', () => {
  let api: TestApi;
  let child: string;

  const act = async (path: string, body: object, as = 'caseworker', status = 200): Promise<Receipt> => {
    const answer = await api.post<Receipt>(path === '' ? child : `${child}/${path}`, body, { as });
    expect([path, answer.status, answer.status === status ? null : answer.body]).toEqual([path, status, null]);
    return answer.body;
  };
  const make = async (path: string, body: object, id: string, as = 'caseworker'): Promise<string> =>
    (await act(path, body, as, 201)).made[id]!;
  const refused = async (path: string, body: object, as = 'caseworker'): Promise<string | undefined> =>
    (await act(path, body, as, 422)).code;

  const approved = async (kind: string, consent: string, legalBasis: object): Promise<string> => {
    const proposal = { kind, consent, legalBasis, proposedOn: ago(300), ...texts };
    const decisionId = await make('decisions', proposal, 'decisionId');
    const about = { kind: 'decision', id: decisionId };
    const told = { told: 'Syntetisk', said: 'Syntetisk', weight: 'Syntetisk', heardAbout: 'Syntetisk' };
    const taken = { wayCode: '1.1', heard: true, trustedPerson: 'declined', ...told };
    await act('participation', { about, on: ago(300), ...taken }, 'caseworker', 201);
    await act(`decisions/${decisionId}/approval`, { decidedOn: ago(299) }, 'leader');
    return decisionId;
  };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  beforeEach(async () => {
    const { body } = await api.post<Receipt>('/v1/children', { name: 'Syntetisk Barn', birthDate: '2018-05-05' });
    child = `/v1/children/${body.childId}`;
    await act('case', { openedOn: ago(400), from: 'application' }, 'caseworker', 201);
  });

  afterAll(() => api.close());

  it('lets another person approve what was proposed, and only with the child’s participation', async () => {
    const proposal = {
      kind: 'help-measure',
      consent: 'voluntary',
      legalBasis: helpMeasure,
      proposedOn: ago(20),
      ...texts,
    };
    expect(await refused('decisions', { ...proposal, consent: 'ordered' })).toBe('decision.consent-not-for-kind');
    const decisionId = await make('decisions', proposal, 'decisionId', 'leader');
    const approval = `decisions/${decisionId}/approval`;
    await act(approval, { decidedOn: ago(19) }, 'caseworker', 403);
    expect(await refused(approval, { decidedOn: ago(19) }, 'leader')).toBe('decision.own-proposal');
    expect(await refused(approval, { decidedOn: ago(19) }, 'second-leader')).toBe('decision.participation-missing');
    await act(`decisions/${decisionId}/withdrawal`, { withdrawnOn: ago(19), reason: 'Syntetisk' });
    expect(await refused(approval, { decidedOn: ago(19) }, 'second-leader')).toBe('decision.not-proposed');
  });

  it('goes from decision to complaint, change, demand and end', async () => {
    const decisionId = await approved('help-measure', 'voluntary', helpMeasure);
    const one = `decisions/${decisionId}`;
    await act(`${one}/notice`, { party: 'parent', channel: 'letter', reachedOn: ago(298) });
    const complaint = { party: 'parent', receivedOn: ago(290), complaint: 'Syntetisk klage' };
    const complaintId = (await act(`${one}/complaint`, complaint)).made['complaintId']!;
    const answer = { answeredOn: ago(280), answeredBy: 'service', outcome: 'rejected-late', reason: 'Syntetisk' };
    const answering = `${one}/complaints/${complaintId}/answer`;
    expect(await refused(answering, answer)).toBe('decision.complaint-not-late');
    await act(answering, { ...answer, outcome: 'upheld' });
    const change = { changedOn: ago(200), content: 'Syntetisk', reason: 'Syntetisk' };
    await act(`${one}/change`, change, 'caseworker', 403);
    await act(`${one}/change`, change, 'leader');
    const demand = { party: 'parent', receivedOn: ago(150), demand: 'Syntetisk krav' };
    const demandId = (await act(`${one}/demand`, demand)).made['demandId']!;
    const end = { endedOn: ago(100), statusCode: '4', reason: 'Syntetisk' };
    expect(await refused(`${one}/end`, end)).toBe('decision.demand-open');
    const conclusion = { concludedOn: ago(140), conclusionCode: '9', specification: 'Syntetisk enighet' };
    await act(`${one}/demands/${demandId}/conclusion`, conclusion);
    const correction = { field: 'decidedOn', to: ago(300), reason: 'Syntetisk' };
    await act(`${one}/date-correction`, correction);
    await act(`${one}/end`, end);
    expect(await refused(`${one}/end`, end)).toBe('decision.has-ended');
  });

  it('is entered in error, and stays out of other people’s sight', async () => {
    const decisionId = await approved('help-measure', 'voluntary', helpMeasure);
    const error = { kind: 'mistake', reason: 'Syntetisk' };
    await act(`decisions/${decisionId}/entry-in-error`, error, 'colleague', 404);
    await act(`decisions/${decisionId}/entry-in-error`, error);
    const unknown = '0197a000-0000-7000-8000-00000000dead';
    await act(`decisions/${unknown}/entry-in-error`, error, 'caseworker', 404);
    await act(`emergencies/${unknown}/entry-in-error`, error, 'caseworker', 404);
    await act(`tribunal-cases/${unknown}/entry-in-error`, error, 'caseworker', 404);
  });

  it('takes a care order to the tribunal and to court', async () => {
    const decisionId = await approved('care-order', 'ordered', careOrder);
    const petition = { seeks: 'care-order', legalBasis: careOrder, petitionedOn: ago(290), petition: 'Syntetisk' };
    expect(await refused('tribunal-cases', petition)).toBe('tribunal.rests-on-nothing');
    const tribunalCaseId = await make('tribunal-cases', { ...petition, decisionId }, 'tribunalCaseId');
    expect(await refused('tribunal-cases', { ...petition, decisionId })).toBe('tribunal.already-pending');
    const one = `tribunal-cases/${tribunalCaseId}`;
    await act(`${one}/hearing`, { hearingClosedOn: ago(270) });
    await act(`${one}/decision`, { decidedOn: ago(260), outcome: 'granted', ruling: 'Syntetisk' });
    await act(`${one}/notice`, { party: 'parent', reachedOn: ago(258) });
    const { made } = await act(`${one}/court-action`, { party: 'parent', suedOn: ago(250) });
    const judgment = { decidedOn: ago(200), outcome: 'upheld' };
    const end = { endedOn: ago(150), statusCode: '4', reason: 'Syntetisk' };
    expect(await refused(`decisions/${decisionId}/end`, end)).toBe('decision.tribunal-pending');
    await act(`${one}/court-actions/${made['actionId']}/judgment`, judgment);
    await act(`${one}/date-correction`, { field: 'decidedOn', to: ago(261), reason: 'Syntetisk' });
    expect(await refused(`${one}/withdrawal`, { withdrawnOn: ago(240) })).toBe('tribunal.already-decided');
    await act(`${one}/entry-in-error`, { kind: 'duplicate', reason: 'Syntetisk' });
  });

  it('sends a demand with its petition, which concludes it', async () => {
    const decisionId = await approved('care-order', 'ordered', careOrder);
    const demand = { party: 'parent', receivedOn: ago(200), demand: 'Syntetisk krav om tilbakeføring' };
    const demandId = (await act(`decisions/${decisionId}/demand`, demand)).made['demandId']!;
    const lifting = { ...careOrder, section: '5-7', letter: null };
    const petition = { seeks: 'lifting', legalBasis: lifting, petitionedOn: ago(150), petition: 'Syntetisk', demandId };
    const tribunalCaseId = await make('tribunal-cases', petition, 'tribunalCaseId');
    expect(await refused('tribunal-cases', petition)).toBe('decision.demand-unknown');
    await act(`tribunal-cases/${tribunalCaseId}/withdrawal`, { withdrawnOn: ago(140) });
  });

  const emergency = {
    kind: 'care',
    legalBasis: { law: 'BVL2021', chapter: '4', section: '4-2' },
    decider: 'leader',
    abroad: false,
    content: 'Syntetisk akuttvedtak',
    facts: 'Syntetisk',
    childView: 'Syntetisk',
    bestInterests: 'Syntetisk',
  };

  it('controls an emergency decision, and ends it with the tribunal’s', async () => {
    await act('emergencies', { ...emergency, decidedOn: ago(20) }, 'second-caseworker', 404);
    const wrong = { ...emergency, decidedOn: ago(20), legalBasis: careOrder };
    expect(await refused('emergencies', wrong, 'leader')).toBe('emergency.section-not-of-kind');
    const emergencyId = await make('emergencies', { ...emergency, decidedOn: ago(20) }, 'emergencyId', 'leader');
    const one = `emergencies/${emergencyId}`;
    expect(await refused(`${one}/control-request`, { sentOn: ago(20) })).toBe('emergency.not-implemented');
    await act(`${one}/implementation`, { implementedOn: ago(20) });
    await act(`${one}/control-request`, { sentOn: ago(19) });
    await act(`${one}/control`, { controlledOn: ago(18), upheld: true });
    const complaint = { party: 'parent', receivedOn: ago(17), complaint: 'Syntetisk' };
    const { made } = await act(`${one}/complaint`, complaint);
    await act(`${one}/complaints/${made['complaintId']}/answer`, { answeredOn: ago(12), upheld: true });
    await act(`${one}/date-correction`, { to: ago(21), reason: 'Syntetisk' });
    expect(await refused(`${one}/police-notice`, { notifiedOn: ago(19), of: 'decision' })).toBe(
      'emergency.police-not-for-kind',
    );
    const petition = { seeks: 'care-order', legalBasis: careOrder, petitionedOn: ago(10), petition: 'Syntetisk' };
    const tribunalCaseId = await make('tribunal-cases', { ...petition, emergencyId }, 'tribunalCaseId');
    const ruling = { decidedOn: ago(5), outcome: 'refused', ruling: 'Syntetisk' };
    await act(`tribunal-cases/${tribunalCaseId}/decision`, ruling);
    expect(await refused(`${one}/end`, { endedOn: ago(4), why: 'lifted' })).toBe('emergency.has-ended');
  });

  it('takes no petition when the emergency decision has lapsed', async () => {
    const emergencyId = await make('emergencies', { ...emergency, decidedOn: ago(60) }, 'emergencyId', 'leader');
    const petition = { seeks: 'care-order', legalBasis: careOrder, petitionedOn: today, petition: 'Syntetisk' };
    expect(await refused('tribunal-cases', { ...petition, emergencyId })).toBe('emergency.lapsed');
    await act(`emergencies/${emergencyId}/entry-in-error`, { kind: 'mistake', reason: 'Syntetisk' });
  });

  it('tells the police of a travel ban and of its end', async () => {
    const ban = { ...emergency, kind: 'travel-ban', legalBasis: { ...emergency.legalBasis, section: '4-6' } };
    const emergencyId = await make('emergencies', { ...ban, decidedOn: ago(9) }, 'emergencyId', 'leader');
    const one = `emergencies/${emergencyId}`;
    await act(`${one}/police-notice`, { notifiedOn: ago(9), of: 'decision' });
    await act(`${one}/end`, { endedOn: ago(3), why: 'lifted', reason: 'Syntetisk' });
    await act(`${one}/police-notice`, { notifiedOn: ago(3), of: 'end' });
  });
});
