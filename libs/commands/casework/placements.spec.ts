import fc from 'fast-check';
import { siblingsMissed } from '@libs/domain/case-file/siblings';
import { visitsDue } from '@libs/domain/case-file/visits';
import { addDays } from '@libs/domain/kernel/dates';
import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { PlacementRequest } from './placements';

const basis = { law: 'BVL2021', chapter: '3', section: '3-2', paragraph: null, letter: null } as const;
const [measureId, brother] = ['0197a000-0000-7000-8000-00000000000b', '0197a000-0000-7000-8000-0000000000b1'] as const;
const TODAY = '2026-11-22';

/** A child with an open case, a foster home measure that runs, and a brother. */
function placeable(): CaseInMemory {
  const one = new CaseInMemory('2011-01-01', TODAY);
  const { childId } = one;
  const about = { measureId, childId };
  return one
    .given('case.opened', 'case', { childId, caseNumber: 'B-1', openedOn: '2022-12-01', from: 'application' })
    .given('measure.decided', 'measure', {
      ...about,
      categoryCode: '2.2',
      consent: 'voluntary',
      legalBasis: basis,
      decidedOn: '2023-01-02',
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    })
    .given('measure.started', 'measure', { ...about, startedOn: '2023-01-05' })
    .given('child.related', 'child', {
      childId,
      relationId: brother,
      kind: 'half-sibling',
      networkRole: null,
      parentalResponsibility: null,
      livesWithChild: false,
      relatedChildId: null,
      relatedOn: '2023-01-02',
    });
}

type Start = Extract<PlacementRequest, { readonly type: 'StartPlacement' }>;
const start = (movedInOn: string, more: Partial<Start> = {}): Start => ({
  type: 'StartPlacement',
  kind: 'foster-home',
  measureId,
  movedInOn,
  home: null,
  hostMunicipality: '1201',
  networkSearched: true,
  networkSearch: 'SYNTETISK',
  inNetwork: false,
  siblings: [{ relationId: brother, together: true }],
  apartReason: null,
  siblingReviewOn: null,
  ...more,
});
const apart = {
  siblings: [{ relationId: brother, together: false }],
  apartReason: 'SYNTETISK',
  siblingReviewOn: '2026-12-01',
};
const end = (placementId: string, movedOutOn: string): PlacementRequest => ({
  type: 'EndPlacement',
  placementId,
  movedOutOn,
  reasonCode: '1.1.1',
  movedToCode: '1',
  specification: null,
  note: null,
});

describe('a placement in the child’s case', () => {
  it('rests on the child’s own measure, while it runs', () => {
    const one = placeable();
    expect(one.attempt(start('2023-01-05', { measureId: brother }))).toBe('placement.measure-not-running');
    expect(one.attempt(start('2023-01-04'))).toBe('placement.before-measure');
    expect(one.attempt(start('2023-01-05'))).toBe('done');
    one.given('measure.ended', 'measure', {
      measureId,
      childId: one.childId,
      endedOn: TODAY,
      result: 'other',
      liftingCode: null,
    });
    expect(one.attempt(start(TODAY))).toBe('placement.measure-not-running');
  });

  it('thinks of every sibling the child has, and of nobody else', () => {
    const one = placeable();
    expect(one.attempt(start('2023-01-05', { siblings: [] }))).toBe('placement.sibling-not-considered');
    one.given('child.relation-ended', 'child', {
      childId: one.childId,
      relationId: brother,
      endedOn: TODAY,
      enteredInError: false,
    });
    expect(one.attempt(start('2023-01-05'))).toBe('placement.sibling-unknown');
    expect(one.attempt(start('2023-01-05', { siblings: [] }))).toBe('done');
  });

  it('does not keep siblings apart for ever without contact', () => {
    const one = placeable();
    expect(one.attempt(start('2026-09-01', apart))).toBe('done');
    const { placementId } = one.file.placements[0]!;
    const review: PlacementRequest = {
      type: 'ReviewSiblings',
      placementId,
      reviewedOn: '2026-11-20',
      assessment: 'SYNTETISK',
      ...apart,
    };
    expect(siblingsMissed(one.file)).toEqual([brother]);
    expect(one.attempt(review)).toBe('placement.sibling-contact-missing');
    one.given('contact.arranged', 'contact', {
      childId: one.childId,
      arrangementId: measureId,
      with: 'sibling',
      relationId: brother,
      from: '2026-11-01',
      timesPerYear: 12,
      supervised: false,
      tribunalCaseId: null,
      planId: null,
      reviewOn: null,
    });
    expect(siblingsMissed(one.file)).toEqual([]);
    expect(one.attempt(review)).toBe('done');
    const together = { ...review, reviewedOn: '2026-11-21', siblings: [{ relationId: brother, together: true }] };
    expect(one.attempt({ ...together, apartReason: null, siblingReviewOn: null })).toBe('done');
    expect(one.file.placements[0]).toMatchObject({ siblingReviewOn: null, siblings: [{ together: true }] });
  });

  it('is the child’s own', () => expect(placeable().attempt(end(measureId, TODAY))).toBe('placement.unknown'));

  it('asks for a decision on fewer visits, of that kind', () => {
    const one = placeable();
    one.attempt(start('2023-01-05'));
    const set: PlacementRequest = {
      type: 'SetVisitFrequency',
      placementId: one.file.placements[0]!.placementId,
      duty: 'follow-up',
      perYear: 2,
      from: '2026-01-01',
      reason: 'SYNTETISK',
      goodConditions: true,
      decisionId: brother,
      childHeard: true,
      fosterParentsHeard: true,
      childConsents: false,
      careMunicipalityConsents: false,
    };
    expect(one.attempt(set)).toBe('placement.frequency-not-decided');
    one
      .given('decision.proposed', 'decision', {
        decisionId: brother,
        childId: one.childId,
        kind: 'visit-frequency',
        consent: 'voluntary',
        legalBasis: basis,
        additionalBases: [],
        investigationId: null,
        proposedOn: '2025-12-01',
        proposedBy: 'one',
      })
      .given('decision.approved', 'decision', {
        decisionId: brother,
        childId: one.childId,
        decidedOn: '2025-12-10',
        approvedBy: 'other',
      });
    expect(one.attempt({ ...set, from: '2025-12-09' })).toBe('placement.frequency-not-decided');
    expect(one.attempt(set)).toBe('done');
  });

  it('never overlaps another, whatever is tried and corrected', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-01', days));
    const tried = fc.record({
      what: fc.constantFrom('start', 'end', 'in', 'out', 'error'),
      which: fc.nat({ max: 9 }),
      day,
    });
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 30 }), (attempts) => {
        const one = placeable();
        for (const { what, which, day: on } of attempts) {
          const placementId = one.file.placements[which % Math.max(1, one.file.placements.length)]?.placementId ?? '';
          const fault = { placementId, reason: 'SYNTETISK' };
          if (what === 'start') one.attempt(start(on));
          else if (what === 'end') one.attempt(end(placementId, on));
          else if (what === 'error')
            one.attempt({ type: 'EnterPlacementInError', ...fault, kind: 'mistake', replacedBy: null });
          else {
            const field = what === 'in' ? 'movedInOn' : 'movedOutOn';
            one.attempt({ type: 'CorrectPlacementDate', ...fault, field, to: on });
          }
        }
        const stays = one.file.placements
          .filter(({ status }) => status !== 'entered-in-error')
          .map(({ movedInOn, movedOutOn }) => [movedInOn, movedOutOn ?? '9999-12-31'] as const);
        for (const [at, [from, to]] of stays.entries())
          for (const [otherFrom, otherTo] of stays.slice(at + 1)) expect(from < otherTo && otherFrom < to).toBe(false);
        expect(one.file.placements.filter(({ status }) => status === 'lives-there').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the visits of a year', () => {
  const placed = (movedInOn: string): CaseInMemory => {
    const one = placeable();
    expect(one.attempt(start(movedInOn))).toBe('done');
    return one;
  };
  const placementOf = (one: CaseInMemory) => one.file.placements[0]!;
  const visit = (one: CaseInMemory, visitedOn: string, onSite = true): void => {
    const said = { report: 'SYNTETISK', childView: 'SYNTETISK' };
    const { placementId } = placementOf(one);
    const duty = 'follow-up';
    expect(one.attempt({ type: 'RecordVisit', placementId, duty, visitedOn, onSite, ...said })).toBe('done');
  };

  it('are four in a whole year, in proportion in the first', () => {
    const placement = placementOf(placed('2025-07-01'));
    expect(visitsDue(placement, 2026, TODAY)).toMatchObject([
      { duty: 'follow-up', required: 4, byNow: 3, made: 0 },
      { duty: 'supervision', required: 4, byNow: 3, made: 0 },
    ]);
    expect(visitsDue(placement, 2025, TODAY)).toMatchObject([{ required: 2, byNow: 2 }, { required: 2 }]);
    expect(visitsDue(placement, 2024, TODAY)).toMatchObject([{ required: 0 }, { required: 0 }]);
  });

  it('are made at the home, in that year', () => {
    const one = placed('2025-07-01');
    for (const day of ['2025-12-31', '2026-01-01', '2026-11-22']) visit(one, day);
    visit(one, '2026-05-01', false);
    expect(visitsDue(placementOf(one), 2026, TODAY)[0]).toMatchObject({ made: 2 });
    expect(visitsDue(placementOf(one), 2025, TODAY)[0]).toMatchObject({ made: 1 });
  });

  it('end with moving out, and those of supervision at 18', () => {
    const one = placed('2025-07-01');
    expect(visitsDue(placementOf(one), 2026, TODAY, '2008-07-02')).toMatchObject([{ required: 4 }, { required: 1 }]);
    one.attempt(end(placementOf(one).placementId, '2026-07-02'));
    expect(visitsDue(placementOf(one), 2026, TODAY)).toMatchObject([{ required: 1 }, { required: 1 }]);
    expect(visitsDue(placementOf(one), 2027, TODAY)).toMatchObject([{ required: 0 }, { required: 0 }]);
  });

  it('are fewer from the day two were set', () => {
    const one = placed('2023-01-05');
    const two: PlacementRequest = {
      type: 'SetVisitFrequency',
      placementId: placementOf(one).placementId,
      duty: 'supervision',
      perYear: 2,
      from: '2026-07-02',
      reason: 'SYNTETISK',
      goodConditions: true,
      decisionId: null,
      childHeard: false,
      fosterParentsHeard: false,
      childConsents: true,
      careMunicipalityConsents: true,
    };
    expect(one.attempt(two)).toBe('done');
    expect(visitsDue(placementOf(one), 2026, TODAY)).toMatchObject([{ required: 4 }, { required: 2 }]);
  });
});
