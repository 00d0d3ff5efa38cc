import { specification } from '@libs/testing/specification';
import type {
  ChangeMeasure,
  CorrectMeasureDate,
  DecideMeasure,
  EndMeasure,
  EnterMeasureInError,
  EvaluateMeasure,
  ExtendMeasure,
  GrantSupport,
  MeasureCommand,
  MeasureFacts,
  PurchaseMeasure,
  StartMeasure,
} from './commands';
import type { LegalBasis } from '../code-lists/legal-basis';
import type {
  MeasureDateCorrected,
  MeasureDecided,
  MeasureEnded,
  MeasureEnteredInError,
  MeasureEvaluated,
  MeasureEvent,
  MeasureStarted,
} from './events';
import { measure } from './measure';

const given = specification(measure);
const [measureId, childId] = ['0197a000-0000-7000-8000-000000000004', '0197a000-0000-7000-8000-000000000002'] as const;
const now = '2026-06-01T12:00:00.000Z';
const about = { measureId, childId };
const legalBasis: LegalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null };
const decisionId = '0197a000-0000-7000-8000-000000000006';
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const surroundings = { birthDate: '2015-03-01', caseOpenedOn: '2026-01-01', orderedOn: null };
const facts: MeasureFacts = {
  ...surroundings,
  categoryCode: '4.6',
  consent: 'voluntary',
  bases: [legalBasis],
  decidedOn: '2026-02-01',
  startedOn: null,
  endedOn: null,
  plannedEndOn: null,
  firstEvaluatedOn: null,
  lastEvaluatedOn: null,
  lived: null,
};
const begun: MeasureFacts = { ...facts, startedOn: '2026-02-03' };
const onMeasure = { now, facts: begun };

const decide: DecideMeasure = {
  type: 'DecideMeasure',
  now,
  ...about,
  ...surroundings,
  decisionId,
  authority: { legalBasis, consent: 'voluntary', ordered: false },
  categoryCode: '4.6',
  specification: null,
  consent: 'voluntary',
  legalBasis,
  additionalBases: [],
  groundCodes: [],
  groundSpecification: null,
  decidedOn: '2026-02-01',
  plannedEndOn: null,
  goal: 'SYNTETISK mål',
};
const start: StartMeasure = { type: 'StartMeasure', now, facts, allowed: true, startedOn: '2026-02-03' };
const evaluate: EvaluateMeasure = {
  type: 'EvaluateMeasure',
  ...onMeasure,
  evaluatedOn: '2026-05-02',
  childView: 'SYNTETISK: liker støttekontakten',
  assessment: 'SYNTETISK: hjelper',
  continues: true,
};
const change: ChangeMeasure = {
  type: 'ChangeMeasure',
  ...onMeasure,
  changedOn: '2026-03-01',
  change: 'SYNTETISK: annenhver helg',
};
const extend: ExtendMeasure = {
  type: 'ExtendMeasure',
  ...onMeasure,
  allowed: true,
  extendedOn: '2026-05-01',
  plannedEndOn: '2026-12-31',
  reason: 'SYNTETISK: behovet består',
};
const purchase: PurchaseMeasure = {
  type: 'PurchaseMeasure',
  ...onMeasure,
  purchasedOn: '2026-02-04',
  supplier: 'SYNTETISK leverandør',
  organisationNumber: '314159268',
  amount: 450_000,
  per: 'month',
  until: '2026-12-31',
};
const grant: GrantSupport = {
  type: 'GrantSupport',
  ...onMeasure,
  grantedOn: '2026-02-05',
  kind: 'equipment',
  amount: 120_000,
  what: 'SYNTETISK sykkel',
};
const end: EndMeasure = {
  type: 'EndMeasure',
  ...onMeasure,
  endedOn: '2026-06-01',
  result: 'goal-reached',
  liftingCode: null,
  liftingSpecification: null,
  note: null,
};
const correct: CorrectMeasureDate = {
  type: 'CorrectMeasureDate',
  ...onMeasure,
  allowed: true,
  field: 'startedOn',
  to: '2026-02-02',
  reason: 'SYNTETISK skrivefeil',
};
const enterInError: EnterMeasureInError = {
  type: 'EnterMeasureInError',
  ...onMeasure,
  kind: 'mistake',
  replacedBy: null,
  reason: 'SYNTETISK skrivefeil',
};

const decided: MeasureDecided = {
  type: 'measure.decided',
  occurredOn: '2026-02-01',
  subjects: [childId],
  data: {
    ...about,
    categoryCode: '4.6',
    consent: 'voluntary',
    legalBasis,
    decidedOn: '2026-02-01',
    decisionId,
    additionalBases: [],
    groundCodes: [],
    plannedEndOn: null,
  },
  personal: [sealed('goal', 'SYNTETISK mål')],
};
const started: MeasureStarted = {
  type: 'measure.started',
  occurredOn: '2026-02-03',
  subjects: [childId],
  data: { ...about, startedOn: '2026-02-03' },
  personal: [],
};
const evaluated: MeasureEvaluated = {
  type: 'measure.evaluated',
  occurredOn: '2026-05-02',
  subjects: [childId],
  data: { ...about, evaluatedOn: '2026-05-02', continues: true },
  personal: [sealed('childView', evaluate.childView), sealed('assessment', evaluate.assessment)],
};
const ended: MeasureEnded = {
  type: 'measure.ended',
  occurredOn: '2026-06-01',
  subjects: [childId],
  data: { ...about, endedOn: '2026-06-01', result: 'goal-reached', liftingCode: null },
  personal: [],
};

const corrected: MeasureDateCorrected = {
  type: 'measure.date-corrected',
  occurredOn: '2026-06-01',
  subjects: [childId],
  data: { ...about, field: 'startedOn', from: '2026-02-03', to: '2026-02-02' },
  personal: [sealed('reason', correct.reason)],
};
const inError: MeasureEnteredInError = {
  type: 'measure.entered-in-error',
  occurredOn: '2026-06-01',
  subjects: [childId],
  data: { ...about, kind: 'mistake', replacedBy: null },
  personal: [sealed('reason', enterInError.reason)],
};

describe('a measure', () => {
  it('is decided', () => given([]).when(decide).then([decided]));
  it('starts', () => given([decided]).when(start).then([started]));
  it('is evaluated, again and again, with the child’s view', () => {
    given([decided, started]).when(evaluate).then([evaluated]);
    given([decided, started, evaluated]).when(evaluate).then([evaluated]);
  });
  it('ends', () => given([decided, started, evaluated]).when(end).then([ended]));

  it('keeps the specification some categories need', () => {
    const other = { ...decide, categoryCode: '4.99' };
    given([]).when(other).thenRejected('code-list.specification-missing', 'specification');
    given([])
      .when({ ...other, specification: 'SYNTETISK kurs' })
      .then([
        {
          ...decided,
          data: { ...decided.data, categoryCode: '4.99' },
          personal: [sealed('specification', 'SYNTETISK kurs'), ...decided.personal],
        },
      ]);
  });

  it.each<LegalBasis>([
    { ...legalBasis, section: '3-6 a' },
    { ...legalBasis, law: 'BVL', chapter: '4', section: '4-4' },
    { ...legalBasis, law: 'BL1981', chapter: '6', section: '43 a' },
  ])('rests on %j', (basis) =>
    expect(
      measure.decide(
        { ...decide, legalBasis: basis, authority: { legalBasis: basis, consent: 'voluntary', ordered: false } },
        measure.initial,
      ),
    ).toHaveLength(1),
  );

  const decisions: readonly [string, Partial<DecideMeasure>, string, string][] = [
    ['a category of no list', { categoryCode: '9.1' }, 'code-list.unknown-code', 'categoryCode'],
    ['a category that ended', { categoryCode: '8.2' }, 'code-list.code-not-valid-on-date', 'categoryCode'],
    [
      'a category not yet begun',
      { categoryCode: '8.4', decidedOn: '2025-12-31', caseOpenedOn: '2025-01-01' },
      'code-list.code-not-valid-on-date',
      'categoryCode',
    ],
    [
      'a section of another chapter',
      { legalBasis: { ...legalBasis, section: '4-1' } },
      'measure.legal-basis-impossible',
      'legalBasis.section',
    ],
    [
      'a chapter that is no number',
      { legalBasis: { ...legalBasis, chapter: '(' } },
      'measure.legal-basis-impossible',
      'legalBasis.section',
    ],
    ['a day in the future', { decidedOn: '2026-06-02' }, 'measure.date-in-future', 'decidedOn'],
    ['a day that is none', { decidedOn: '2026-02-30' }, 'measure.impossible-date', 'decidedOn'],
  ];
  it.each(decisions)('is not decided with %s', (_, wrong, code, field) =>
    given([])
      .when({ ...decide, ...wrong })
      .thenRejected(code, field),
  );

  it('is decided once', () => given([decided]).when(decide).thenRejected('measure.already-decided'));
  it.each<MeasureCommand>([start, evaluate, change, extend, purchase, grant, end, correct, enterInError])(
    'is not there for $type before it is decided',
    (command) => given([]).when(command).thenRejected('measure.unknown'),
  );
  it.each([evaluate, change, extend, end])('is not running for $type before it starts or after it ends', (command) => {
    given([decided]).when(command).thenRejected('measure.not-running');
    given([decided, started, ended]).when(command).thenRejected('measure.not-running');
  });
  it('starts once', () => {
    given([decided, started]).when(start).thenRejected('measure.already-started');
    given([decided, started, ended]).when(start).thenRejected('measure.already-started');
  });

  const days: readonly [MeasureCommand, string, string][] = [
    [{ ...start, startedOn: '2026-01-31' }, 'measure.before-decision', 'startedOn'],
    [{ ...start, startedOn: '2026-06-02' }, 'measure.date-in-future', 'startedOn'],
    [{ ...evaluate, evaluatedOn: '2026-02-02' }, 'measure.before-start', 'evaluatedOn'],
    [{ ...evaluate, childView: ' ' }, 'measure.child-view-missing', 'childView'],
    [{ ...evaluate, assessment: '' }, 'measure.assessment-missing', 'assessment'],
    [{ ...end, endedOn: '2026-02-02' }, 'measure.before-start', 'endedOn'],
    [{ ...end, endedOn: '2026-00-02' }, 'measure.impossible-date', 'endedOn'],
  ];
  it.each(days)('refuses %j', (command, code, field) =>
    given(command.type === 'StartMeasure' ? [decided] : [decided, started])
      .when(command)
      .thenRejected(code, field),
  );

  it('changes its form under the same decision', () =>
    given([decided, started])
      .when(change)
      .then([
        {
          type: 'measure.changed',
          occurredOn: '2026-03-01',
          subjects: [childId],
          data: { ...about, changedOn: '2026-03-01' },
          personal: [sealed('change', change.change)],
        },
      ]));
  it('goes on longer than was planned', () =>
    given([decided, started])
      .when(extend)
      .then([
        {
          type: 'measure.extended',
          occurredOn: '2026-05-01',
          subjects: [childId],
          data: { ...about, extendedOn: '2026-05-01', plannedEndOn: '2026-12-31' },
          personal: [sealed('reason', extend.reason)],
        },
      ]));
  it('is bought from somebody, and money or things are given, before and after it begins', () => {
    const { purchasedOn, organisationNumber, amount, per, until } = purchase;
    const purchased: MeasureEvent = {
      type: 'measure.purchased',
      occurredOn: purchasedOn,
      subjects: [childId],
      data: { ...about, purchasedOn, organisationNumber, amount, per, until },
      personal: [sealed('supplier', purchase.supplier)],
    };
    const granted: MeasureEvent = {
      type: 'measure.granted',
      occurredOn: '2026-02-05',
      subjects: [childId],
      data: { ...about, grantedOn: '2026-02-05', kind: 'equipment', amount: 120_000 },
      personal: [sealed('what', grant.what)],
    };
    for (const before of [[decided], [decided, started]]) {
      given(before).when(purchase).then([purchased]);
      given(before).when(grant).then([granted]);
      given([...before, ended])
        .when(purchase)
        .thenRejected('measure.not-running');
      given([...before, ended])
        .when(grant)
        .thenRejected('measure.not-running');
    }
  });
  it('can be withdrawn before it begins', () =>
    given([decided])
      .when({ ...end, facts, result: 'withdrawn' })
      .then([{ ...ended, data: { ...ended.data, result: 'withdrawn' } }]));
  it('has its date corrected, and goes on from the right day', () => {
    given([decided, started]).when(correct).then([corrected]);
    const earlier = { ...evaluate, evaluatedOn: '2026-02-02' };
    given([decided, started]).when(earlier).thenRejected('measure.before-start', 'evaluatedOn');
    expect(measure.decide(earlier, [decided, started, corrected].reduce(measure.evolve, measure.initial))).toHaveLength(
      1,
    );
  });
  it('takes nothing more once it was entered in error', () => {
    given([decided, started]).when(enterInError).then([inError]);
    for (const command of [start, evaluate, change, extend, purchase, grant, end, correct, enterInError])
      given([decided, started, inError]).when(command).thenRejected('measure.entered-in-error');
  });
  it('has a specification for a ground that asks for one', () => {
    const other = { ...decide, groundCodes: ['18'], decidedOn: '2025-12-01', caseOpenedOn: '2025-11-01' };
    given([]).when(other).thenRejected('code-list.specification-missing', 'groundSpecification');
    given([])
      .when({ ...other, groundSpecification: 'SYNTETISK grunn' })
      .then([
        {
          ...decided,
          occurredOn: '2025-12-01',
          data: { ...decided.data, groundCodes: ['18'], decidedOn: '2025-12-01' },
          personal: [sealed('groundSpecification', 'SYNTETISK grunn'), ...decided.personal],
        },
      ]);
  });
});
