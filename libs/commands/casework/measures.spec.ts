import fc from 'fast-check';
import { addDays } from '@libs/domain/kernel/dates';
import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { MeasureRequest } from './measures';

const TODAY = '2026-11-22';
const help = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null } as const;
const imposed = { ...help, section: '3-4' } as const;
const acute = { ...help, chapter: '4', section: '4-2' } as const;
const [decisionId, orderedId, emergencyId, tribunalCaseId] = ['d1', 'd2', 'e1', 't1'] as const;

/** A child with an open case, an approved decision on help, one on imposed help, and an emergency decision. */
function helped(birthDate: string | null = '2015-01-01'): CaseInMemory {
  const one = new CaseInMemory(birthDate, TODAY);
  const { childId } = one;
  const proposal = { additionalBases: [], investigationId: null, proposedOn: '2026-01-10', proposedBy: 's1' } as const;
  one.given('case.opened', 'case', { childId, caseNumber: 'B-1', openedOn: '2026-01-01', from: 'application' });
  for (const [id, kind, consent, legalBasis] of [
    [decisionId, 'help-measure', 'voluntary', help],
    [orderedId, 'ordered-measure', 'ordered', imposed],
  ] as const)
    one
      .given('decision.proposed', 'decision', { decisionId: id, childId, kind, consent, legalBasis, ...proposal })
      .given('decision.approved', 'decision', { decisionId: id, childId, decidedOn: '2026-01-12', approvedBy: 's2' });
  return one.given('emergency.decided', 'emergency', {
    emergencyId,
    childId,
    kind: 'care',
    legalBasis: acute,
    decidedOn: '2026-02-01',
    decider: 'leader',
    abroad: false,
    petitionDueOn: '2026-03-15',
    recordedBy: null,
  });
}

type Decide = Extract<MeasureRequest, { readonly type: 'DecideMeasure' }>;
const decide = (more: Partial<Decide> = {}): Decide => ({
  type: 'DecideMeasure',
  decisionId,
  categoryCode: '4.6',
  specification: null,
  consent: 'voluntary',
  legalBasis: help,
  additionalBases: [],
  groundCodes: [],
  groundSpecification: null,
  decidedOn: '2026-01-15',
  plannedEndOn: null,
  goal: null,
  ...more,
});
const measureOf = (one: CaseInMemory) => one.file.measures.at(-1)!;
const start = (one: CaseInMemory, startedOn: string): string =>
  one.attempt({ type: 'StartMeasure', measureId: measureOf(one).measureId, startedOn });

describe('a measure in its case', () => {
  it('rests on an approved decision of this child, from the day it was approved', () => {
    const one = helped();
    expect(one.attempt(decide({ decisionId: 'another' }))).toBe('measure.decision-missing');
    expect(one.attempt(decide({ decidedOn: '2026-01-11' }))).toBe('measure.decision-missing');
    expect(one.attempt(decide({ decidedOn: '2026-01-12' }))).toBe('done');
    one.given('decision.ended', 'decision', {
      decisionId,
      childId: one.childId,
      endedOn: '2026-02-01',
      statusCode: '4',
    });
    expect(start(one, '2026-02-02')).toBe('measure.decision-missing');
    expect(start(one, '2026-02-01')).toBe('done');
  });

  it('is imposed once the tribunal has said so, for a year from that day', () => {
    const one = helped();
    const { childId } = one;
    const order = { decisionId: orderedId, consent: 'ordered', legalBasis: imposed, decidedOn: '2026-04-01' } as const;
    expect(one.attempt(decide(order))).toBe('measure.order-missing');
    const petition = { seeks: 'ordered-measure', legalBasis: imposed, additionalBases: [], emergencyId: null } as const;
    one
      .given('tribunal.petitioned', 'tribunal', {
        tribunalCaseId,
        childId,
        ...petition,
        decisionId: orderedId,
        demandId: null,
        petitionedOn: '2026-02-01',
      })
      .given('tribunal.decided', 'tribunal', {
        tribunalCaseId,
        childId,
        decidedOn: '2026-03-15',
        seeks: 'ordered-measure',
        outcome: 'granted',
        implementBy: null,
      });
    expect(one.attempt(decide({ ...order, plannedEndOn: '2027-03-16' }))).toBe('measure.planned-end-too-late');
    expect(one.attempt(decide({ ...order, plannedEndOn: '2027-03-15' }))).toBe('done');
    expect(start(one, '2026-04-02')).toBe('done');
  });

  it('rests on an emergency decision while that stands', () => {
    const one = helped();
    const emergency = { decisionId: emergencyId, consent: 'ordered', legalBasis: acute, categoryCode: '2.5' } as const;
    expect(one.attempt(decide({ ...emergency, decidedOn: '2026-03-16' }))).toBe('measure.decision-missing');
    expect(one.attempt(decide({ ...emergency, decidedOn: '2026-03-15' }))).toBe('done');
  });

  it('ends after the child moved out, and is not in error while a placement rests on it', () => {
    const one = helped();
    one.attempt(decide());
    start(one, '2026-02-01');
    const { measureId } = measureOf(one);
    const placement = { placementId: 'p1', childId: one.childId };
    one.given('placement.started', 'placement', {
      ...placement,
      kind: 'foster-home',
      measureId,
      movedInOn: '2026-02-02',
      hostMunicipality: null,
      networkSearched: true,
      inNetwork: false,
      siblings: [],
      siblingReviewOn: null,
    } as never);
    const end = (endedOn: string): MeasureRequest => ({
      type: 'EndMeasure',
      measureId,
      endedOn,
      result: 'other',
      liftingCode: null,
      liftingSpecification: null,
      note: null,
    });
    const inError = { type: 'EnterMeasureInError', measureId, kind: 'mistake', replacedBy: null, reason: 'x' } as const;
    expect(one.attempt(end('2026-06-01'))).toBe('measure.placement-open');
    expect(one.attempt(inError)).toBe('measure.placement-rests');
    one.given('placement.ended', 'placement', {
      ...placement,
      movedOutOn: '2026-05-01',
      reasonCode: '1.1.1',
      movedToCode: '6',
    } as never);
    expect(one.attempt(end('2026-04-30'))).toBe('measure.before-move-out');
    expect(one.attempt(end('2026-05-01'))).toBe('done');
  });

  it('that an earlier version recorded without a decision still goes on', () => {
    const one = helped();
    const about = { measureId: 'old', childId: one.childId };
    one.given('measure.decided', 'measure-old', {
      ...about,
      categoryCode: '4.6',
      consent: 'voluntary',
      legalBasis: help,
      decidedOn: '2026-01-02',
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    });
    expect(start(one, '2026-01-03')).toBe('done');
    expect(one.attempt({ type: 'StartMeasure', measureId: 'none', startedOn: '2026-01-03' })).toBe('measure.unknown');
  });

  const days = fc.integer({ min: 0, max: 320 }).map((more) => addDays('2026-01-01', more));
  const act = fc.record({ kind: fc.integer({ min: 0, max: 6 }), on: days });
  const requestOf = ({ kind, on }: { kind: number; on: string }, measureId: string): MeasureRequest => {
    const requests: readonly MeasureRequest[] = [
      { type: 'StartMeasure', measureId, startedOn: on },
      { type: 'EvaluateMeasure', measureId, evaluatedOn: on, childView: 'x', assessment: 'x', continues: true },
      { type: 'CorrectMeasureDate', measureId, field: 'decidedOn', to: on, reason: 'x' },
      { type: 'CorrectMeasureDate', measureId, field: 'startedOn', to: on, reason: 'x' },
      { type: 'CorrectMeasureDate', measureId, field: 'endedOn', to: on, reason: 'x' },
      {
        type: 'EndMeasure',
        measureId,
        endedOn: on,
        result: 'withdrawn',
        liftingCode: null,
        liftingSpecification: null,
        note: null,
      },
      { type: 'ExtendMeasure', measureId, extendedOn: on, plannedEndOn: addDays(on, 60), reason: 'x' },
    ];
    return requests[kind]!;
  };
  it('never ends before it starts, nor starts before its decision, whatever is done and corrected', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const one = helped();
        one.attempt(decide());
        for (const next of acts) {
          one.attempt(requestOf(next, measureOf(one).measureId));
          const { decidedOn, startedOn, endedOn, firstEvaluatedOn } = measureOf(one);
          const known = ['2026-01-12', decidedOn, startedOn, endedOn].filter((day) => day !== null);
          expect(known).toEqual(known.toSorted());
          expect(firstEvaluatedOn === null || firstEvaluatedOn >= startedOn!).toBe(true);
        }
      }),
    ));
});
