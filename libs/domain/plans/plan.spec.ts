import { specification } from '@libs/testing/specification';
import type { Part } from '../kernel/part';
import type { ClosePlan, CorrectPlanDate, EnterPlanInError, EvaluatePlan, MakePlan, RevisePlan } from './commands';
import type { PlanCommand } from './commands';
import type { PlanClosed, PlanDateCorrected, PlanEnteredInError, PlanEvaluated, PlanMade, PlanRevised } from './events';
import { plan } from './plan';

const given = specification(plan);
const [planId, childId] = ['0197a000-0000-7000-8000-000000000007', '0197a000-0000-7000-8000-000000000002'] as const;
const now = '2026-06-01T12:00:00.000Z';
const about = { planId, childId };
const texts = {
  goal: 'SYNTETISK mål',
  content: 'SYNTETISK innhold',
  duration: 'SYNTETISK: et halvt år',
  childView: 'SYNTETISK: vil gå på fotball',
};
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const sealedTexts = Object.entries(texts).map(([path, content]) => sealed(path, content));
const part = (kind: Part['kind']): Part => ({ kind, id: '0197a000-0000-7000-8000-000000000004' });

const make: MakePlan = {
  type: 'MakePlan',
  now,
  ...about,
  ...texts,
  planType: '1',
  madeOn: '2026-02-01',
  about: part('measure'),
  validUntil: '2026-08-01',
  caseOpenedOn: '2026-01-01',
  aboutIsKnown: true,
  anotherIsOpen: false,
};
const revise: RevisePlan = { type: 'RevisePlan', now, ...texts, revisedOn: '2026-03-01', validUntil: null };
const evaluate: EvaluatePlan = {
  type: 'EvaluatePlan',
  now,
  evaluatedOn: '2026-04-01',
  childView: texts.childView,
  assessment: 'SYNTETISK: på vei',
  continues: true,
};
const close: ClosePlan = { type: 'ClosePlan', now, closedOn: '2026-05-01', result: 'fulfilled', note: 'SYNTETISK' };
const correct: CorrectPlanDate = {
  type: 'CorrectPlanDate',
  now,
  field: 'madeOn',
  to: '2026-02-02',
  reason: 'SYNTETISK',
  caseOpenedOn: '2026-01-01',
};
const enterInError: EnterPlanInError = {
  type: 'EnterPlanInError',
  now,
  kind: 'duplicate',
  replacedBy: '0197a000-0000-7000-8000-000000000008',
  reason: 'SYNTETISK',
};

const event = <Type extends string, Data extends object>(
  type: Type,
  occurredOn: string,
  data: Data,
  personal: readonly ReturnType<typeof sealed>[],
) => ({ type, occurredOn, subjects: [childId], data: { ...about, ...data }, personal });

const made: PlanMade = event(
  'plan.made',
  '2026-02-01',
  { planType: '1', madeOn: '2026-02-01', about: part('measure'), validUntil: '2026-08-01' },
  sealedTexts,
);
const revised: PlanRevised = event(
  'plan.revised',
  '2026-03-01',
  { revisedOn: '2026-03-01', validUntil: null },
  sealedTexts,
);
const evaluated: PlanEvaluated = event('plan.evaluated', '2026-04-01', { evaluatedOn: '2026-04-01', continues: true }, [
  sealed('childView', evaluate.childView),
  sealed('assessment', evaluate.assessment),
]);
const closed: PlanClosed = event('plan.closed', '2026-05-01', { closedOn: '2026-05-01', result: 'fulfilled' }, [
  sealed('note', 'SYNTETISK'),
]);
const corrected: PlanDateCorrected = event(
  'plan.date-corrected',
  '2026-06-01',
  { field: 'madeOn', from: '2026-02-01', to: '2026-02-02' },
  [sealed('reason', 'SYNTETISK')],
);
const inError: PlanEnteredInError = event(
  'plan.entered-in-error',
  '2026-06-01',
  { kind: 'duplicate', replacedBy: '0197a000-0000-7000-8000-000000000008' },
  [sealed('reason', 'SYNTETISK')],
);
const later = [revise, evaluate, close, correct, enterInError];

describe('a plan', () => {
  it('is made', () => given([]).when(make).then([made]));
  it('is revised and evaluated, again and again', () => {
    given([made]).when(revise).then([revised]);
    given([made, revised]).when(revise).then([revised]);
    given([made, revised]).when(evaluate).then([evaluated]);
  });
  it('is closed', () => given([made, revised, evaluated]).when(close).then([closed]));
  it('has its date corrected, and goes on from the right day', () => {
    given([made]).when(correct).then([corrected]);
    given([made, corrected])
      .when({ ...evaluate, evaluatedOn: '2026-02-01' })
      .thenRejected('plan.before-plan', 'evaluatedOn');
    given([made, evaluated, closed])
      .when({ ...correct, field: 'closedOn', to: '2026-05-02' })
      .then([{ ...corrected, data: { ...about, field: 'closedOn', from: '2026-05-01', to: '2026-05-02' } }]);
  });
  it('takes nothing more once it was entered in error', () => {
    given([made]).when(enterInError).then([inError]);
    given([made, closed]).when(enterInError).then([inError]);
    for (const command of later) given([made, inError]).when(command).thenRejected('plan.entered-in-error');
  });

  it('is made once', () => given([made]).when(make).thenRejected('plan.already-made'));
  it.each(later)('is not there for $type before it is made', (command) =>
    given([]).when(command).thenRejected('plan.unknown'),
  );
  it.each([revise, evaluate, close])('takes no $type once it is closed', (command) =>
    given([made, closed]).when(command).thenRejected('plan.closed'),
  );

  const types: readonly [string, Part['kind'] | null][] = [
    ['1', 'measure'],
    ['1', null],
    ['2', 'decision'],
    ['2', 'emergency'],
    ['4', 'care'],
    ['5', 'aftercare'],
    ['6', 'contact'],
    ['7', 'investigation'],
    ['8', 'emergency'],
  ];
  it.each(types)('of type %s can be for %s', (planType, kind) =>
    expect(plan.decide({ ...make, planType, about: kind && part(kind) }, plan.initial)).toHaveLength(1),
  );
  it('of type 3 was made until 2022', () => {
    const provisional = { ...make, planType: '3', about: part('care'), caseOpenedOn: '2022-01-01', validUntil: null };
    expect(plan.decide({ ...provisional, madeOn: '2022-12-31' }, plan.initial)).toHaveLength(1);
    given([])
      .when({ ...provisional, madeOn: '2023-01-01' })
      .thenRejected('code-list.code-not-valid-on-date', 'planType');
  });

  const refused: readonly [PlanCommand, string, string | null][] = [
    [{ ...make, caseOpenedOn: null }, 'plan.case-not-open', null],
    [{ ...make, caseOpenedOn: '2026-02-02' }, 'plan.before-case', 'madeOn'],
    [{ ...make, madeOn: '2026-06-02' }, 'plan.date-in-future', 'madeOn'],
    [{ ...make, madeOn: '2026-02-30' }, 'plan.impossible-date', 'madeOn'],
    [{ ...make, planType: '9' }, 'code-list.unknown-code', 'planType'],
    [{ ...make, about: part('placement') }, 'plan.about-unfitting', 'about'],
    [{ ...make, planType: '4', about: null }, 'plan.about-unfitting', 'about'],
    [{ ...make, aboutIsKnown: false }, 'plan.about-unknown', 'about'],
    [{ ...make, anotherIsOpen: true }, 'plan.another-is-open', null],
    [{ ...make, validUntil: '2026-01-31' }, 'plan.ends-before-it-begins', 'validUntil'],
    [{ ...make, validUntil: '2026-13-31' }, 'plan.impossible-date', 'validUntil'],
    [{ ...make, goal: ' ' }, 'plan.goal-missing', 'goal'],
    [{ ...make, content: '' }, 'plan.content-missing', 'content'],
    [{ ...make, duration: '' }, 'plan.duration-missing', 'duration'],
    [{ ...make, childView: '' }, 'plan.child-view-missing', 'childView'],
    [{ ...revise, revisedOn: '2026-01-31' }, 'plan.before-plan', 'revisedOn'],
    [{ ...evaluate, evaluatedOn: '2026-01-31' }, 'plan.before-plan', 'evaluatedOn'],
    [{ ...evaluate, assessment: '' }, 'plan.assessment-missing', 'assessment'],
    [{ ...evaluate, childView: '' }, 'plan.child-view-missing', 'childView'],
    [{ ...close, closedOn: '2026-03-31' }, 'plan.before-evaluation', 'closedOn'],
    [{ ...correct, field: 'closedOn' }, 'plan.date-not-set', 'field'],
    [{ ...correct, to: '2026-02-01' }, 'plan.date-unchanged', 'to'],
    [{ ...correct, to: '2025-12-31' }, 'plan.before-case', 'to'],
    [{ ...correct, to: '2026-03-02' }, 'plan.after-evaluation', 'to'],
    [{ ...correct, reason: ' ' }, 'plan.reason-missing', 'reason'],
    [{ ...enterInError, reason: '' }, 'plan.reason-missing', 'reason'],
  ];
  it.each(refused)('refuses %j', (command, code, field) =>
    given(command.type === 'MakePlan' ? [] : [made, revised, evaluated])
      .when(command)
      .thenRejected(code, field),
  );
  it('is not corrected to a day its type did not exist', () =>
    given([{ ...made, data: { ...made.data, planType: '7' } }])
      .when({ ...correct, to: '2022-12-31', caseOpenedOn: null })
      .thenRejected('plan.type-not-valid', 'to'));
  it('is not corrected to be closed before it was made or last evaluated', () => {
    const ofClosing = { ...correct, field: 'closedOn' as const };
    given([made, closed])
      .when({ ...ofClosing, to: '2026-01-31' })
      .thenRejected('plan.before-plan', 'to');
    given([made, evaluated, closed])
      .when({ ...ofClosing, to: '2026-03-31' })
      .thenRejected('plan.before-evaluation', 'to');
  });
});
