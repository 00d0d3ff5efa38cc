import { specification } from '@libs/testing/specification';
import type {
  CorrectPlacementDate,
  EndPlacement,
  EnterPlacementInError,
  PlacementCommand,
  RecordVisit,
  ReviewAgreement,
  ReviewSiblings,
  StartPlacement,
} from './commands';
import type {
  PlacementAgreementReviewed,
  PlacementDateCorrected,
  PlacementEnded,
  PlacementEnteredInError,
  PlacementEvent,
  PlacementSiblingsReviewed,
  PlacementStarted,
  PlacementVisited,
} from './events';
import { placement } from './placement';

const given = specification(placement);
const childId = '0197a000-0000-7000-8000-000000000002';
const placementId = '0197a000-0000-7000-8000-00000000000a';
const measureId = '0197a000-0000-7000-8000-00000000000b';
const [brother, sister] = ['0197a000-0000-7000-8000-0000000000b1', '0197a000-0000-7000-8000-0000000000b2'] as const;
const brotherChild = '0197a000-0000-7000-8000-0000000000c1';
const now = '2026-11-22T12:00:00.000Z';
const today = '2026-11-22';
const about = { placementId, childId };
const subjects = [childId];
const caseDays = { isOpen: true, from: '2020-01-01', to: null };
const knownSiblings = [
  { relationId: brother, siblingChildId: brotherChild },
  { relationId: sister, siblingChildId: null },
];
const together = [
  { relationId: brother, together: true },
  { relationId: sister, together: true },
];
const apart = [{ relationId: brother, together: false }, together[1]!];

const start: StartPlacement = {
  type: 'StartPlacement',
  now,
  ...about,
  kind: 'foster-home',
  measureId,
  movedInOn: '2026-01-10',
  home: 'SYNTETISK heim',
  hostMunicipality: '1201',
  networkSearched: true,
  networkSearch: 'SYNTETISK: mormor spurd',
  inNetwork: false,
  siblings: apart,
  apartReason: 'SYNTETISK grunn',
  siblingReviewOn: '2026-07-10',
  measure: { categoryCode: '2.2', startedOn: '2026-01-05' },
  otherStays: [],
  knownSiblings,
  caseDays,
};
const review: ReviewSiblings = {
  type: 'ReviewSiblings',
  now,
  reviewedOn: '2026-07-01',
  siblings: apart,
  assessment: 'SYNTETISK vurdering',
  apartReason: 'SYNTETISK grunn',
  siblingReviewOn: '2026-12-31',
  knownSiblings,
  contactWith: [brother],
};
const visit: RecordVisit = {
  type: 'RecordVisit',
  now,
  visitId: '0197a000-0000-7000-8000-0000000000d1',
  duty: 'supervision',
  visitedOn: '2026-03-01',
  onSite: true,
  report: 'SYNTETISK rapport',
  childView: 'SYNTETISK: bra',
};
const reviewAgreement: ReviewAgreement = { type: 'ReviewAgreement', now, reviewedOn: '2026-10-01', note: null };
const end: EndPlacement = {
  type: 'EndPlacement',
  now,
  movedOutOn: '2026-11-01',
  reasonCode: '1.1.1',
  movedToCode: '6',
  specification: null,
  note: null,
};
const correct: CorrectPlacementDate = {
  type: 'CorrectPlacementDate',
  now,
  field: 'movedInOn',
  to: '2026-01-09',
  reason: 'SYNTETISK skrivefeil',
  measureStartedOn: '2026-01-05',
  measureEndedOn: null,
  otherStays: [],
  caseDays,
};
const enterInError: EnterPlacementInError = {
  type: 'EnterPlacementInError',
  now,
  kind: 'mistake',
  replacedBy: null,
  reason: 'SYNTETISK feil',
};

const siblings = [
  { relationId: brother, siblingChildId: brotherChild, together: false },
  { relationId: sister, siblingChildId: null, together: true },
];
const started: PlacementStarted = {
  type: 'placement.started',
  occurredOn: '2026-01-10',
  subjects,
  data: {
    ...about,
    kind: 'foster-home',
    measureId,
    movedInOn: '2026-01-10',
    hostMunicipality: '1201',
    networkSearched: true,
    inNetwork: false,
    siblings,
    siblingReviewOn: '2026-07-10',
  },
  personal: [
    { subject: childId, path: 'home', content: 'SYNTETISK heim' },
    { subject: childId, path: 'networkSearch', content: 'SYNTETISK: mormor spurd' },
    { subject: childId, path: 'apartReason', content: 'SYNTETISK grunn' },
  ],
};
const reviewed: PlacementSiblingsReviewed = {
  type: 'placement.siblings-reviewed',
  occurredOn: '2026-07-01',
  subjects,
  data: { ...about, reviewedOn: '2026-07-01', siblings, siblingReviewOn: '2026-12-31' },
  personal: [
    { subject: childId, path: 'assessment', content: 'SYNTETISK vurdering' },
    { subject: childId, path: 'apartReason', content: 'SYNTETISK grunn' },
  ],
};
const visited: PlacementVisited = {
  type: 'placement.visited',
  occurredOn: '2026-03-01',
  subjects,
  data: { ...about, visitId: visit.visitId, duty: 'supervision', visitedOn: '2026-03-01', onSite: true },
  personal: [
    { subject: childId, path: 'report', content: 'SYNTETISK rapport' },
    { subject: childId, path: 'childView', content: 'SYNTETISK: bra' },
  ],
};
const agreementReviewed: PlacementAgreementReviewed = {
  type: 'placement.agreement-reviewed',
  occurredOn: '2026-10-01',
  subjects,
  data: { ...about, reviewedOn: '2026-10-01' },
  personal: [],
};
const ended: PlacementEnded = {
  type: 'placement.ended',
  occurredOn: '2026-11-01',
  subjects,
  data: { ...about, movedOutOn: '2026-11-01', reasonCode: '1.1.1', movedToCode: '6' },
  personal: [],
};
const corrected: PlacementDateCorrected = {
  type: 'placement.date-corrected',
  occurredOn: today,
  subjects,
  data: { ...about, field: 'movedInOn', from: '2026-01-10', to: '2026-01-09' },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK skrivefeil' }],
};
const inError: PlacementEnteredInError = {
  type: 'placement.entered-in-error',
  occurredOn: today,
  subjects,
  data: { ...about, kind: 'mistake', replacedBy: null },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK feil' }],
};
const institution: PlacementStarted = {
  ...started,
  data: { ...started.data, kind: 'institution', hostMunicipality: null },
};

describe('moving in', () => {
  it('happens under a running measure, with siblings thought of', () => given([]).when(start).then([started]));

  it('happens once', () => given([started]).when(start).thenRejected('placement.already-started'));

  it.each<[string, string, Partial<StartPlacement>, string | null]>([
    ['placement.case-not-open', 'no case', { caseDays: { isOpen: false, from: null, to: null } }, null],
    ['placement.before-case', 'the case opened later', { caseDays: { ...caseDays, from: '2026-01-11' } }, 'movedInOn'],
    ['placement.impossible-date', 'no such day', { movedInOn: '2026-02-30' }, 'movedInOn'],
    ['placement.date-in-future', 'tomorrow', { movedInOn: '2026-11-23' }, 'movedInOn'],
    ['placement.measure-not-running', 'no running measure', { measure: null }, 'measureId'],
    ['placement.before-measure', 'before the measure', { movedInOn: '2026-01-04' }, 'movedInOn'],
    ['placement.kind-of-other-measure', 'an institution under 2.2', { kind: 'institution' }, 'kind'],
    ['placement.host-missing', 'nobody supervises', { hostMunicipality: null }, 'hostMunicipality'],
    ['placement.host-impossible', 'three digits', { hostMunicipality: '120' }, 'hostMunicipality'],
    ['placement.network-search-missing', 'nothing of the search', { networkSearch: ' ' }, 'networkSearch'],
    ['placement.sibling-not-considered', 'a sibling left out', { siblings: [apart[0]!] }, 'siblings'],
    ['placement.sibling-twice', 'a sibling twice', { siblings: [...together, together[0]!] }, 'siblings'],
    [
      'placement.sibling-unknown',
      'somebody else',
      { siblings: [...together, { relationId: measureId, together: true }] },
      'siblings',
    ],
    ['placement.apart-reason-missing', 'no reason', { apartReason: '' }, 'apartReason'],
    ['placement.sibling-review-missing', 'no review', { siblingReviewOn: null }, 'siblingReviewOn'],
    ['placement.impossible-date', 'a review on no day', { siblingReviewOn: '2026-06-31' }, 'siblingReviewOn'],
    ['placement.sibling-review-too-early', 'a review at once', { siblingReviewOn: '2026-01-10' }, 'siblingReviewOn'],
    ['placement.sibling-review-too-late', 'a late review', { siblingReviewOn: '2026-07-11' }, 'siblingReviewOn'],
    ['placement.sibling-review-not-needed', 'together, yet a review', { siblings: together }, 'siblingReviewOn'],
  ])('is refused with %s: %s', (code, _, wrong, field) =>
    given([])
      .when({ ...start, ...wrong })
      .thenRejected(code, field),
  );

  it.each<[string, { from: string; to: string | null }]>([
    ['where the child still lives elsewhere', { from: '2025-01-01', to: null }],
    ['where the child left a day later', { from: '2025-01-01', to: '2026-01-11' }],
    ['where another home came later', { from: '2026-05-01', to: '2026-06-01' }],
  ])('is refused %s', (_, stay) =>
    given([])
      .when({ ...start, otherStays: [stay] })
      .thenRejected('placement.overlaps', 'movedInOn'),
  );

  it('may be on the day the child left the home before', () =>
    given([])
      .when({ ...start, otherStays: [{ from: '2025-01-01', to: '2026-01-10' }] })
      .then([started]));

  it('needs no day of review where siblings live together', () =>
    given([])
      .when({ ...start, siblings: together, apartReason: null, siblingReviewOn: null })
      .then([
        {
          ...started,
          data: {
            ...started.data,
            siblings: siblings.map((one) => ({ ...one, together: true })),
            siblingReviewOn: null,
          },
          personal: started.personal.slice(0, 2),
        },
      ]));

  it.each([
    ['foster-home', '2.6'],
    ['family-home', '2.99'],
    ['family-home', '8.5'],
    ['emergency-home', '2.5'],
    ['institution', '1.1'],
    ['own-housing', '8.1'],
  ] as const)('can be into a %s under %s', (kind, categoryCode) =>
    expect(
      placement.decide({ ...start, kind, measure: { categoryCode, startedOn: '2026-01-05' } }, placement.initial),
    ).toHaveLength(1),
  );

  it('into own housing asks neither for a municipality nor for a search', () => {
    const housing = { kind: 'own-housing', hostMunicipality: null, networkSearch: null } as const;
    const measure = { categoryCode: '8.1', startedOn: '2026-01-05' };
    expect(placement.decide({ ...start, ...housing, measure }, placement.initial)).toHaveLength(1);
  });
});

describe('siblings', () => {
  it('are thought of anew', () => given([started]).when(review).then([reviewed]));

  it('who live together later need no further review', () =>
    given([started])
      .when({ ...review, siblings: together, apartReason: null, siblingReviewOn: null, contactWith: [] })
      .then([
        {
          ...reviewed,
          data: {
            ...reviewed.data,
            siblings: siblings.map((one) => ({ ...one, together: true })),
            siblingReviewOn: null,
          },
          personal: reviewed.personal.slice(0, 1),
        },
      ]));

  it.each<[string, Partial<ReviewSiblings>, string]>([
    ['placement.sibling-contact-missing', { contactWith: [sister] }, 'siblings'],
    ['placement.assessment-missing', { assessment: '' }, 'assessment'],
    ['placement.apart-reason-missing', { apartReason: null }, 'apartReason'],
    ['placement.sibling-review-too-late', { siblingReviewOn: '2027-01-02' }, 'siblingReviewOn'],
    ['placement.before-move-in', { reviewedOn: '2026-01-09' }, 'reviewedOn'],
  ])('do not go on living apart without: %s', (code, wrong, field) =>
    given([started])
      .when({ ...review, ...wrong })
      .thenRejected(code, field),
  );
});

describe('a visit', () => {
  it('is recorded, also late', () => {
    given([started]).when(visit).then([visited]);
    given([started, ended]).when(visit).then([visited]);
  });

  it.each<[string, Partial<RecordVisit>, string]>([
    ['placement.report-missing', { report: ' ' }, 'report'],
    ['placement.child-view-missing', { childView: '' }, 'childView'],
    ['placement.before-move-in', { visitedOn: '2026-01-09' }, 'visitedOn'],
    ['placement.after-move-out', { visitedOn: '2026-11-02' }, 'visitedOn'],
    ['placement.date-in-future', { visitedOn: '2026-11-23' }, 'visitedOn'],
  ])('is refused with %s', (code, wrong, field) =>
    given([started, ended])
      .when({ ...visit, ...wrong })
      .thenRejected(code, field),
  );

  it('of supervision is for homes that a municipality supervises', () => {
    given([institution]).when(visit).thenRejected('placement.no-supervision', 'duty');
    expect(
      placement.decide({ ...visit, duty: 'follow-up' }, placement.evolve(placement.initial, institution)),
    ).toHaveLength(1);
  });
});

describe('the agreement', () => {
  it('is reviewed', () => given([started]).when(reviewAgreement).then([agreementReviewed]));
  it('is a foster home’s', () => given([institution]).when(reviewAgreement).thenRejected('placement.no-agreement'));
});

describe('moving out', () => {
  it('has a reason and a destination', () => given([started, visited]).when(end).then([ended]));

  it.each<[string, Partial<EndPlacement>, string]>([
    ['code-list.unknown-code', { reasonCode: '9' }, 'reasonCode'],
    ['code-list.unknown-code', { movedToCode: '10' }, 'movedToCode'],
    ['code-list.specification-missing', { reasonCode: '1.1.5' }, 'specification'],
    ['code-list.specification-missing', { movedToCode: '8' }, 'specification'],
    ['placement.before-move-in', { movedOutOn: '2026-01-09' }, 'movedOutOn'],
    ['placement.something-happened', { movedOutOn: '2026-02-28' }, 'movedOutOn'],
  ])('is refused with %s', (code, wrong, field) =>
    given([started, visited])
      .when({ ...end, ...wrong })
      .thenRejected(code, field),
  );

  it('happens once', () => given([started, ended]).when(end).thenRejected('placement.moved-out'));
});

describe('a wrong day', () => {
  const out: CorrectPlacementDate = { ...correct, field: 'movedOutOn', to: '2026-10-31' };

  it('of moving in is corrected', () => given([started]).when(correct).then([corrected]));

  it('of moving out is corrected', () =>
    given([started, ended])
      .when(out)
      .then([{ ...corrected, data: { ...about, field: 'movedOutOn', from: '2026-11-01', to: '2026-10-31' } }]));

  it('is judged by the corrected day from then on', () =>
    given([started, corrected]).when(correct).thenRejected('placement.same-date', 'to'));

  it.each<[string, readonly PlacementEvent[], Partial<CorrectPlacementDate>, string]>([
    ['placement.reason-missing', [started], { reason: '' }, 'reason'],
    ['placement.lives-there', [started], { field: 'movedOutOn' }, 'field'],
    ['placement.date-in-future', [started], { to: '2026-11-23' }, 'to'],
    ['placement.before-measure', [started], { to: '2026-01-04' }, 'to'],
    ['placement.before-case', [started], { measureStartedOn: null, to: '2019-12-31' }, 'to'],
    [
      'placement.after-case',
      [started, ended],
      { ...out, to: '2026-11-02', caseDays: { ...caseDays, to: '2026-11-01' } },
      'to',
    ],
    ['placement.after-measure', [started, ended], { ...out, to: '2026-11-02', measureEndedOn: '2026-11-01' }, 'to'],
    ['placement.before-move-in', [started, ended], { ...out, to: '2026-01-09' }, 'to'],
    ['placement.something-happened', [started, visited], { to: '2026-03-02' }, 'to'],
    ['placement.overlaps', [started], { otherStays: [{ from: '2025-01-01', to: '2026-01-10' }] }, 'to'],
    [
      'placement.overlaps',
      [started, ended],
      { ...out, to: '2026-11-10', otherStays: [{ from: '2026-11-01', to: null }] },
      'to',
    ],
  ])('cannot be corrected: %s', (code, events, wrong, field) =>
    given(events)
      .when({ ...correct, ...wrong })
      .thenRejected(code, field),
  );
});

describe('a placement entered in error', () => {
  it('stays, and says so', () => {
    given([started]).when(enterInError).then([inError]);
    given([started, ended]).when(enterInError).then([inError]);
  });

  it('needs a reason', () =>
    given([started])
      .when({ ...enterInError, reason: ' ' })
      .thenRejected('placement.reason-missing', 'reason'));

  it.each<PlacementCommand>([review, visit, reviewAgreement, end, correct, enterInError])(
    'takes nothing more: $type',
    (command) => given([started, inError]).when(command).thenRejected('placement.entered-in-error'),
  );

  it.each<PlacementCommand>([review, visit, reviewAgreement, end, correct, enterInError])(
    'is another thing than none at all: $type',
    (command) => given([]).when(command).thenRejected('placement.unknown'),
  );
});
