import { caseFileOf, emptyCaseFile, withBirthDate } from './fold';
import type { CaseFile } from './case-file';
import { tasksOf } from './tasks';

const child: CaseFile = { ...emptyCaseFile, child: { ...emptyCaseFile.child, status: 'registered', childId: 'k1' } };
const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;

const measure = {
  measureId: 't1',
  status: 'running',
  categoryCode: '4.5',
  consent: 'voluntary',
  legalBasis,
  decisionId: 'v1',
  decidedOn: '2026-01-05',
  startedOn: '2026-01-12',
  endedOn: null,
  plannedEndOn: null,
  lastEvaluatedOn: null,
} as unknown as CaseFile['measures'][number];
const plan = {
  planId: 'p1',
  status: 'open',
  planType: '1',
  about: { kind: 'measure', id: 't1' },
  madeOn: '2026-01-12',
  validUntil: null,
  lastEvaluatedOn: null,
  closedOn: null,
} as unknown as CaseFile['plans'][number];
const investigation = {
  investigationId: 'u1',
  status: 'open',
  openedOn: '2026-01-07',
  receivedOn: '2026-01-05',
  extension: null,
} as unknown as CaseFile['investigations'][number];
const emergency = {
  emergencyId: 'e1',
  status: 'standing',
  kind: 'care',
  decidedOn: '2026-01-05',
  petitionDueOn: '2026-02-16',
  implementedOn: '2026-01-06',
  sentForControlOn: null,
  endedOn: null,
} as unknown as CaseFile['emergencies'][number];
const placement = {
  placementId: 'b1',
  status: 'lives-there',
  kind: 'foster-home',
  measureId: 't1',
  movedInOn: '2026-01-12',
  movedOutOn: null,
  siblings: [],
  siblingReviewOn: null,
  visits: [],
  frequencies: [],
  agreementReviewedOn: null,
} as unknown as CaseFile['placements'][number];

const tasks = (file: Partial<CaseFile>, today = '2099-01-01') =>
  tasksOf({ ...child, ...file }, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe('what a case asks of its caseworker', () => {
  it('is nothing where nothing is', () => {
    expect(tasksOf(emptyCaseFile, '2099-01-01')).toEqual([]);
    expect(caseFileOf([])).toBe(emptyCaseFile);
    expect(tasks({})).toEqual([]);
  });

  it('is a report to review within a week', () => {
    const concern = { concernId: 'c1', status: 'received', receivedOn: '2026-01-05' } as CaseFile['concerns'][number];
    expect(tasks({ concerns: [concern] })).toEqual(['concern.review 2026-01-12']);
    expect(tasks({ concerns: [concern] }, '2026-01-04')).toEqual([]);
    expect(tasks({ concerns: [{ ...concern, status: 'reviewed' }] })).toEqual([]);
    expect(tasks({ concerns: [{ ...concern, status: 'entered-in-error' }] })).toEqual([]);
  });

  it('is a plan for an open investigation, which one about another part does not give it', () => {
    const investigations = [investigation];
    expect(tasks({ investigations })).toEqual(['investigation.plan 2026-01-14']);
    expect(tasks({ investigations, plans: [plan] })).toEqual(['investigation.plan 2026-01-14']);
    expect(tasks({ investigations, plans: [{ ...plan, planType: '7', about: null }] })).toEqual([]);
  });

  it('is a plan for a running measure, and its evaluation each quarter', () => {
    const measures = [measure];
    expect(tasks({ measures })).toEqual(['measure.plan 2026-01-19', 'measure.evaluation 2026-04-12']);
    expect(tasks({ measures, plans: [plan] })).toEqual(['measure.evaluation 2026-04-12']);
    const evaluated = { ...measure, lastEvaluatedOn: '2026-04-01' };
    expect(tasks({ measures: [evaluated], plans: [plan] })).toEqual(['measure.evaluation 2026-07-01']);
    expect(tasks({ measures: [{ ...measure, status: 'ended', endedOn: '2026-02-01' }] })).toEqual([]);
    expect(tasks({ measures: [measure], plans: [plan] }, '2026-03-12')).toEqual([]);
    expect(tasks({ measures: [measure], plans: [plan] }, '2026-03-13')).toHaveLength(1);
  });

  it('is a plan’s evaluation before it runs out', () => {
    expect(tasks({ plans: [{ ...plan, validUntil: '2026-06-30' }] })).toEqual(['plan.evaluation 2026-06-30']);
  });

  it('is somebody’s approval of a proposed decision', () => {
    const decision = {
      decisionId: 'v1',
      status: 'proposed',
      proposedOn: '2026-01-05',
    } as CaseFile['decisions'][number];
    expect(tasks({ decisions: [decision] })).toEqual(['decision.approval 2026-01-12']);
    expect(tasks({ decisions: [{ ...decision, status: 'approved' }] })).toEqual([]);
  });

  it('is control, petition and plan of an emergency decision', () => {
    const plans = [{ ...plan, planType: '8', about: null }];
    expect(tasks({ emergencies: [emergency] })).toEqual([
      'emergency.control 2026-01-06',
      'emergency.plan 2026-01-12',
      'emergency.petition 2026-02-16',
    ]);
    const controlled = { ...emergency, sentForControlOn: '2026-01-06' };
    expect(tasks({ emergencies: [controlled], plans })).toEqual(['emergency.petition 2026-02-16']);
    expect(tasks({ emergencies: [{ ...controlled, status: 'petitioned' }], plans })).toEqual([]);
    const noCare = { ...emergency, kind: 'no-care', petitionDueOn: null } as const;
    expect(tasks({ emergencies: [noCare], plans })).toEqual([]);
    expect(tasks({ emergencies: [{ ...emergency, status: 'lapsed' }] })).toEqual([]);
  });

  it('is an order to carry out before it lapses', () => {
    const order = {
      tribunalCaseId: 'n1',
      status: 'decided',
      seeks: 'care-order',
      outcome: 'granted',
      decidedOn: '2026-02-01',
      implementBy: '2026-03-15',
      decisionId: 'v1',
      openActions: [],
    } as unknown as CaseFile['tribunalCases'][number];
    expect(tasks({ tribunalCases: [order] })).toEqual(['tribunal.implementation 2026-03-15']);
    const longer = { ...order, implementBy: '2026-04-01', givenUntil: '2026-04-01' };
    expect(tasks({ tribunalCases: [longer] })).toEqual(['tribunal.implementation 2026-04-01']);
    const stay = { ...order, seeks: 'institution' } as const;
    expect(tasks({ tribunalCases: [stay] })).toEqual(['tribunal.implementation 2026-03-15']);
    expect(tasks({ tribunalCases: [stay], measures: [measure], plans: [plan] })).toEqual([
      'measure.evaluation 2026-04-12',
    ]);
    const wrong = { ...measure, status: 'entered-in-error' } as const;
    expect(tasks({ tribunalCases: [stay], measures: [wrong] })).toEqual(['tribunal.implementation 2026-03-15']);
  });

  it('is a care plan and an offer to the parents once care is taken over', () => {
    const care = {
      careId: 'o1',
      status: 'taken-over',
      takenOverOn: '2026-02-01',
      parentsOfferedOn: null,
      reviewedOn: null,
    } as unknown as CaseFile['care'][number];
    expect(tasks({ care: [care] })).toEqual([
      'care.plan 2026-02-08',
      'care.parents-offer 2026-02-15',
      'care.review 2027-02-01',
    ]);
    const about = { kind: 'care', id: 'k1' } as const;
    const offered = { ...care, parentsOfferedOn: '2026-02-03' };
    expect(tasks({ care: [offered], plans: [{ ...plan, planType: '4', about }] })).toEqual(['care.review 2027-02-01']);
    expect(tasks({ care: [{ ...offered, status: 'lifted' }] })).toEqual([]);
  });

  it('is visits and the agreement’s review where the child lives in a foster home', () => {
    expect(tasks({ placements: [placement] })).toEqual([
      'placement.follow-up 2026-04-12',
      'placement.supervision 2026-04-12',
      'placement.agreement 2027-01-12',
    ]);
    const visited = {
      ...placement,
      visits: [
        { visitId: 'x', duty: 'follow-up', visitedOn: '2026-03-01', onSite: true },
        { visitId: 'y', duty: 'follow-up', visitedOn: '2026-03-20', onSite: false },
      ],
      frequencies: [{ duty: 'supervision', perYear: 2, from: '2026-02-01', decisionId: 'v2' }],
    } as const;
    expect(tasks({ placements: [visited] })).toEqual([
      'placement.follow-up 2026-06-01',
      'placement.supervision 2026-07-12',
      'placement.agreement 2027-01-12',
    ]);
    expect(tasks({ placements: [{ ...placement, kind: 'institution', siblingReviewOn: '2026-05-01' }] })).toEqual([
      'placement.move-in-visit 2026-01-19',
      'placement.siblings 2026-05-01',
    ]);
    expect(tasks({ placements: [{ ...placement, status: 'ended' }] })).toEqual([]);
  });

  it('is contact to review, a caseworker’s change to answer, a youth to contact', () => {
    const arrangement = {
      arrangementId: 's1',
      status: 'running',
      from: '2026-02-01',
      reviewOn: '2026-05-01',
    } as CaseFile['arrangements'][number];
    expect(tasks({ arrangements: [arrangement] })).toEqual(['contact.review 2026-05-01']);
    const requests = [{ requestId: 'q1', requestedOn: '2026-01-31' }];
    expect(tasks({ case: { status: 'none', requests } })).toEqual(['case.caseworker-change 2026-02-28']);
    const aftercare = { ...emptyCaseFile.aftercare, status: 'followed', nextContactOn: '2026-08-01' } as const;
    expect(tasks({ aftercare })).toEqual(['aftercare.contact 2026-08-01']);
  });

  it('is a youth whom nobody looks after, from 16 to 25, after a measure before 18', () => {
    const youth = (birthDate: string | null, startedOn = '2026-01-12') =>
      withBirthDate(
        { ...child, measures: [{ ...measure, status: 'ended', startedOn, endedOn: '2026-12-01' }] },
        birthDate,
      );
    const on = (file: CaseFile, today: string) => tasksOf(file, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(on(youth('2010-06-01'), '2026-05-31')).toEqual([]);
    expect(on(youth('2010-06-01'), '2026-06-01')).toEqual(['aftercare.unguarded 2026-06-01']);
    expect(on(youth('2009-06-01'), '2027-01-01')).toEqual(['aftercare.unguarded 2026-01-12']);
    expect(on(youth('2010-06-01'), '2035-05-31')).toHaveLength(1);
    expect(on(youth('2010-06-01'), '2035-06-01')).toEqual([]);
    expect(on(youth('2008-01-12'), '2027-01-01')).toEqual([]);
    expect(on(youth(null), '2027-01-01')).toEqual([]);
    const aftercare = { ...emptyCaseFile.aftercare, status: 'ceased', ceasedByDecisionId: 'v9' } as const;
    expect(on({ ...youth('2010-06-01'), aftercare }, '2027-01-01')).toEqual([]);
  });
});
