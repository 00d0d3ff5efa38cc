import { Life, type Receipt } from './childhood/life';
import { AFTERCARE, CARE, EMERGENCY_CARE, HEARD, HELP, PLAN, REASONS, TEXT } from './childhood/texts';

jest.setTimeout(600_000);

const FROM = '1201-02';
const TO = '9901-00';

/** Born on 15 August 2017: nine when it begins, 25 in 2042. */
describe('a whole childhood', () => {
  const life = new Life(FROM);
  let child = '';
  let brother = '';
  let brotherRelation = '';
  let concernId = '';
  let investigationId = '';
  let last: Receipt;

  const at = (path: string): string => `/v1/children/${child}/${path}`;
  /** After every command timeline, view and ledger must agree. */
  const done = async (path: string, body: object, role?: string): Promise<Receipt> => {
    last = await life.act(path, body, role);
    await life.agree(child, last.seq);
    return last;
  };
  const does = (path: string, body: object, role?: string): Promise<Receipt> => done(at(path), body, role);
  const measure = (path: string, body: object): Promise<Receipt> => done(`/v1/measures${path}`, body);
  const aftercare = (act: string, body: object): Promise<Receipt> => done(`/v1/aftercare/${child}/${act}`, body);
  const heard = (kind: string, id: string) => does('participation', { about: { kind, id }, on: life.today, ...HEARD });

  /** Proposed by the caseworker, with the child's view, and approved by the leader. */
  const decided = async (kind: string, legalBasis: object, more: object = {}): Promise<string> => {
    const consent = legalBasis === CARE ? 'ordered' : 'voluntary';
    const draft = { kind, consent, legalBasis, proposedOn: life.today, ...REASONS, ...more };
    const { decisionId } = (await does('decisions', draft)).made;
    await heard('decision', decisionId!);
    expect(await life.refused(at(`decisions/${decisionId}/approval`), { decidedOn: life.today })).toBe(
      '403 access.denied',
    );
    await does(`decisions/${decisionId}/approval`, { decidedOn: life.today }, 'leader');
    return decisionId!;
  };

  const begun = async (decisionId: string, legalBasis: object, categoryCode: string): Promise<string> => {
    const consent = legalBasis === HELP || legalBasis === AFTERCARE ? 'voluntary' : 'ordered';
    const said = { childId: child, decisionId, legalBasis, consent, categoryCode, decidedOn: life.today, goal: TEXT };
    const made = await measure('', said);
    const measureId = made.made?.['measureId'] ?? (made as unknown as { measureId: string }).measureId;
    await measure(`/${measureId}/start`, { startedOn: life.today });
    return measureId;
  };
  const ended = (measureId: string, result: string, liftingCode: string | null = null) =>
    measure(`/${measureId}/end`, { endedOn: life.today, result, liftingCode });
  const closed = async (planId: string): Promise<void> => {
    await heard('plan', planId);
    await does(`plans/${planId}/closing`, { closedOn: life.today, result: 'fulfilled' });
  };

  beforeAll(() => life.start('2026-11-23'));
  afterAll(() => life.stop());

  it('begins with a report about two siblings at nine', async () => {
    const children = ['2017-08-15', '2020-02-01'].map((birthDate) => ({ identity: { name: 'Synt Barn', birthDate } }));
    const report = {
      receivedAt: '2026-11-23T09:00:00+01:00',
      channel: 'oral',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
      contentCodes: ['1.1.01'],
      children,
      text: TEXT,
    };
    const { body } = await life
      .as('leader')
      .post<{ receipts: (Receipt & { concernId: string })[] }>('/v1/concerns', report);
    const [own, other] = body.receipts;
    [child, brother, concernId] = [own!.childId, other!.childId, own!.concernId];
    last = own!;
    const staff = await life.as('caseworker').get<{ staffId: string }>('/v1/me');
    await does('caseworkers', { staffId: staff.body.staffId, kind: 'first' }, 'leader');
    expect((await life.agree(child, last.seq)).status).toBe('none');
  });

  it('leads to an investigation that is extended in time, and dismissed because the parents refuse', async () => {
    life.moveTo('2026-11-27');
    const opening = { reviewedOn: life.today };
    const opened = await life.act(`/v1/concerns/${concernId}/investigation`, opening);
    investigationId = (opened as unknown as { investigationId: string }).investigationId;
    const about = { kind: 'investigation', id: investigationId };
    const { planId } = (await does('plans', { planType: '7', madeOn: life.today, about, ...PLAN })).made;
    life.moveTo('2027-02-20');
    const extension = { decidedOn: life.today, granted: true, reason: TEXT };
    await does(`investigations/${investigationId}/extension`, extension);
    life.moveTo('2027-05-10');
    const decisionId = await decided('dismissal', HELP, { investigationId });
    const conclusion = { concludedOn: life.today, outcome: 'dismissed-may-reopen', conclusionCode: '4', decisionId };
    const path = `investigations/${investigationId}/conclusion`;
    expect(await life.refused(at(path), { ...conclusion, assessment: TEXT })).toBe('422 participation.missing');
    await heard('investigation', investigationId);
    await does(path, { ...conclusion, assessment: TEXT });
    await does(`decisions/${decisionId}/end`, { endedOn: life.today, statusCode: '4', reason: TEXT });
    await closed(planId!);
    const { investigations, status } = await life.agree(child, last.seq);
    expect(status).toBe('open');
    expect(investigations).toMatchObject([{ status: 'concluded', outcome: 'dismissed-may-reopen' }]);
  });

  it('is investigated anew within six months, and helped with consent', async () => {
    life.moveTo('2027-08-02');
    const anew = { followsInvestigationId: investigationId, openedOn: life.today };
    const { investigationId: second } = (await does('investigations', anew)).made;
    life.moveTo('2027-10-15');
    const decisionId = await decided('help-measure', HELP, { investigationId: second });
    await heard('investigation', second!);
    const grounds = { conclusionCode: '1', groundCodes: ['1.1.01'], decisionId, assessment: TEXT };
    await does(`investigations/${second}/conclusion`, {
      concludedOn: life.today,
      outcome: 'measures-decided',
      ...grounds,
    });
    const measureId = await begun(decisionId, HELP, '4.6');
    const about = { kind: 'measure', id: measureId };
    const { planId } = (await does('plans', { planType: '1', madeOn: life.today, about, ...PLAN })).made;
    life.moveTo('2028-01-14');
    const said = { childView: TEXT, assessment: TEXT, continues: true };
    await measure(`/${measureId}/evaluation`, { evaluatedOn: life.today, ...said });
    life.moveTo('2028-03-01');
    await ended(measureId, 'not-reached');
    await closed(planId!);
    await does(`decisions/${decisionId}/end`, { endedOn: life.today, statusCode: '4', reason: TEXT });
    expect((await life.agree(child, last.seq)).openParts).toEqual([]);
  });

  it('is taken care of by an emergency decision with a petition in time, and by a care order', async () => {
    life.moveTo('2028-03-02');
    const { relationId } = (
      await does('relations', {
        kind: 'full-sibling',
        relatedChildId: brother,
        relatedOn: life.today,
        person: { name: 'Synt Bror' },
      })
    ).made;
    brotherRelation = relationId!;
    const said = { content: TEXT, facts: TEXT, childView: TEXT, bestInterests: TEXT };
    const emergency = { kind: 'care', legalBasis: EMERGENCY_CARE, decider: 'leader', abroad: false, ...said };
    const { emergencyId } = (await does('emergencies', { ...emergency, decidedOn: life.today }, 'leader')).made;
    const shelter = await begun(emergencyId!, EMERGENCY_CARE, '2.5');
    await does(`emergencies/${emergencyId}/implementation`, { implementedOn: life.today });
    await does(`emergencies/${emergencyId}/control-request`, { sentOn: life.today });
    const home = { home: TEXT, hostMunicipality: '4601', networkSearched: true, networkSearch: TEXT, inNetwork: false };
    const together = { siblings: [{ relationId: brotherRelation, together: true }] };
    const emergencyHome = { kind: 'emergency-home', measureId: shelter, movedInOn: life.today, ...home, ...together };
    const { placementId: first } = (await does('placements', emergencyHome)).made;
    life.moveTo('2028-03-04');
    await does(`emergencies/${emergencyId}/control`, { controlledOn: life.today, upheld: true });

    life.moveTo('2028-04-03');
    const decisionId = await decided('care-order', CARE);
    const petition = { seeks: 'care-order', legalBasis: CARE, decisionId, emergencyId, petitionedOn: life.today };
    const { tribunalCaseId } = (await does('tribunal-cases', { ...petition, petition: TEXT })).made;
    life.moveTo('2028-06-10');
    const ruling = { decidedOn: life.today, outcome: 'granted', ruling: TEXT };
    await does(`tribunal-cases/${tribunalCaseId}/decision`, ruling);
    const away = { movedOutOn: life.today, reasonCode: '1.1.4', movedToCode: '2' };
    await does(`placements/${first}/end`, away);
    await ended(shelter, 'replaced');
    await does('care', { tribunalCaseId, takenOverOn: life.today });
    const foster = await begun(decisionId, CARE, '2.2');
    const apart = { relationId: brotherRelation, together: false };
    const fosterHome = { kind: 'foster-home', measureId: foster, movedInOn: life.today, ...home, siblings: [apart] };
    expect(await life.refused(at('placements'), fosterHome)).toMatch(/^422 placement\./);
    const reason = { apartReason: TEXT, siblingReviewOn: '2028-11-10' };
    const { placementId } = (await does('placements', { ...fosterHome, ...reason })).made;
    const meetings = { with: 'sibling', relationId: brotherRelation, from: life.today, timesPerYear: 24 };
    const terms = { supervised: false, reviewOn: '2028-11-10', arrangement: TEXT, childView: TEXT };
    const { arrangementId } = (await does('contact-arrangements', { ...meetings, ...terms })).made;
    const overview = await life.agree(child, last.seq);
    expect(overview['emergencies']).toMatchObject([{ status: 'ended' }]);
    expect(overview['care']).toMatchObject([{ status: 'taken-over' }]);

    life.moveTo('2028-11-06');
    const review = { reviewedOn: life.today, siblings: [{ ...apart, together: true }], assessment: TEXT };
    await does(`placements/${placementId}/sibling-review`, review);
    await does(`contact-arrangements/${arrangementId}/end`, {
      endedOn: life.today,
      enteredInError: false,
      reason: TEXT,
    });
    await life.agree(child, last.seq);
  });

  it('is visited four times a year, and after two good years twice, by the rule', async () => {
    const { placements, care } = await life.agree(child, last.seq);
    const { placementId } = (placements as { placementId: string }[]).at(-1)!;
    const [{ careId }] = care as [{ careId: string }];
    life.moveTo('2028-11-20');
    await does(`care/${careId}/parents-offer`, { offeredOn: life.today, accepted: true, offer: TEXT });
    await does('plans', { planType: '4', madeOn: life.today, about: { kind: 'care', id: child }, ...PLAN });
    const visit = (duty: string) =>
      does(`placements/${placementId}/visit`, {
        duty,
        visitedOn: life.today,
        onSite: true,
        report: TEXT,
        childView: TEXT,
      });
    for (const day of ['2029-01-15', '2029-04-16', '2029-08-20', '2029-11-05']) {
      life.moveTo(day);
      await visit('follow-up');
      await visit('supervision');
    }
    const path = `placements/${placementId}/visit-frequency`;
    const early = { duty: 'follow-up', perYear: '2', from: life.today, goodConditions: true };
    expect(await life.refused(at(path), early)).toMatch(/^422 placement\./);
    life.moveTo('2030-09-02');
    const decisionId = await decided('visit-frequency', CARE, { consent: 'voluntary' });
    const asked = { goodConditions: true, decisionId, childHeard: true, fosterParentsHeard: true, reason: TEXT };
    await does(path, { duty: 'follow-up', perYear: '2', from: life.today, ...asked });
    expect(await life.refused(at(path), { ...early, duty: 'supervision', from: life.today })).toMatch(
      /^422 placement\./,
    );
    await does(`decisions/${decisionId}/end`, { endedOn: life.today, statusCode: '4', reason: TEXT });
    await life.agree(child, last.seq);
  });

  it('moves to another municipality with everything', async () => {
    life.moveTo('2031-08-04');
    const { moveId } = (await does('moves', { to: TO, movesOn: life.today, notice: TEXT }, 'leader')).made;
    await does(`moves/${moveId}/hand-over`, {}, 'leader');
    life.ledger = TO;
    const accepted = await life.act(`/v1/moves/${moveId}/acceptance`, { from: FROM }, 'leader');
    const [old, oldSeq] = [child, last.seq];
    life.ledger = FROM;
    const closing = { closedOn: life.today, reason: 'moved', assessment: TEXT };
    last = await life.act(`/v1/children/${old}/case/closing`, closing);
    expect(last.seq).toBeGreaterThan(oldSeq);
    const before = await life.agree(old, last.seq);
    expect(before.status).toBe('closed');
    life.ledger = TO;
    child = accepted.childId;
    const staff = await life.as('caseworker').get<{ staffId: string }>('/v1/me');
    await does('caseworkers', { staffId: staff.body.staffId, kind: 'first' }, 'leader');
    const after = await life.agree(child, last.seq);
    expect(after.status).toBe('open');
    const standings = (of: unknown) => (of as { status: string }[]).map(({ status }) => status);
    for (const kind of ['decisions', 'measures', 'placements', 'care', 'tribunalCases', 'plans', 'investigations'])
      expect([kind, standings(after[kind])]).toEqual([kind, standings(before[kind])]);
  });

  it('is spoken with about aftercare from sixteen on, comes of age, and says no', async () => {
    life.moveTo('2033-08-20');
    const contact = { contactedOn: life.today, nextContactOn: '2034-08-10', note: TEXT };
    await aftercare('contact', contact);
    life.moveTo('2035-03-01');
    const offer = {
      offeredOn: life.today,
      content: ['housing', 'education'],
      offer: TEXT,
      nextContactOn: '2035-09-01',
    };
    const { offerId } = (await aftercare('offer', offer)) as unknown as { offerId: string };
    life.moveTo('2035-08-15');
    const { placements, care, measures, plans, decisions } = await life.agree(child, last.seq);
    const of = (all: unknown, open: string) =>
      (all as { status: string; [id: string]: string }[]).filter(({ status }) => status === open);
    const [home] = of(placements, 'lives-there');
    await does(`placements/${home!['placementId']}/end`, {
      movedOutOn: life.today,
      reasonCode: '1.1.2',
      movedToCode: '7',
    });
    for (const { measureId } of of(measures, 'running')) await ended(measureId!, 'aged-out', '2');
    const lifting = { liftedOn: life.today, liftingCode: '2', reason: TEXT };
    await does(`care/${of(care, 'taken-over')[0]!['careId']}/lifting`, lifting);
    for (const { planId } of of(plans, 'open')) await closed(planId!);
    for (const { decisionId } of of(decisions, 'approved'))
      await does(`decisions/${decisionId}/end`, { endedOn: life.today, statusCode: '4', reason: TEXT });
    life.moveTo('2035-08-16');
    const no = { offerId, declinedOn: life.today, conclusionCode: '3', nextContactOn: '2036-02-01', note: TEXT };
    await aftercare('decline', no);
    expect((await life.agree(child, last.seq)).openParts.map(({ kind }) => kind)).not.toContain('measure');
  });

  it('is asked again, says yes at twenty, and is followed up until 25', async () => {
    life.moveTo('2036-02-01');
    await aftercare('contact', { contactedOn: life.today, nextContactOn: '2037-01-15' });
    life.moveTo('2037-09-01');
    const offer = { offeredOn: life.today, content: ['housing', 'work'], offer: TEXT, nextContactOn: '2037-10-01' };
    const { offerId } = (await aftercare('offer', offer)) as unknown as { offerId: string };
    const yes = { offerId, acceptedOn: life.today, consent: true, note: TEXT };
    await aftercare('acceptance', yes);
    const decisionId = await decided('aftercare', AFTERCARE);
    const going = { decisionId, decidedOn: life.today, what: 'continue', nextContactOn: '2038-06-01' };
    await aftercare('decision', going);
    const measureId = await begun(decisionId, AFTERCARE, '8.5');
    const about = { kind: 'aftercare', id: child };
    const { planId } = (await does('plans', { planType: '5', madeOn: life.today, about, ...PLAN })).made;
    await life.agree(child, last.seq);

    life.moveTo('2042-08-14');
    await ended(measureId, 'goal-reached');
    await closed(planId!);
    await does(`decisions/${decisionId}/end`, { endedOn: life.today, statusCode: '4', reason: TEXT });
    life.moveTo('2042-08-15');
    const late = { offeredOn: life.today, content: ['work'], nextContactOn: null };
    expect(await life.refused(`/v1/aftercare/${child}/offer`, late)).toBe('422 aftercare.turned-25');
    await aftercare('end', { endedOn: life.today, why: 'turned-25' });
    await does('case/closing', { closedOn: life.today, reason: 'turned-25', assessment: TEXT });
    const { status, openParts } = await life.agree(child, last.seq);
    expect({ status, openParts }).toEqual({ status: 'closed', openParts: [] });
  });
});
