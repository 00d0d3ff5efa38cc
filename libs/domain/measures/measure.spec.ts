import { specification } from '@libs/testing/specification';
import type { DecideMeasure, EndMeasure, EvaluateMeasure, MeasureCommand, StartMeasure } from './commands';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { MeasureDecided, MeasureEnded, MeasureEvaluated, MeasureStarted } from './events';
import { measure } from './measure';

const given = specification(measure);
const [measureId, childId] = ['0197a000-0000-7000-8000-000000000004', '0197a000-0000-7000-8000-000000000002'] as const;
const now = '2026-06-01T12:00:00.000Z';
const about = { measureId, childId };
const legalBasis: LegalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null };
const undecided = { decisionId: null, additionalBases: [], groundCodes: [], plannedEndOn: null } as const;
const sealed = (path: string, content: string) => ({ subject: childId, path, content });

const decide: DecideMeasure = {
  type: 'DecideMeasure',
  now,
  ...about,
  categoryCode: '4.6',
  specification: null,
  consent: 'voluntary',
  legalBasis,
  decidedOn: '2026-02-01',
  goal: 'SYNTETISK mål',
};
const start: StartMeasure = { type: 'StartMeasure', now, startedOn: '2026-02-03' };
const evaluate: EvaluateMeasure = {
  type: 'EvaluateMeasure',
  now,
  evaluatedOn: '2026-05-02',
  childView: 'SYNTETISK: liker støttekontakten',
  assessment: 'SYNTETISK: hjelper',
  continues: true,
};
const end: EndMeasure = { type: 'EndMeasure', now, endedOn: '2026-06-01', result: 'goal-reached', note: null };

const decided: MeasureDecided = {
  type: 'measure.decided',
  occurredOn: '2026-02-01',
  subjects: [childId],
  data: { ...about, categoryCode: '4.6', consent: 'voluntary', legalBasis, decidedOn: '2026-02-01', ...undecided },
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
    expect(measure.decide({ ...decide, legalBasis: basis }, measure.initial)).toHaveLength(1),
  );

  const decisions: readonly [string, Partial<DecideMeasure>, string, string][] = [
    ['a category of no list', { categoryCode: '9.1' }, 'code-list.unknown-code', 'categoryCode'],
    ['a category that ended', { categoryCode: '8.2' }, 'code-list.code-not-valid-on-date', 'categoryCode'],
    [
      'a category not yet begun',
      { categoryCode: '8.4', decidedOn: '2025-12-31' },
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
  it.each([start, evaluate, end])('is not there for $type before it is decided', (command) =>
    given([]).when(command).thenRejected('measure.unknown'),
  );
  it.each([evaluate, end])('is not running for $type before it starts or after it ends', (command) => {
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
});
