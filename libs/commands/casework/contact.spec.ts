import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { ContactRequest } from './contact';

const [father, sister, emergencyId] = ['r1', 'r2', 'e1'] as const;
const basis = { law: 'BVL2021', chapter: '7', section: '7-7', paragraph: null, letter: null } as const;

/** A child with an open case, a father and a sister, and contact stopped by a decision of 1 April. */
function withFamily(): CaseInMemory {
  const one = new CaseInMemory('2015-01-01', '2026-11-22');
  const { childId } = one;
  one.given('case.opened', 'case', { childId, caseNumber: 'B-1', openedOn: '2026-01-01', from: 'application' });
  for (const [relationId, kind] of [
    [father, 'parent'],
    [sister, 'full-sibling'],
  ] as const)
    one.given('child.related', 'child', {
      childId,
      relationId,
      kind,
      networkRole: null,
      parentalResponsibility: null,
      livesWithChild: null,
      relatedChildId: null,
      relatedOn: '2026-01-02',
    });
  return one.given('emergency.decided', 'emergency', {
    emergencyId,
    childId,
    kind: 'contact-stop',
    legalBasis: basis,
    decidedOn: '2026-04-01',
    decider: 'leader',
    abroad: false,
    petitionDueOn: '2026-05-13',
    recordedBy: null,
  });
}

type Arrange = Extract<ContactRequest, { readonly type: 'ArrangeContact' }>;
const arrange = (more: Partial<Arrange> = {}): Arrange => ({
  type: 'ArrangeContact',
  with: 'parent',
  relationId: father,
  from: '2026-02-01',
  timesPerYear: 6,
  supervised: true,
  tribunalCaseId: null,
  planId: null,
  reviewOn: null,
  arrangement: 'x',
  childView: 'x',
  ...more,
});

describe('contact in its case', () => {
  it('is with somebody the case knows, as what they are', () => {
    const one = withFamily();
    expect(one.attempt(arrange({ relationId: 'nobody' }))).toBe('contact.relation-unknown');
    expect(one.attempt(arrange({ relationId: sister }))).toBe('contact.relation-unfitting');
    expect(one.attempt(arrange({ planId: 'none' }))).toBe('contact.plan-unknown');
    expect(one.attempt(arrange({ tribunalCaseId: 'none' }))).toBe('contact.tribunal-case-unknown');
    expect(one.attempt(arrange())).toBe('done');
  });

  it('is stopped only while the decision stands, and goes on again only after it lapsed', () => {
    const one = withFamily();
    one.attempt(arrange());
    const { arrangementId } = one.file.arrangements[0]!;
    const stop = (stoppedOn: string): string =>
      one.attempt({ type: 'StopContact', arrangementId, stoppedOn, emergencyId });
    const resume = (resumedOn: string): string => one.attempt({ type: 'ResumeContact', arrangementId, resumedOn });
    expect(stop('2026-03-31')).toBe('contact.stop-not-decided');
    expect(stop('2026-05-14')).toBe('contact.stop-not-decided');
    expect(stop('2026-04-01')).toBe('done');
    expect(one.file.arrangements[0]).toMatchObject({ status: 'stopped', stoppedBy: emergencyId });
    expect(resume('2026-05-13')).toBe('contact.stop-stands');
    one.given('emergency.lapsed', 'emergency', { emergencyId, childId: one.childId, lapsedOn: '2026-05-13' });
    expect(resume('2026-05-14')).toBe('done');
    expect(one.file.arrangements[0]).toMatchObject({ status: 'running', stoppedBy: null });
  });
});
