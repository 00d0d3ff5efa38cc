import { specification } from '@libs/testing/specification';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { DecideMeasure, EndMeasure, MeasureFacts } from './commands';
import type { MeasureDecided, MeasureStarted } from './events';
import { measure } from './measure';

const given = specification(measure);
const now = '2026-06-01T12:00:00.000Z';
const about = { measureId: '0197a000-0000-7000-8000-000000000004', childId: '0197a000-0000-7000-8000-000000000002' };
const section = (section: string, chapter = section.split('-')[0]!): LegalBasis => ({
  law: 'BVL2021',
  chapter,
  section,
  paragraph: null,
  letter: null,
});
const [help, imposed, support, care, aftercare] = ['3-1', '3-4', '3-5', '5-1', '3-6'].map((one) => section(one)) as [
  LegalBasis,
  LegalBasis,
  LegalBasis,
  LegalBasis,
  LegalBasis,
];

const decide: DecideMeasure = {
  type: 'DecideMeasure',
  now,
  ...about,
  birthDate: '2015-03-01',
  caseOpenedOn: '2026-01-01',
  orderedOn: null,
  decisionId: '0197a000-0000-7000-8000-000000000006',
  authority: { legalBasis: help, consent: 'voluntary', ordered: false },
  categoryCode: '4.6',
  specification: null,
  consent: 'voluntary',
  legalBasis: help,
  additionalBases: [],
  groundCodes: [],
  groundSpecification: null,
  decidedOn: '2026-02-01',
  plannedEndOn: null,
  goal: null,
};
const on = (legalBasis: LegalBasis, more: Partial<DecideMeasure> = {}): DecideMeasure => {
  const consent = more.consent ?? 'voluntary';
  return { ...decide, legalBasis, authority: { legalBasis, consent, ordered: consent === 'ordered' }, ...more };
};
const ordered = (legalBasis: LegalBasis, more: Partial<DecideMeasure> = {}) =>
  on(legalBasis, { consent: 'ordered', ...more });

const refused: readonly [string, DecideMeasure, string, string | null][] = [
  ['without an open case', { ...decide, caseOpenedOn: null }, 'measure.case-not-open', null],
  ['before the case was opened', { ...decide, caseOpenedOn: '2026-02-02' }, 'measure.before-case', 'decidedOn'],
  ['without a decision', { ...decide, authority: null }, 'measure.decision-missing', 'decisionId'],
  [
    'on another section than its decision',
    { ...decide, legalBasis: imposed },
    'measure.basis-unlike-decision',
    'legalBasis',
  ],
  ['against a voluntary decision', { ...decide, consent: 'ordered' }, 'measure.consent-unlike-decision', 'consent'],
  [
    'by order before the tribunal said so',
    ordered(imposed, { authority: { legalBasis: imposed, consent: 'ordered', ordered: false } }),
    'measure.order-missing',
    'consent',
  ],
  [
    'on five bases',
    { ...decide, additionalBases: [help, help, help, help] },
    'measure.too-many-bases',
    'additionalBases',
  ],
  [
    'on an impossible further basis',
    { ...decide, additionalBases: [section('3-1', '4')] },
    'measure.legal-basis-impossible',
    'additionalBases.0.section',
  ],
  ['for a ground of no list', { ...decide, groundCodes: ['x'] }, 'code-list.unknown-code', 'groundCodes.0'],
  ['as care for a child of unknown age', ordered(care, { birthDate: null }), 'measure.birth-date-unknown', null],
  ['as care on the 18th birthday', ordered(care, { birthDate: '2008-02-01' }), 'measure.care-after-18', 'decidedOn'],
  ['as help on the 18th birthday', on(help, { birthDate: '2008-02-01' }), 'measure.over-18', 'decidedOn'],
  ['as aftercare on the 25th birthday', on(aftercare, { birthDate: '2001-02-01' }), 'measure.over-25', 'decidedOn'],
  ['with an end on no day', on(help, { plannedEndOn: '2026-02-30' }), 'measure.impossible-date', 'plannedEndOn'],
  ['to end before it', on(help, { plannedEndOn: '2026-01-31' }), 'measure.planned-end-before-decision', 'plannedEndOn'],
  ['imposed without an end', ordered(imposed), 'measure.planned-end-missing', 'plannedEndOn'],
  [
    'imposed for more than a year',
    ordered(imposed, { plannedEndOn: '2027-02-02' }),
    'measure.planned-end-too-late',
    'plannedEndOn',
  ],
  [
    'imposed for more than a year of the order',
    ordered(imposed, { plannedEndOn: '2027-02-01', orderedOn: '2026-01-31' }),
    'measure.planned-end-too-late',
    'plannedEndOn',
  ],
  [
    'imposed at a centre for more than three months',
    ordered(imposed, { categoryCode: '3.8', plannedEndOn: '2026-05-02' }),
    'measure.planned-end-too-late',
    'plannedEndOn',
  ],
  [
    'as support against the will for more than six months',
    ordered(support, { plannedEndOn: '2026-08-02' }),
    'measure.planned-end-too-late',
    'plannedEndOn',
  ],
  [
    'as care beyond 18',
    ordered(care, { birthDate: '2010-01-01', plannedEndOn: '2028-01-02' }),
    'measure.care-after-18',
    'plannedEndOn',
  ],
  [
    'as aftercare beyond 25',
    on(aftercare, { birthDate: '2004-01-01', plannedEndOn: '2029-01-02' }),
    'measure.over-25',
    'plannedEndOn',
  ],
];

const allowed: readonly [string, DecideMeasure][] = [
  ['as help the day before 18', on(help, { birthDate: '2008-02-02' })],
  ['as aftercare from 18', on(aftercare, { birthDate: '2008-02-01' })],
  ['as help that goes with § 3-6', on(help, { birthDate: '2008-02-01', additionalBases: [aftercare] })],
  ['as help for a child of unknown age', on(help, { birthDate: null })],
  ['as care the day before 18', ordered(care, { birthDate: '2008-02-02' })],
  ['imposed for a year', ordered(imposed, { plannedEndOn: '2027-02-01' })],
  ['as imposed kindergarten without an end', ordered(imposed, { categoryCode: '4.1' })],
  ['at a centre for three months', ordered(imposed, { categoryCode: '3.8', plannedEndOn: '2026-05-01' })],
  // The register only warns of these (Tiltak kontroll 5 and 6).
  ['as kindergarten for a child of ten', on(help, { categoryCode: '4.1' })],
  ['as after-school care for a child of twelve', on(help, { categoryCode: '4.2', birthDate: '2013-03-01' })],
];

describe('the bounds of a measure', () => {
  it.each(refused)('is not decided %s', (_, command, code, field) => given([]).when(command).thenRejected(code, field));
  it.each(allowed)('is decided %s', (_, command) => expect(measure.decide(command, measure.initial)).toHaveLength(1));
});

const decided = measure.decide(decide, measure.initial)[0] as MeasureDecided;
const started: MeasureStarted = {
  type: 'measure.started',
  occurredOn: '2026-02-03',
  subjects: [about.childId],
  data: { ...about, startedOn: '2026-02-03' },
  personal: [],
};
const facts: MeasureFacts = {
  birthDate: '2015-03-01',
  caseOpenedOn: '2026-01-01',
  orderedOn: null,
  categoryCode: '4.6',
  consent: 'voluntary',
  bases: [help],
  decidedOn: '2026-02-01',
  startedOn: '2026-02-03',
  endedOn: null,
  plannedEndOn: null,
  firstEvaluatedOn: null,
  lastEvaluatedOn: null,
  lived: null,
};
const asCare: MeasureFacts = { ...facts, categoryCode: '2.1', consent: 'ordered', bases: [care] };
const end: EndMeasure = {
  type: 'EndMeasure',
  now,
  facts,
  endedOn: '2026-05-01',
  result: 'other',
  liftingCode: null,
  liftingSpecification: null,
  note: null,
};

describe('a measure that was decided', () => {
  const start = { type: 'StartMeasure', now, facts, allowed: true, startedOn: '2026-02-03' } as const;
  it.each([
    ['a day its decision does not stand', { ...start, allowed: false }, 'measure.decision-missing'],
    ['the 18th birthday', { ...start, facts: { ...facts, birthDate: '2008-02-03' } }, 'measure.over-18'],
    [
      'a day after its planned end',
      { ...start, facts: { ...facts, plannedEndOn: '2026-02-02' } },
      'measure.after-planned-end',
    ],
  ])('does not start on %s', (_, command, code) => given([decided]).when(command).thenRejected(code, 'startedOn'));

  const extend = {
    type: 'ExtendMeasure',
    now,
    facts,
    allowed: true,
    extendedOn: '2026-05-01',
    plannedEndOn: '2026-12-31',
    reason: 'SYNTETISK',
  } as const;
  it.each([
    [
      'to an earlier end',
      { ...extend, facts: { ...facts, plannedEndOn: '2026-12-31' } },
      'measure.not-longer',
      'plannedEndOn',
    ],
    ['without a decision', { ...extend, allowed: false }, 'measure.decision-missing', 'extendedOn'],
    [
      'beyond what may be imposed',
      { ...extend, plannedEndOn: '2027-02-02', facts: { ...facts, consent: 'ordered' as const, bases: [imposed] } },
      'measure.planned-end-too-late',
      'plannedEndOn',
    ],
    ['without a reason', { ...extend, reason: ' ' }, 'measure.reason-missing', 'reason'],
  ])('is not extended %s', (_, command, code, field) =>
    given([decided, started]).when(command).thenRejected(code, field),
  );

  const purchase = {
    type: 'PurchaseMeasure',
    now,
    facts,
    purchasedOn: '2026-02-04',
    supplier: 'SYNTETISK',
    organisationNumber: null,
    amount: 1,
    per: 'total',
    until: null,
  } as const;
  it.each([
    ['for nothing', { ...purchase, amount: 0 }, 'measure.amount-impossible', 'amount'],
    ['for half an øre', { ...purchase, amount: 1.5 }, 'measure.amount-impossible', 'amount'],
    ['of nobody', { ...purchase, supplier: '' }, 'measure.supplier-missing', 'supplier'],
    ['until before', { ...purchase, until: '2026-02-03' }, 'measure.until-before-purchase', 'until'],
    [
      'of a wrong number',
      { ...purchase, organisationNumber: '123456789' },
      'measure.organisation-number-impossible',
      'organisationNumber',
    ],
  ])('is not bought %s', (_, command, code, field) =>
    given([decided, started]).when(command).thenRejected(code, field),
  );
  it('is not changed or granted without words', () => {
    given([decided, started])
      .when({ type: 'ChangeMeasure', now, facts, changedOn: '2026-03-01', change: '' })
      .thenRejected('measure.change-missing', 'change');
    given([decided, started])
      .when({ type: 'GrantSupport', now, facts, grantedOn: '2026-03-01', kind: 'grant', amount: 1, what: '' })
      .thenRejected('measure.what-missing', 'what');
  });

  const lived = { from: '2026-02-10', until: '2026-05-02' };
  it.each([
    [
      'while the child lives there',
      { ...end, facts: { ...facts, lived: { ...lived, until: null } } },
      'measure.placement-open',
    ],
    ['before the child moved out', { ...end, facts: { ...facts, lived } }, 'measure.before-move-out'],
    ['after 25', { ...end, facts: { ...facts, birthDate: '2001-04-30' } }, 'measure.over-25'],
    [
      'as care after 18',
      { ...end, liftingCode: '2', facts: { ...asCare, birthDate: '2008-04-30' } },
      'measure.care-after-18',
    ],
  ])('does not end %s', (_, command, code) => given([decided, started]).when(command).thenRejected(code, 'endedOn'));
  it('ends with a reason for lifting if it was care by placement, and only then', () => {
    const care = { ...end, facts: asCare };
    given([decided, started]).when(care).thenRejected('measure.lifting-missing', 'liftingCode');
    given([decided, started])
      .when({ ...care, liftingCode: '4' })
      .thenRejected('code-list.specification-missing', 'liftingSpecification');
    given([decided, started])
      .when({ ...care, liftingCode: '9' })
      .thenRejected('code-list.unknown-code', 'liftingCode');
    given([decided, started])
      .when({ ...end, liftingCode: '1' })
      .thenRejected('measure.lifting-unfitting', 'liftingCode');
    const [ended] = measure.decide(
      { ...care, liftingCode: '4', liftingSpecification: 'SYNTETISK' },
      [decided, started].reduce(measure.evolve, measure.initial),
    );
    expect(ended).toMatchObject({
      data: { liftingCode: '4' },
      personal: [{ path: 'liftingSpecification', content: 'SYNTETISK' }],
    });
  });

  const correct = { type: 'CorrectMeasureDate', now, facts, allowed: true, reason: 'SYNTETISK' } as const;
  it.each([
    ['that is not there', { ...correct, field: 'endedOn', to: '2026-05-01' }, 'measure.date-not-set', 'field'],
    ['to the same day', { ...correct, field: 'startedOn', to: '2026-02-03' }, 'measure.date-unchanged', 'to'],
    ['to the future', { ...correct, field: 'startedOn', to: '2026-06-02' }, 'measure.date-in-future', 'to'],
    ['to before the decision', { ...correct, field: 'startedOn', to: '2026-01-31' }, 'measure.before-decision', 'to'],
    ['to after the start', { ...correct, field: 'decidedOn', to: '2026-02-04' }, 'measure.before-decision', 'to'],
    ['to before the case', { ...correct, field: 'decidedOn', to: '2025-12-31' }, 'measure.before-case', 'to'],
    [
      'to before the start',
      { ...correct, field: 'endedOn', to: '2026-02-02', facts: { ...facts, endedOn: '2026-05-01' } },
      'measure.before-start',
      'to',
    ],
    [
      'to before an evaluation',
      {
        ...correct,
        field: 'endedOn',
        to: '2026-02-28',
        facts: { ...facts, endedOn: '2026-05-01', lastEvaluatedOn: '2026-03-01' },
      },
      'measure.before-evaluation',
      'to',
    ],
    [
      'to after an evaluation',
      { ...correct, field: 'startedOn', to: '2026-03-02', facts: { ...facts, firstEvaluatedOn: '2026-03-01' } },
      'measure.after-evaluation',
      'to',
    ],
    [
      'to after the child moved in',
      { ...correct, field: 'startedOn', to: '2026-02-11', facts: { ...facts, lived } },
      'measure.after-move-in',
      'to',
    ],
    [
      'to before the child moved out',
      { ...correct, field: 'endedOn', to: '2026-05-01', facts: { ...facts, endedOn: '2026-05-03', lived } },
      'measure.before-move-out',
      'to',
    ],
    [
      'to a day without a decision',
      { ...correct, field: 'startedOn', to: '2026-02-02', allowed: false },
      'measure.decision-missing',
      'to',
    ],
    [
      'to a day after 18',
      { ...correct, field: 'startedOn', to: '2026-02-05', facts: { ...facts, birthDate: '2008-02-05' } },
      'measure.over-18',
      'to',
    ],
    [
      'to a day the category did not exist',
      {
        ...correct,
        field: 'decidedOn',
        to: '2025-12-31',
        facts: { ...facts, categoryCode: '8.4', caseOpenedOn: null },
      },
      'measure.category-not-valid',
      'to',
    ],
    [
      'without a reason',
      { ...correct, field: 'startedOn', to: '2026-02-02', reason: '' },
      'measure.reason-missing',
      'reason',
    ],
  ] as const)('has no date corrected %s', (_, command, code, field) =>
    given([decided, started]).when(command).thenRejected(code, field),
  );
  it('is not entered in error while a placement rests on it, or without a reason', () => {
    const inError = { type: 'EnterMeasureInError', now, facts, kind: 'mistake', replacedBy: null, reason: '' } as const;
    given([decided]).when(inError).thenRejected('measure.reason-missing', 'reason');
    given([decided])
      .when({ ...inError, facts: { ...facts, lived } })
      .thenRejected('measure.placement-rests');
  });
});
