import { given, happened, limitsOf, measureStarted, movedIn, planMade, visited } from '@libs/testing/case-limits';

const measure = measureStarted('2026-01-12', { categoryCode: '2.2', section: '5-1' });
const home = [measure, movedIn('2026-01-12')];
const set = (duty: 'follow-up' | 'supervision', perYear: 2 | 4, from: string) =>
  happened('placement.visits-set', from, { placementId: 'h1', settingId: 'x', duty, perYear, from, decisionId: 'v2' });
const out = happened('placement.ended', '2026-12-01', {
  placementId: 'h1',
  movedOutOn: '2026-12-01',
  reasonCode: '1.3',
  movedToCode: '6',
});

describe('visits to a foster home', () => {
  it('are due four times a year, each duty for itself, at the home', () => {
    expect(given(...home).deadlines('placement.follow-up', 'placement.supervision')).toEqual([
      ['placement.follow-up', '2026-04-12', 'open'],
      ['placement.supervision', '2026-04-12', 'open'],
    ]);
    const seen = [visited('2026-03-01', 'follow-up'), visited('2026-03-20', 'follow-up', false)];
    expect(limitsOf([...home, ...seen], 'placement.follow-up')).toMatchObject([
      { dueOn: '2026-06-01', past: [{ dueOn: '2026-04-12', met: { on: '2026-03-01' } }] },
    ]);
    expect(given(...home, ...seen).deadlines('placement.supervision')).toEqual([
      ['placement.supervision', '2026-04-12', 'open'],
    ]);
  });

  it('are due twice a year for the duty that was reduced, and for no other', () => {
    expect(given(...home, set('supervision', 2, '2026-02-01')).deadlines('placement.supervision')).toEqual([
      ['placement.supervision', '2026-04-12', 'not-applicable'],
      ['placement.supervision-reduced', '2026-07-12', 'open'],
    ]);
    const reduced = [...home, set('follow-up', 2, '2026-02-01')];
    expect(given(...reduced).deadlines('placement.follow-up')).toEqual([
      ['placement.follow-up', '2026-04-12', 'not-applicable'],
      ['placement.follow-up-reduced', '2026-07-12', 'open'],
    ]);
    expect(given(...reduced).deadlines('placement.supervision')).toEqual([
      ['placement.supervision', '2026-04-12', 'open'],
    ]);
    expect(given(...reduced, set('follow-up', 4, '2026-03-01')).deadlines('placement.follow-up')).toEqual([
      ['placement.follow-up', '2026-04-12', 'open'],
      ['placement.follow-up-reduced', '2026-07-12', 'not-applicable'],
    ]);
  });

  it('take a visit that was written down late in its place', () =>
    expect(
      given(...home, visited('2026-05-01', 'follow-up'), visited('2026-03-01', 'follow-up')).deadlines(
        'placement.follow-up',
      ),
    ).toEqual([['placement.follow-up', '2026-08-01', 'open']]));

  it('are owed no more once the child has moved out, or never lived there', () => {
    const error = happened('placement.entered-in-error', '2026-02-01', { placementId: 'h1' });
    for (const end of [out, error])
      expect(
        given(...home, end)
          .deadlines('placement.')
          .map(([, , status]) => status),
      ).toEqual(Array.from({ length: 3 }, () => 'not-applicable'));
  });
});

describe('the agreement with a foster home', () => {
  it('is gone through once a year', () => {
    const reviewed = happened('placement.agreement-reviewed', '2026-12-10', {
      placementId: 'h1',
      reviewedOn: '2026-12-10',
    });
    expect(given(...home).deadlines('placement.agreement')).toEqual([['placement.agreement', '2027-01-12', 'open']]);
    expect(given(...home, reviewed).deadlines('placement.agreement')).toEqual([
      ['placement.agreement', '2027-12-10', 'open'],
    ]);
  });
});

describe('siblings who live apart', () => {
  it('are thought of again on the day that was set', () => {
    const apart = [measure, movedIn('2026-01-12', 'foster-home', '2026-05-01')];
    const again = happened('placement.siblings-reviewed', '2026-04-28', {
      placementId: 'h1',
      reviewedOn: '2026-04-28',
      siblings: [],
      siblingReviewOn: '2026-10-01',
    });
    const over = happened('placement.siblings-reviewed', '2026-09-28', {
      placementId: 'h1',
      reviewedOn: '2026-09-28',
      siblings: [],
      siblingReviewOn: null,
    });
    expect(given(...apart).deadlines('placement.siblings')).toEqual([['placement.siblings', '2026-05-01', 'open']]);
    expect(given(...apart, again).deadlines('placement.siblings')).toEqual([
      ['placement.siblings', '2026-10-01', 'open'],
    ]);
    expect(given(...apart, again, over).deadlines('placement.siblings')).toEqual([
      ['placement.siblings', '2026-10-01', 'met'],
    ]);
  });
});

describe('an institution', () => {
  const stay = [
    measureStarted('2026-01-09', { categoryCode: '1.1', section: '5-1' }),
    movedIn('2026-01-09', 'institution'),
  ];
  const names = ['placement.institution', 'placement.emergency', 'placement.move-in'];

  it('has a plan within four weeks and a visit within one', () => {
    expect(given(...stay).deadlines(...names)).toEqual([
      ['placement.institution-plan', '2026-02-06', 'open'],
      ['placement.move-in-visit', '2026-01-16', 'open'],
    ]);
    expect(given(...stay, planMade('2026-01-30', '4'), visited('2026-01-09', 'follow-up')).deadlines(...names)).toEqual(
      [
        ['placement.institution-plan', '2026-02-06', 'met'],
        ['placement.move-in-visit', '2026-01-16', 'met'],
      ],
    );
  });

  it('has a visit within two working days and a plan within a week after an emergency decision', () => {
    const emergency = happened('emergency.decided', '2026-01-09', {
      emergencyId: 'e1',
      kind: 'institution',
      abroad: false,
      decidedOn: '2026-01-09',
      petitionDueOn: '2026-01-23',
    });
    const urgent = [
      emergency,
      measureStarted('2026-01-09', { categoryCode: '1.1', section: '4-4', decisionId: 'e1' }),
      movedIn('2026-01-09', 'institution'),
    ];
    // 9 January 2026 is a Friday.
    expect(given(...urgent).deadlines(...names)).toEqual([
      ['placement.institution-plan', '2026-02-06', 'open'],
      ['placement.emergency-institution-plan', '2026-01-16', 'open'],
      ['placement.emergency-move-in-visit', '2026-01-13', 'open'],
    ]);
    expect(given(...urgent, planMade('2026-01-12', '8')).deadlines('placement.emergency-institution-plan')).toEqual([
      ['placement.emergency-institution-plan', '2026-01-16', 'met'],
    ]);
  });

  it('asks for no visits four times a year', () =>
    expect(given(...stay).deadlines('placement.follow-up', 'placement.supervision', 'placement.agreement')).toEqual(
      [],
    ));
});
