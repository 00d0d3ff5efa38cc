import { specification } from '@libs/testing/specification';
import { care } from './care';
import type {
  CareCommand,
  CorrectCareDate,
  FollowUpReturn,
  LiftCare,
  OfferToParents,
  ReviewCare,
  TakeOverCare,
} from './commands';
import type {
  CareDateCorrected,
  CareEvent,
  CareLifted,
  CareParentsOffered,
  CareReturnFollowedUp,
  CareReviewed,
  CareTakenOver,
} from './events';

const given = specification(care);
const childId = '0197a000-0000-7000-8000-000000000002';
const careId = '0197a000-0000-7000-8000-00000000000a';
const tribunalCaseId = '0197a000-0000-7000-8000-00000000000b';
const decisionId = '0197a000-0000-7000-8000-00000000000d';
const planId = '0197a000-0000-7000-8000-0000000000e1';
const now = '2026-11-22T12:00:00.000Z';
const birthDate = '2012-05-01';
const of = { now, childId, careId };
const about = { childId, careId };
const subjects = [childId];
const sealed = (path: string, content: string) => ({ subject: childId, path, content });

const takeOver: TakeOverCare = {
  type: 'TakeOverCare',
  ...of,
  tribunalCaseId,
  takenOverOn: '2024-03-01',
  order: 'holds',
  decisionId,
  birthDate,
  caseOpenedOn: '2020-01-01',
};
const offer: OfferToParents = {
  type: 'OfferToParents',
  ...of,
  offeredOn: '2024-03-10',
  accepted: null,
  offer: 'SYNTETISK rettleiing',
};
const review: ReviewCare = {
  type: 'ReviewCare',
  ...of,
  reviewedOn: '2025-03-01',
  continues: true,
  assessment: 'SYNTETISK vurdering',
  childView: 'SYNTETISK: vil bli',
};
const lift: LiftCare = {
  type: 'LiftCare',
  ...of,
  liftedOn: '2026-06-01',
  liftingCode: '1',
  specification: null,
  reason: null,
  tribunalCaseId: '0197a000-0000-7000-8000-0000000000b2',
  isLiftingOrdered: true,
  hasRunningMeasure: false,
  birthDate,
};
const followUp: FollowUpReturn = {
  type: 'FollowUpReturn',
  ...of,
  offeredOn: '2026-06-10',
  accepted: true,
  until: '2026-12-01',
  planId,
  offer: 'SYNTETISK oppfølging',
  hasPlan: true,
};
const correct: CorrectCareDate = {
  type: 'CorrectCareDate',
  ...of,
  field: 'takenOverOn',
  to: '2024-02-28',
  reason: 'SYNTETISK skrivefeil',
  order: 'holds',
  birthDate,
  caseOpenedOn: '2020-01-01',
};

const takenOver: CareTakenOver = {
  type: 'care.taken-over',
  occurredOn: '2024-03-01',
  subjects,
  data: { ...about, tribunalCaseId, decisionId, takenOverOn: '2024-03-01' },
  personal: [],
};
const offered: CareParentsOffered = {
  type: 'care.parents-offered',
  occurredOn: '2024-03-10',
  subjects,
  data: { ...about, offeredOn: '2024-03-10', accepted: null },
  personal: [sealed('offer', 'SYNTETISK rettleiing')],
};
const reviewed: CareReviewed = {
  type: 'care.reviewed',
  occurredOn: '2025-03-01',
  subjects,
  data: { ...about, reviewedOn: '2025-03-01', continues: true },
  personal: [sealed('assessment', 'SYNTETISK vurdering'), sealed('childView', 'SYNTETISK: vil bli')],
};
const lifted: CareLifted = {
  type: 'care.lifted',
  occurredOn: '2026-06-01',
  subjects,
  data: { ...about, liftedOn: '2026-06-01', liftingCode: '1', tribunalCaseId: lift.tribunalCaseId },
  personal: [],
};
const followedUp: CareReturnFollowedUp = {
  type: 'care.return-followed-up',
  occurredOn: '2026-06-10',
  subjects,
  data: { ...about, offeredOn: '2026-06-10', accepted: true, until: '2026-12-01', planId },
  personal: [sealed('offer', 'SYNTETISK oppfølging')],
};
const corrected: CareDateCorrected = {
  type: 'care.date-corrected',
  occurredOn: '2026-11-22',
  subjects,
  data: { ...about, field: 'takenOverOn', from: '2024-03-01', to: '2024-02-28' },
  personal: [sealed('reason', 'SYNTETISK skrivefeil')],
};
const other = {
  careId: '0197a000-0000-7000-8000-0000000000a2',
  tribunalCaseId: '0197a000-0000-7000-8000-0000000000b9',
};
const takenOverAgain: CareTakenOver = {
  ...takenOver,
  data: { ...takenOver.data, ...other, takenOverOn: '2026-09-01' },
};

describe('taking over care', () => {
  it('carries out the tribunal’s order', () => given([]).when(takeOver).then([takenOver]));

  it.each<[string, Partial<TakeOverCare>, string | null]>([
    ['care.case-not-open', { caseOpenedOn: null }, null],
    ['care.before-case', { caseOpenedOn: '2024-03-02' }, 'takenOverOn'],
    ['care.impossible-date', { takenOverOn: '2024-02-30' }, 'takenOverOn'],
    ['care.date-in-future', { takenOverOn: '2026-11-23' }, 'takenOverOn'],
    ['care.no-order', { order: 'none' }, 'tribunalCaseId'],
    ['care.order-lapsed', { order: 'lapsed' }, 'takenOverOn'],
    ['care.decision-missing', { decisionId: null }, 'tribunalCaseId'],
    ['care.birth-date-unknown', { birthDate: null }, null],
    ['care.turned-18', { birthDate: '2006-03-01' }, 'takenOverOn'],
  ])('is refused with %s', (code, wrong, field) =>
    given([])
      .when({ ...takeOver, ...wrong })
      .thenRejected(code, field),
  );

  it('is possible to the day before the 18th birthday', () =>
    given([])
      .when({ ...takeOver, birthDate: '2006-03-02' })
      .then([takenOver]));

  it('happens once by one order, and once at a time', () => {
    given([takenOver]).when(takeOver).thenRejected('care.already-taken-over');
    given([takenOver, lifted])
      .when({ ...takeOver, takenOverOn: '2026-07-01' })
      .thenRejected('care.order-used', 'tribunalCaseId');
  });

  it('may happen again by another order, after care was lifted', () => {
    given([takenOver, lifted])
      .when({ ...takeOver, ...other, takenOverOn: '2026-09-01' })
      .then([{ ...takenOverAgain, occurredOn: '2026-09-01' }]);
    given([takenOver, lifted])
      .when({ ...takeOver, ...other, takenOverOn: '2026-05-31' })
      .thenRejected('care.dates-out-of-order', 'takenOverOn');
  });
});

describe('while care lasts', () => {
  it('parents are offered help', () => given([takenOver]).when(offer).then([offered]));
  it('it is reviewed', () => given([takenOver]).when(review).then([reviewed]));

  it.each<[string, CareCommand, string]>([
    ['care.offer-missing', { ...offer, offer: '' }, 'offer'],
    ['care.before-taking-over', { ...offer, offeredOn: '2024-02-29' }, 'offeredOn'],
    ['care.assessment-missing', { ...review, assessment: ' ' }, 'assessment'],
    ['care.child-view-missing', { ...review, childView: '' }, 'childView'],
    ['care.before-taking-over', { ...review, reviewedOn: '2024-02-29' }, 'reviewedOn'],
    ['care.date-in-future', { ...review, reviewedOn: '2026-11-23' }, 'reviewedOn'],
  ])('refuses with %s', (code, command, field) => given([takenOver]).when(command).thenRejected(code, field));

  it.each<CareCommand>([offer, review, lift])('and not longer: $type', (command) =>
    given([takenOver, lifted]).when(command).thenRejected('care.already-lifted'),
  );

  it.each<CareCommand>([offer, review, lift, followUp, correct])('and not before: $type', (command) =>
    given([]).when(command).thenRejected('care.unknown'),
  );
});

describe('lifting care', () => {
  it('is the tribunal’s', () => given([takenOver, reviewed]).when(lift).then([lifted]));

  it.each<[string, Partial<LiftCare>, string | null]>([
    ['code-list.unknown-code', { liftingCode: '5' }, 'liftingCode'],
    ['code-list.specification-missing', { liftingCode: '4' }, 'specification'],
    ['care.lifting-not-ordered', { isLiftingOrdered: false }, 'tribunalCaseId'],
    ['care.lifting-code-of-other-age', { liftingCode: '2' }, 'liftingCode'],
    ['care.lifting-code-of-other-age', { birthDate: '2008-06-01' }, 'liftingCode'],
    ['care.measures-running', { hasRunningMeasure: true }, null],
    ['care.dates-out-of-order', { liftedOn: '2025-02-28' }, 'liftedOn'],
  ])('is refused with %s', (code, wrong, field) =>
    given([takenOver, reviewed])
      .when({ ...lift, ...wrong })
      .thenRejected(code, field),
  );

  it.each([
    ['2', '2008-06-01'],
    ['3', birthDate],
  ])('needs no order with code %s', (liftingCode, born) =>
    given([takenOver])
      .when({ ...lift, liftingCode, birthDate: born, tribunalCaseId: null, isLiftingOrdered: false })
      .then([{ ...lifted, data: { ...lifted.data, liftingCode, tribunalCaseId: null } }]),
  );
});

describe('follow-up after return (§ 8-7)', () => {
  it('is offered with a plan', () => given([takenOver, lifted]).when(followUp).then([followedUp]));

  it('may be declined, without one', () =>
    given([takenOver, lifted])
      .when({ ...followUp, accepted: false, planId: null, hasPlan: false })
      .then([{ ...followedUp, data: { ...followedUp.data, accepted: false, planId: null } }]));

  it.each<[string, Partial<FollowUpReturn>, string]>([
    ['care.before-lifting', { offeredOn: '2026-05-31' }, 'offeredOn'],
    ['care.dates-out-of-order', { until: '2026-06-09' }, 'until'],
    ['care.follow-up-too-long', { until: '2026-12-02' }, 'until'],
    ['care.impossible-date', { until: '2026-11-31' }, 'until'],
    ['care.offer-missing', { offer: '' }, 'offer'],
    ['care.plan-missing', { planId: null }, 'planId'],
    ['care.plan-unknown', { hasPlan: false }, 'planId'],
  ])('is refused with %s', (code, wrong, field) =>
    given([takenOver, lifted])
      .when({ ...followUp, ...wrong })
      .thenRejected(code, field),
  );

  it('follows a return, and care that was lifted', () => {
    given([takenOver]).when(followUp).thenRejected('care.not-lifted');
    given([takenOver, { ...lifted, data: { ...lifted.data, liftingCode: '3' } }])
      .when(followUp)
      .thenRejected('care.not-returned');
  });
});

describe('a wrong day', () => {
  const liftedDay: CorrectCareDate = { ...correct, field: 'liftedOn', to: '2026-05-31' };

  it('is corrected', () => {
    given([takenOver]).when(correct).then([corrected]);
    given([takenOver, lifted])
      .when(liftedDay)
      .then([{ ...corrected, data: { ...about, field: 'liftedOn', from: '2026-06-01', to: '2026-05-31' } }]);
  });

  it.each<[string, readonly CareEvent[], CorrectCareDate, string | null]>([
    ['care.same-date', [takenOver, corrected], correct, 'to'],
    ['care.reason-missing', [takenOver], { ...correct, reason: '' }, 'reason'],
    ['care.not-lifted', [takenOver], liftedDay, 'field'],
    ['care.before-case', [takenOver], { ...correct, caseOpenedOn: '2024-03-01' }, 'to'],
    ['care.no-order', [takenOver], { ...correct, order: 'none' }, 'tribunalCaseId'],
    ['care.order-lapsed', [takenOver], { ...correct, order: 'lapsed' }, 'to'],
    ['care.turned-18', [takenOver], { ...correct, birthDate: '2006-02-28' }, 'to'],
    ['care.dates-out-of-order', [takenOver, offered], { ...correct, to: '2024-03-11' }, 'to'],
    ['care.dates-out-of-order', [takenOver, lifted], { ...correct, to: '2026-06-02' }, 'to'],
    ['care.dates-out-of-order', [takenOver, reviewed, lifted], { ...liftedDay, to: '2025-02-28' }, 'to'],
    ['care.dates-out-of-order', [takenOver, lifted, followedUp], { ...liftedDay, to: '2026-06-11' }, 'to'],
    ['care.dates-out-of-order', [takenOver, lifted, takenOverAgain], { ...liftedDay, to: '2026-09-02' }, 'to'],
    ['care.dates-out-of-order', [takenOver, lifted, takenOverAgain], { ...correct, ...other, to: '2026-05-31' }, 'to'],
    ['care.lifting-code-of-other-age', [takenOver, lifted], { ...liftedDay, birthDate: '2008-05-31' }, 'to'],
  ])('cannot be corrected: %s', (code, events, command, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});
