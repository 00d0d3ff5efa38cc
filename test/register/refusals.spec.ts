import { Rejection } from '@libs/domain/kernel/rejection';
import { openedCase } from '@libs/domain/register/opened';
import { brokenByTime, rules } from '@libs/domain/register/rules/check';
import { sakOf } from '@libs/domain/register/sak';
import { basis, BORN, CARE, CaseOnTrial, HELP, TEXT } from './case-on-trial';

/** What somebody does up to the act that would break the rule, and that act. */
type Trial = readonly [code: string, act: (theCase: CaseOnTrial) => unknown];

const [RECEIVED, OPENED, DECIDED, LATER] = ['2024-01-08', '2024-01-12', '2024-03-01', '2024-09-02'] as const;
const EARLIER = '2024-01-07';

const registered = (more: object = {}): CaseOnTrial => new CaseOnTrial().register(more);
/** A case with an investigation that goes on. */
const investigated = (): readonly [CaseOnTrial, string] => {
  const theCase = registered();
  return [theCase, theCase.investigate(theCase.raise(RECEIVED), OPENED)];
};
const opened = (): CaseOnTrial => investigated()[0];

/** Moves away, so that the investigation rests on nothing. */
const concludeMoved = (theCase: CaseOnTrial, investigationId: string, on: string, more: object = {}): void => {
  const about = { kind: 'investigation', id: investigationId } as const;
  theCase.do({ type: 'WaiveParticipation', about, on: '2025-06-02', reason: TEXT });
  theCase.do({
    type: 'ConcludeInvestigation',
    investigationId,
    concludedOn: on,
    outcome: 'dismissed',
    conclusionCode: '5',
    groundCodes: [],
    decisionId: null,
    tribunalCaseId: null,
    municipality: '9903',
    assessment: TEXT,
    specification: TEXT,
    ...more,
  });
};
const concluded = (): CaseOnTrial => {
  const [theCase, investigationId] = investigated();
  concludeMoved(theCase, investigationId, DECIDED);
  return theCase;
};
const identity = {
  name: TEXT,
  birthDate: BORN,
  nationalId: null,
  phone: null,
  caseNumber: null,
  dufNumber: null,
  sex: '1',
  dueDate: null,
} as const;
const correctIdentity = (theCase: CaseOnTrial, more: object): unknown =>
  theCase.do({
    type: 'CorrectIdentity',
    change: 'error',
    correctedOn: '2025-06-02',
    unborn: false,
    identity: { ...identity, ...more },
    address: null,
    reason: TEXT,
  });
const help = (theCase: CaseOnTrial): string => theCase.decide('help-measure', 'voluntary', DECIDED);
const end = { result: 'other', liftingCode: null, liftingSpecification: null, note: null } as const;
const careMeasure = { consent: 'ordered', legalBasis: CARE, categoryCode: '2.2' };
const inCare = (): readonly [CaseOnTrial, string] => {
  const theCase = opened();
  return [theCase, theCase.started(theCase.ordered(DECIDED, '2024-05-02'), '2024-05-03', careMeasure)];
};
const placed = (): readonly [CaseOnTrial, string] => {
  const [theCase, measureId] = inCare();
  const { placementId } = theCase.do({
    type: 'StartPlacement',
    kind: 'foster-home',
    measureId,
    movedInOn: '2024-05-03',
    home: TEXT,
    hostMunicipality: '9902',
    networkSearched: true,
    networkSearch: TEXT,
    inNetwork: false,
    siblings: [],
    apartReason: null,
    siblingReviewOn: null,
  });
  return [theCase, placementId!];
};
const movedOut = { reasonCode: '1.1.1', movedToCode: '6', specification: null, note: null } as const;
const demanded = (): readonly [CaseOnTrial, string, string] => {
  const theCase = opened();
  const decisionId = help(theCase);
  const demand = { party: 'parent', receivedOn: LATER, demand: TEXT } as const;
  return [theCase, decisionId, theCase.do({ type: 'ReceiveDemand', decisionId, ...demand })['demandId']!];
};
/** Old enough for aftercare, with a measure before 18. */
const youth = (): CaseOnTrial => {
  const theCase = registered({ birthDate: '2008-02-01' });
  theCase.investigate(theCase.raise(RECEIVED), OPENED);
  theCase.started(help(theCase), DECIDED);
  return theCase;
};
const offer = (theCase: CaseOnTrial, offeredOn: string): string => {
  const content = ['housing'] as const;
  const next = { nextContactOn: '2025-09-01' };
  return theCase.do({ type: 'MakeAftercareOffer', offeredOn, content, offer: TEXT, ...next })['offerId']!;
};

/** Closed on a day before something in it ended. */
const closedTooEarly: Trial = [
  'case.closed-before-part',
  () => {
    const theCase = concluded();
    const decisionId = help(theCase);
    const measureId = theCase.started(decisionId, DECIDED);
    const planId = theCase.plan(DECIDED);
    theCase.do({ type: 'EndMeasure', measureId, endedOn: LATER, ...end });
    theCase.do({ type: 'WaiveParticipation', about: { kind: 'plan', id: planId }, on: '2025-06-02', reason: TEXT });
    theCase.do({ type: 'ClosePlan', planId, closedOn: LATER, result: 'fulfilled', note: null });
    theCase.do({ type: 'EndDecision', decisionId, endedOn: LATER, statusCode: '4', reason: TEXT });
    theCase.close('2024-09-01');
  },
];

/** For every ERROR rule: the act that would break it, and the code it is refused with. */
const trials: Readonly<Record<string, Trial>> = {
  'Sak 1': ['concern.date-in-future', () => registered().raise('2052-01-01')],
  'Sak 2a': ['case.before-opening', () => concluded().close(EARLIER)],
  'Personalia 12': ['child.invalid-national-id', () => correctIdentity(opened(), { nationalId: '01031012345' })],
  'Personalia 14': ['child.sex-conflicts', () => correctIdentity(opened(), { nationalId: '01031000100', sex: '2' })],
  'Personalia 15': ['child.unborn-number-after-birth', () => correctIdentity(opened(), { nationalId: '01031099999' })],
  'Personalia 16': [
    'child.impossible-due-date',
    () => registered({ unborn: true, birthDate: null, sex: null, dueDate: '2026-03-03' }),
  ],
  'Personalia 17': ['child.invalid-duf-number', () => correctIdentity(opened(), { dufNumber: '202312345600' })],
  'Melding 2a': [
    'concern.before-received',
    () => {
      const theCase = registered();
      theCase.dismiss(theCase.raise(RECEIVED), EARLIER);
    },
  ],
  'Melding 2c': [
    'case.open-parts',
    () => {
      const theCase = concluded();
      theCase.raise(LATER);
      theCase.close(LATER);
    },
  ],
  'Melding 2e': [
    'case.opened-after-part',
    () => {
      const theCase = registered();
      theCase.raise(RECEIVED);
      theCase.do({ type: 'OpenCase', caseNumber: null, openedOn: OPENED, from: 'application' });
    },
  ],
  'Melding 4': [
    'concern.reporter-code-missing',
    () => {
      const theCase = registered();
      const portal = { channel: 'portal', reporter: { kind: 'public', code: null } } as const;
      theCase.dismiss(theCase.raise(RECEIVED, portal), OPENED);
    },
  ],
  'Melding 5': [
    'concern.content-missing',
    () => {
      const theCase = registered();
      theCase.dismiss(theCase.raise(RECEIVED, { contentCodes: [] }), OPENED);
    },
  ],
  'Melder 2': [
    'code-list.specification-missing',
    () => registered().raise(RECEIVED, { reporter: { kind: 'public', code: '22' } }),
  ],
  'Saksinnhold 2': ['code-list.specification-missing', () => registered().raise(RECEIVED, { contentCodes: ['18'] })],
  'Undersøkelse 2a': [
    'investigation.before-opening',
    () => {
      const [theCase, investigationId] = investigated();
      concludeMoved(theCase, investigationId, '2024-01-11');
    },
  ],
  'Undersøkelse 2c': ['case.closed-before-part', () => concluded().close('2024-02-29')],
  'Undersøkelse 2e': [
    'investigation.dates-out-of-order',
    () => {
      const [theCase, investigationId] = investigated();
      const wrong = { field: 'openedOn', to: EARLIER, reason: TEXT } as const;
      theCase.do({ type: 'CorrectInvestigationDate', investigationId, ...wrong });
    },
  ],
  'Undersøkelse 3': [
    'code-list.specification-missing',
    () => {
      const [theCase, investigationId] = investigated();
      concludeMoved(theCase, investigationId, DECIDED, {
        conclusionCode: '3',
        municipality: null,
        groundCodes: ['18'],
        specification: null,
      });
    },
  ],
  'Undersøkelse 7': [
    'investigation.grounds-missing',
    () => {
      const [theCase, investigationId] = investigated();
      const decisionId = theCase.decide('help-measure', 'voluntary', DECIDED, { investigationId });
      const how = { outcome: 'measures-decided', conclusionCode: '1', decisionId, municipality: null };
      concludeMoved(theCase, investigationId, DECIDED, how);
    },
  ],
  'Undersøkelse 19': [
    'investigation.another-began-that-day',
    () => {
      const [theCase, investigationId] = investigated();
      concludeMoved(theCase, investigationId, OPENED);
      theCase.investigate(theCase.raise(OPENED), OPENED);
    },
  ],
  'Undersøkelse 20': [
    'concern.investigation-open',
    () => {
      const theCase = opened();
      const { concernId } = theCase.rehearsal.file.concerns[0]!;
      const error = { kind: 'mistake', replacedBy: null, reason: TEXT } as const;
      theCase.do({ type: 'EnterConcernInError', concernId, ...error });
    },
  ],
  'Undersøkelse 21': [
    'investigation.decision-missing',
    () => {
      const [theCase, investigationId] = investigated();
      const how = { outcome: 'measures-decided', conclusionCode: '1', groundCodes: ['20'], municipality: null };
      concludeMoved(theCase, investigationId, DECIDED, how);
    },
  ],
  'Vedtak 2a': [
    'decision.before-decision',
    () => {
      const theCase = opened();
      const ended = { endedOn: '2024-02-29', statusCode: '4', reason: TEXT } as const;
      theCase.do({ type: 'EndDecision', decisionId: help(theCase), ...ended });
    },
  ],
  'Vedtak 2c': closedTooEarly,
  'Vedtak 2e': ['decision.before-case', () => opened().propose('help-measure', 'voluntary', EARLIER)],
  'Vedtak 2f': [
    'decision.before-demand',
    () => {
      const [theCase, decisionId, demandId] = demanded();
      const how = { concludedOn: '2024-09-01', conclusionCode: '2', specification: null } as const;
      theCase.do({ type: 'ConcludeDemand', decisionId, demandId, ...how });
    },
  ],
  'Vedtak 2g': [
    'decision.demand-open',
    () => {
      const [theCase, decisionId] = demanded();
      theCase.do({ type: 'EndDecision', decisionId, endedOn: '2024-09-03', statusCode: '4', reason: TEXT });
    },
  ],
  'Vedtak 2h': [
    'decision.before-decision',
    () => {
      const theCase = opened();
      const demand = { party: 'parent', receivedOn: '2024-02-29', demand: TEXT } as const;
      theCase.do({ type: 'ReceiveDemand', decisionId: help(theCase), ...demand });
    },
  ],
  'Vedtak 3': [
    'decision.impossible-date',
    () => {
      const theCase = opened();
      theCase.do({ type: 'EndDecision', decisionId: help(theCase), endedOn: '', statusCode: '4', reason: TEXT });
    },
  ],
  'Vedtak 4': [
    'decision.law-not-in-force',
    () => opened().propose('help-measure', 'voluntary', DECIDED, { legalBasis: basis('3-1', 'FVL' as 'BVL') }),
  ],
  'Vedtak 5': [
    'decision.law-not-in-force',
    () => opened().propose('help-measure', 'voluntary', DECIDED, { legalBasis: basis('4-4', 'BVL') }),
  ],
  'Tiltak 2a': [
    'measure.before-start',
    () => {
      const theCase = opened();
      const measureId = theCase.started(help(theCase), DECIDED);
      theCase.do({ type: 'EndMeasure', measureId, endedOn: '2024-02-29', ...end });
    },
  ],
  'Tiltak 2c': closedTooEarly,
  'Tiltak 2e': [
    'measure.before-decision',
    () => {
      const theCase = opened();
      const measureId = theCase.measure(help(theCase), DECIDED);
      theCase.do({ type: 'StartMeasure', measureId, startedOn: EARLIER });
    },
  ],
  'Tiltak 7': [
    'code-list.specification-missing',
    () => {
      const theCase = opened();
      theCase.measure(help(theCase), DECIDED, { categoryCode: '3.7' });
    },
  ],
  'Tiltak 8': [
    'code-list.specification-missing',
    () => {
      const [theCase, measureId] = inCare();
      theCase.do({ type: 'EndMeasure', measureId, endedOn: LATER, ...end, liftingCode: '4' });
    },
  ],
  'Tiltak 12': [
    'measure.lifting-missing',
    () => {
      const [theCase, measureId] = inCare();
      theCase.do({ type: 'EndMeasure', measureId, endedOn: LATER, ...end });
    },
  ],
  'Tiltak 14': [
    'measure.legal-basis-impossible',
    () => {
      const theCase = opened();
      theCase.measure(help(theCase), DECIDED, { legalBasis: { ...HELP, paragraph: '0' } });
    },
  ],
  'Tiltak 20': ['measure.decision-missing', () => opened().measure('0197a000-0000-7000-8000-000000000001', DECIDED)],
  'Tiltak 21': [
    'measure.basis-unlike-decision',
    () => {
      const theCase = opened();
      theCase.measure(help(theCase), DECIDED, { legalBasis: basis('3-4') });
    },
  ],
  'Plan 2a': [
    'plan.before-plan',
    () => {
      const theCase = opened();
      const planId = theCase.plan(DECIDED);
      theCase.do({ type: 'WaiveParticipation', about: { kind: 'plan', id: planId }, on: '2025-06-02', reason: TEXT });
      theCase.do({ type: 'ClosePlan', planId, closedOn: '2024-02-29', result: 'fulfilled', note: null });
    },
  ],
  'Plan 2c': closedTooEarly,
  'Plan 2e': ['plan.before-case', () => opened().plan(EARLIER)],
  'Plan 2f': [
    'plan.before-evaluation',
    () => {
      const theCase = opened();
      const planId = theCase.plan(DECIDED);
      const said = { childView: TEXT, assessment: TEXT, continues: true };
      theCase.do({ type: 'EvaluatePlan', planId, evaluatedOn: LATER, ...said });
      theCase.do({ type: 'WaiveParticipation', about: { kind: 'plan', id: planId }, on: '2025-06-02', reason: TEXT });
      theCase.do({ type: 'ClosePlan', planId, closedOn: '2024-09-01', result: 'fulfilled', note: null });
    },
  ],
  'Plan 2g': [
    'plan.before-plan',
    () => {
      const theCase = opened();
      const said = { childView: TEXT, assessment: TEXT, continues: true };
      theCase.do({ type: 'EvaluatePlan', planId: theCase.plan(DECIDED), evaluatedOn: EARLIER, ...said });
    },
  ],
  'Ettervern 2a': [
    'aftercare.before-offer',
    () => {
      const theCase = youth();
      const accepted = { acceptedOn: '2024-09-01', consent: true, note: null };
      theCase.do({ type: 'AcceptAftercareOffer', offerId: offer(theCase, LATER), ...accepted });
    },
  ],
  'Ettervern 2c': [
    'case.open-parts',
    () => {
      const theCase = youth();
      offer(theCase, LATER);
      theCase.close(LATER);
    },
  ],
  'Ettervern 2e': ['aftercare.before-case', () => offer(youth(), EARLIER)],
  'Flytting 2c': [
    'case.open-parts',
    () => {
      const [theCase, placementId] = placed();
      theCase.do({ type: 'EndPlacement', placementId, movedOutOn: '2025-06-02', ...movedOut });
      theCase.close(LATER);
    },
  ],
  'Flytting 2f': [
    'placement.before-move-in',
    () => {
      const [theCase, placementId] = placed();
      theCase.do({ type: 'EndPlacement', placementId, movedOutOn: EARLIER, ...movedOut });
    },
  ],
  'Oversendelse til fylkesnemnd 2e': [
    'tribunal.before-case',
    () => {
      const theCase = opened();
      theCase.petition(theCase.decide('care-order', 'ordered', DECIDED), EARLIER);
    },
  ],
  'Oversendelse til fylkesnemnd 2f': [
    'tribunal.decision-not-in-force',
    () => {
      const theCase = concluded();
      const decisionId = theCase.decide('care-order', 'ordered', DECIDED);
      theCase.do({ type: 'EndDecision', decisionId, endedOn: LATER, statusCode: '4', reason: TEXT });
      theCase.close(LATER);
      theCase.petition(decisionId, '2024-09-03');
    },
  ],
  'Oversendelse til fylkesnemnd 5': [
    'tribunal.law-not-in-force',
    () => {
      const theCase = opened();
      const decisionId = theCase.decide('care-order', 'ordered', DECIDED);
      theCase.petition(decisionId, DECIDED, { legalBasis: basis('4-12', 'BVL') });
    },
  ],
};

/** What is not refused because it never reaches the register: it is not told of, or told within its limits. */
const heldBack: Readonly<Record<string, () => void>> = {
  // a case with nothing in it is told of when there is something
  'Sak 21': () => {
    const theCase = registered();
    theCase.do({ type: 'OpenCase', caseNumber: null, openedOn: OPENED, from: 'application' });
    expect(sakOf(theCase.childId, openedCase(theCase.events), '9902')).toBeNull();
  },
  // a number that follows when the case is closed is told from the case's last day
  'Personalia 2f': () => {
    const theCase = concluded();
    theCase.close(DECIDED);
    correctIdentity(theCase, { nationalId: '01031000100' });
    const sak = sakOf(theCase.childId, openedCase(theCase.events), '9902');
    expect(sak?.Personalia.map(({ StartDato }) => StartDato)).toStrictEqual([DECIDED, DECIDED]);
  },
  // of a child nobody knows nothing is told
  'Personalia 11': () => {
    const theCase = registered({ name: null, birthDate: null, sex: null });
    theCase.raise(RECEIVED);
    expect(sakOf(theCase.childId, openedCase(theCase.events), '9902')).toBeNull();
  },
};

/** About the municipality's own settings, not about a child. */
const ofTheSettings = ['Avgiver 1'];

const codeOf = ([, act]: Trial): string => {
  try {
    act(new CaseOnTrial());
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('what would break a rule of the register', () => {
  it('has an answer for each ERROR rule', () => {
    const errors = rules.filter(({ severity }) => severity === 'ERROR').map(({ name }) => name);
    const answered = [...Object.keys(trials), ...Object.keys(heldBack), ...ofTheSettings, ...brokenByTime];
    expect(errors.filter((name) => !answered.includes(name))).toStrictEqual([]);
  });

  it.each(Object.entries(trials))('%s is refused', (_, trial) => expect(codeOf(trial)).toBe(trial[0]));

  it.each(Object.entries(heldBack))('%s never reaches the register', (_, shown) => shown());
});
