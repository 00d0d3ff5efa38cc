import type { PetitionSubject, TribunalOutcome } from '@libs/domain/tribunal/events';
import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { CareRequest } from './care';

const basis = { law: 'BVL2021', chapter: '5', section: '5-1', paragraph: null, letter: null } as const;
const TODAY = '2026-11-22';
const [decisionId, order, lifting, measureId] = ['decision', 'order', 'lifting', 'measure'] as const;

/** A child with an open case. */
const child = (): CaseInMemory => {
  const one = new CaseInMemory('2012-05-01', TODAY);
  const opened = { childId: one.childId, caseNumber: 'B-1', openedOn: '2022-12-01', from: 'application' } as const;
  return one.given('case.opened', 'case', opened);
};

function ruled(
  one: CaseInMemory,
  tribunalCaseId: string,
  seeks: PetitionSubject,
  decidedOn: string,
  outcome: TribunalOutcome = 'granted',
  implementBy: string | null = null,
): CaseInMemory {
  const about = { tribunalCaseId, childId: one.childId };
  return one
    .given('tribunal.petitioned', 'tribunal', {
      ...about,
      seeks,
      legalBasis: basis,
      additionalBases: [],
      decisionId,
      emergencyId: null,
      demandId: null,
      petitionedOn: '2024-01-02',
    })
    .given('tribunal.decided', 'tribunal', { ...about, seeks, decidedOn, outcome, implementBy });
}

const ordered = (outcome: TribunalOutcome = 'granted'): CaseInMemory =>
  ruled(child(), order, 'care-order', '2024-03-01', outcome, '2024-04-12');

const take = (takenOverOn: string, tribunalCaseId: string = order): CareRequest => ({
  type: 'TakeOverCare',
  tribunalCaseId,
  takenOverOn,
});
const lift = (careId: string, more: Partial<Extract<CareRequest, { type: 'LiftCare' }>> = {}): CareRequest => ({
  type: 'LiftCare',
  careId,
  liftedOn: '2026-06-01',
  liftingCode: '1',
  specification: null,
  reason: null,
  tribunalCaseId: lifting,
  ...more,
});

describe('care in the child’s case', () => {
  it('is taken over by the tribunal’s order, before it lapses', () => {
    expect(child().attempt(take('2024-03-01'))).toBe('care.no-order');
    expect(ordered('refused').attempt(take('2024-03-01'))).toBe('care.no-order');
    expect(ordered().attempt(take('2024-02-29'))).toBe('care.no-order');
    expect(ruled(child(), order, 'contact', '2024-03-01').attempt(take('2024-03-01'))).toBe('care.no-order');
    expect(ordered().attempt(take('2024-04-13'))).toBe('care.order-lapsed');
    const one = ordered();
    expect(one.attempt(take('2024-04-12'))).toBe('done');
    expect(one.file.care).toMatchObject([{ status: 'taken-over', decisionId, tribunalCaseId: order }]);
  });

  it('moves with a corrected day, not past the lapse', () => {
    const one = ordered('partly-granted');
    one.attempt(take('2024-04-01'));
    const { careId } = one.file.care[0]!;
    const correct = { type: 'CorrectCareDate', careId, field: 'takenOverOn', reason: 'SYNTETISK' } as const;
    expect(one.attempt({ ...correct, to: '2024-04-13' })).toBe('care.order-lapsed');
    expect(one.attempt({ ...correct, to: '2024-04-12' })).toBe('done');
    expect(one.file.care[0]).toMatchObject({ takenOverOn: '2024-04-12' });
  });

  it('is lifted by the tribunal, after its measures have ended', () => {
    const one = ordered();
    one.attempt(take('2024-03-02'));
    const { careId } = one.file.care[0]!;
    const about = { measureId, childId: one.childId };
    one
      .given('measure.decided', 'measure', {
        ...about,
        categoryCode: '2.2',
        consent: 'ordered',
        legalBasis: basis,
        decidedOn: '2024-03-01',
        decisionId,
        additionalBases: [],
        groundCodes: [],
        plannedEndOn: null,
      })
      .given('measure.started', 'measure', { ...about, startedOn: '2024-03-02' });
    expect(one.attempt(lift(careId))).toBe('care.lifting-not-ordered');
    ruled(one, lifting, 'lifting', '2026-05-20');
    expect(one.attempt(lift(careId, { tribunalCaseId: order }))).toBe('care.lifting-not-ordered');
    expect(one.attempt(lift(careId))).toBe('care.measures-running');
    one.given('measure.ended', 'measure', { ...about, endedOn: '2026-06-01', result: 'other', liftingCode: '1' });
    expect(one.attempt(lift('another child’s'))).toBe('care.unknown');
    expect(one.attempt(lift(careId))).toBe('done');
    expect(one.file.care[0]).toMatchObject({ status: 'lifted', liftingCode: '1' });
  });

  it('is lifted when the court takes the order back', () => {
    const one = ordered();
    one.attempt(take('2024-03-02'));
    const { careId } = one.file.care[0]!;
    const about = { tribunalCaseId: order, childId: one.childId, actionId: 'action' };
    one
      .given('tribunal.taken-to-court', 'tribunal', { ...about, suedOn: '2024-03-20', party: 'parent', late: false })
      .given('tribunal.court-decided', 'tribunal', { ...about, decidedOn: '2026-05-01', outcome: 'reversed' });
    expect(one.attempt(lift(careId, { tribunalCaseId: order }))).toBe('done');
  });

  it('is followed by help with a plan of the child’s own', () => {
    const one = ruled(ordered(), lifting, 'lifting', '2026-05-20');
    one.attempt(take('2024-03-02'));
    const { careId } = one.file.care[0]!;
    one.attempt(lift(careId));
    const days = { offeredOn: '2026-06-02', until: '2026-12-01' };
    const followUp = {
      type: 'FollowUpReturn',
      careId,
      ...days,
      accepted: true,
      planId: 'plan',
      offer: 'SYNTETISK',
    } as const;
    expect(one.attempt(followUp)).toBe('care.plan-unknown');
    one.given('plan.made', 'plan', {
      planId: 'plan',
      childId: one.childId,
      planType: '1',
      about: { kind: 'care', id: careId },
      madeOn: '2026-06-01',
      validUntil: null,
    });
    expect(one.attempt(followUp)).toBe('done');
  });
});
