import type { Part } from '@libs/domain/kernel/part';
import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { PlanRequest } from './plans';

const texts = { goal: 'x', content: 'x', duration: 'x', childView: 'x' };
const make = (planType: string, about: Part | null): PlanRequest => ({
  type: 'MakePlan',
  planType,
  madeOn: '2026-02-01',
  about,
  validUntil: null,
  ...texts,
});
const opened = (): CaseInMemory => {
  const one = new CaseInMemory('2015-01-01', '2026-11-22');
  const { childId } = one;
  return one.given('case.opened', 'case', { childId, caseNumber: 'B-1', openedOn: '2026-01-01', from: 'application' });
};

describe('a plan in its case', () => {
  it('needs an open case, and something there to plan', () => {
    expect(new CaseInMemory('2015-01-01', '2026-11-22').attempt(make('1', null))).toBe('plan.case-not-open');
    expect(opened().attempt(make('7', { kind: 'investigation', id: 'none' }))).toBe('plan.about-unknown');
  });

  it('is one of its type for the same thing; others are made beside it', () => {
    const one = opened();
    expect(one.attempt(make('1', null))).toBe('done');
    expect(one.attempt(make('1', null))).toBe('plan.another-is-open');
    expect(one.attempt(make('5', { kind: 'aftercare', id: one.childId }))).toBe('done');
    expect(one.attempt(make('6', { kind: 'contact', id: one.childId }))).toBe('done');
  });

  it('is closed once the file says how the child took part in it', () => {
    const one = opened();
    one.attempt(make('1', null));
    const { planId } = one.file.plans[0]!;
    const close: PlanRequest = { type: 'ClosePlan', planId, closedOn: '2026-03-01', result: 'fulfilled', note: null };
    expect(one.attempt({ ...close, planId: 'none' })).toBe('plan.unknown');
    expect(one.attempt(close)).toBe('participation.missing');
    const about = { kind: 'plan', id: planId } as const;
    expect(one.attempt({ type: 'WaiveParticipation', about, on: '2026-03-01', reason: 'x' })).toBe('done');
    expect(one.attempt(close)).toBe('done');
    expect(one.attempt(make('1', null))).toBe('done');
  });
});
