import { randomUUID } from 'node:crypto';
import type { AnyEvent } from '@libs/domain/event-types';
import { addDays, addMonths, addYears } from '@libs/domain/kernel/dates';
import { decisionStream, tribunalStream } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDecision } from '@libs/testing/approved-decision';
import { writeFacts, type Written } from '@libs/testing/write-facts';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Receipt = { childId: string; seq: number; made: Record<string, string>; measureId: string; offerId?: string };
type Problem = { code: string; errors: { field: string }[] };

const today = osloDateOf(new Date().toISOString());
const ago = (days: number): string => addDays(today, -days);
const careOrder = { law: 'BVL2021', chapter: '5', section: '5-1', paragraph: null, letter: null } as const;

describe('where a child lives, care and aftercare over HTTP', () => {
  let api: TestApi;
  let childId: string;
  let relationId: string;
  let measureId: string;

  const send = (as: string, path: string, body: object) => api.post(path, body, { as });
  const act = async <Body = Receipt>(path: string, body: object, status = 200): Promise<Body> => {
    const answer = await api.post<Body>(path, body);
    expect([path, answer.status, answer.status === status ? null : answer.body]).toEqual([path, status, null]);
    return answer.body;
  };
  const refused = async (path: string, body: object): Promise<string> => (await act<Problem>(path, body, 422)).code;
  const written = (stream: string, events: readonly object[]): Written => ({
    stream,
    events: events.map(
      (event) => ({ occurredOn: ago(400), subjects: [childId], personal: [], ...event }) as unknown as AnyEvent,
    ),
  });
  const facts = (...all: readonly Written[]): Promise<void> =>
    writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), all);

  beforeAll(async () => {
    api = await TestApi.start();
    const birthDate = addYears(today, -17);
    childId = (await act('/v1/children', { name: 'Syntetisk Ungdom', birthDate }, 201)).childId;
    const decision = await firstDecision(send, childId, ago(900));
    const help = { ...decision, childId, categoryCode: '2.2', goal: 'Syntetisk' };
    measureId = (await act('/v1/measures', help, 201)).measureId;
    await act(`/v1/measures/${measureId}/start`, { startedOn: ago(890) });
    const sister = { kind: 'full-sibling', relatedOn: ago(900), person: { name: 'Syntetisk Søster' } };
    relationId = (await act(`/v1/children/${childId}/relations`, sister, 201)).made['relationId']!;
  });

  afterAll(() => api.close());

  it('follows a child in a foster home from moving in to moving out', async () => {
    const place = `/v1/children/${childId}/placements`;
    const start = {
      kind: 'foster-home',
      measureId,
      movedInOn: ago(880),
      hostMunicipality: '1201',
      networkSearched: true,
      networkSearch: 'Syntetisk: en tante ble spurt.',
      inNetwork: false,
      siblings: [{ relationId, together: false }],
      apartReason: 'Syntetisk grunn',
      siblingReviewOn: addMonths(ago(880), 6),
    };
    expect(await refused(place, { ...start, siblings: [] })).toBe('placement.sibling-not-considered');
    const { made } = await act(place, start, 201);
    const one = `${place}/${made['placementId']}`;
    expect(await refused(place, { ...start, movedInOn: ago(100), siblingReviewOn: ago(50) })).toBe(
      'placement.overlaps',
    );

    const visit = {
      duty: 'supervision',
      visitedOn: ago(700),
      onSite: true,
      report: 'Syntetisk',
      childView: 'Syntetisk',
    };
    expect((await act(`${one}/visit`, visit)).made).toEqual({ visitId: expect.any(String) as unknown });
    const fewer = { duty: 'supervision', perYear: '2', from: ago(10), reason: 'Syntetisk', goodConditions: true };
    expect(await refused(`${one}/visit-frequency`, fewer)).toBe('placement.child-does-not-consent');
    await act(`${one}/visit-frequency`, { ...fewer, childConsents: true, careMunicipalityConsents: true });
    const followUp = { ...fewer, duty: 'follow-up', childHeard: true, fosterParentsHeard: true };
    expect(await refused(`${one}/visit-frequency`, followUp)).toBe('placement.frequency-not-decided');
    await act(`${one}/agreement-review`, { reviewedOn: ago(500) });

    const review = { reviewedOn: ago(5), siblings: start.siblings, assessment: 'Syntetisk', apartReason: 'Syntetisk' };
    const next = { siblingReviewOn: addMonths(ago(5), 6) };
    expect(await refused(`${one}/sibling-review`, { ...review, ...next })).toBe('placement.sibling-contact-missing');
    await act(`${one}/sibling-review`, { ...review, siblings: [{ relationId, together: true }] });

    await act(`${one}/date-correction`, { field: 'movedInOn', to: ago(881), reason: 'Syntetisk skrivefeil' });
    await act(`${one}/end`, { movedOutOn: ago(1), reasonCode: '1.1.1', movedToCode: '6' });
    expect(await refused(`${one}/end`, { movedOutOn: ago(1), reasonCode: '1.1.1', movedToCode: '6' })).toBe(
      'placement.moved-out',
    );
    await act(`${one}/entry-in-error`, { kind: 'mistake', reason: 'Syntetisk feil' });
    expect(await refused(`${one}/visit`, visit)).toBe('placement.entered-in-error');
    expect((await api.post(`${place}/${randomUUID()}/visit`, visit)).status).toBe(404);
    expect((await api.post(`${one}/visit`, visit, { ledger: '4601-00' })).status).toBe(404);
    expect((await api.post(`${one}/visit`, { ...visit, duty: 'holiday' })).status).toBe(400);
    expect((await api.post(place, { ...start, siblings: [{ relationId }] })).status).toBe(400);
  });

  it('takes over care by the tribunal’s order, and lifts it by the tribunal’s word', async () => {
    const place = `/v1/children/${childId}/care`;
    const [order, lifting, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
    const ruling = (tribunalCaseId: string, seeks: string, decidedOn: string, implementBy: string | null) => {
      const about = { tribunalCaseId, childId, seeks };
      const rest = { legalBasis: careOrder, additionalBases: [], decisionId, emergencyId: null, demandId: null };
      return written(tribunalStream(tribunalCaseId), [
        { type: 'tribunal.petitioned', data: { ...about, ...rest, petitionedOn: ago(450) } },
        { type: 'tribunal.decided', data: { ...about, decidedOn, outcome: 'granted', implementBy } },
      ]);
    };
    await facts(ruling(order, 'care-order', ago(400), ago(358)), ruling(lifting, 'lifting', ago(60), null));

    expect(await refused(place, { tribunalCaseId: randomUUID(), takenOverOn: ago(390) })).toBe('care.no-order');
    expect(await refused(place, { tribunalCaseId: order, takenOverOn: ago(357) })).toBe('care.order-lapsed');
    const { made } = await act(place, { tribunalCaseId: order, takenOverOn: ago(390) }, 201);
    const one = `${place}/${made['careId']}`;
    await act(`${one}/parents-offer`, { offeredOn: ago(385), offer: 'Syntetisk veiledning' });
    await act(`${one}/review`, {
      reviewedOn: ago(200),
      continues: true,
      assessment: 'Syntetisk',
      childView: 'Syntetisk',
    });
    await act(`${one}/date-correction`, { field: 'takenOverOn', to: ago(389), reason: 'Syntetisk skrivefeil' });
    expect(await refused(`${one}/lifting`, { liftedOn: ago(50), liftingCode: '1' })).toBe('care.lifting-not-ordered');
    await act(`${one}/lifting`, { liftedOn: ago(50), liftingCode: '1', tribunalCaseId: lifting });
    const until = addMonths(ago(50), 6);
    const offer = { offeredOn: ago(49), accepted: false, until, offer: 'Syntetisk oppfølging' };
    await act(`${one}/return-follow-up`, offer);
    expect(await refused(`${one}/return-follow-up`, { ...offer, accepted: true })).toBe('care.plan-missing');
    expect((await api.post(`${place}/${randomUUID()}/lifting`, { liftedOn: ago(50), liftingCode: '3' })).status).toBe(
      404,
    );
    expect((await api.post(`${one}/review`, offer, { ledger: '4601-00' })).status).toBe(404);
  });

  it('never leaves a youth without a next contact or a reasoned decision', async () => {
    const place = `/v1/aftercare/${childId}`;
    const decisionId = randomUUID();
    const about = { decisionId, childId };
    const proposal = { kind: 'aftercare', consent: 'voluntary', legalBasis: careOrder, additionalBases: [] };
    await facts(
      written(decisionStream(decisionId), [
        {
          type: 'decision.proposed',
          data: { ...about, ...proposal, investigationId: null, proposedOn: ago(20), proposedBy: 'one' },
        },
        { type: 'decision.approved', data: { ...about, decidedOn: ago(19), approvedBy: 'other' } },
      ]),
    );
    const next = { nextContactOn: addDays(today, 60) };
    expect(await refused(`${place}/contact`, { contactedOn: ago(2) })).toBe('aftercare.next-contact-missing');
    await act(`${place}/contact`, { contactedOn: ago(2), ...next, note: 'Syntetisk samtale' });
    await act(`${place}/next-contact`, { nextContactOn: addDays(today, 90) });
    expect((await api.post(`${place}/offer`, { offeredOn: ago(1) })).status).toBe(400);
    const { offerId } = await act(`${place}/offer`, {
      offeredOn: ago(1),
      content: ['housing', 'work'],
      offer: 'Hybel',
    });
    await act(`${place}/decline`, { offerId, declinedOn: today, conclusionCode: '3' });
    await act(`${place}/responsibility`, { recordedOn: today, municipality: '1201' });
    const { seq } = await act(`${place}/decision`, {
      decisionId,
      decidedOn: today,
      what: 'cease',
      reason: 'Syntetisk: ønsker ingen kontakt.',
    });
    await projected(api.connections[0]!);
    const headers = { 'wait-for': String(seq) };
    expect((await api.get(place, { headers })).body).toMatchObject({
      status: 'ceased',
      nextContactOn: null,
      municipality: '1201',
      offers: [{ status: 'declined', content: ['housing', 'work'] }],
      decisions: [{ decisionId, what: 'cease' }],
      reason: 'Syntetisk: ønsker ingen kontakt.',
    });
    expect(await refused(`${place}/end`, { endedOn: today, why: 'turned-25' })).toBe('aftercare.not-yet-25');
    await act(`${place}/end`, { endedOn: today, why: 'moved' });
    expect((await api.post(`${place}/end`, { endedOn: today, why: 'moved' }, { ledger: '4601-00' })).status).toBe(404);
  });
});
