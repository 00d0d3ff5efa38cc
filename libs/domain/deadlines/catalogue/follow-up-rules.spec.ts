import { given, happened, limitsOf } from '@libs/testing/case-limits';

describe('a travel ban', () => {
  const decided = (kind: string) =>
    happened('emergency.decided', '2026-11-20', {
      emergencyId: 'e1',
      kind,
      abroad: false,
      decidedOn: '2026-11-20',
      petitionDueOn: '2027-01-01',
    });
  const told = happened('emergency.police-notified', '2026-11-20', {
    emergencyId: 'e1',
    notifiedOn: '2026-11-20',
    of: 'decision',
  });
  it('is told to the police the same day, and no other decision is', () => {
    expect(given(decided('travel-ban')).deadlines('emergency.police')).toEqual([
      ['emergency.police-notice', '2026-11-20', 'open'],
    ]);
    expect(given(decided('travel-ban'), told).deadlines('emergency.police')).toEqual([
      ['emergency.police-notice', '2026-11-20', 'met'],
    ]);
    expect(given(decided('care')).deadlines('emergency.police')).toEqual([]);
  });
});

describe('a child that came home', () => {
  const lifted = (liftedOn: string, liftingCode = '1') =>
    happened('care.lifted', liftedOn, { careId: 'o1', liftedOn, liftingCode, tribunalCaseId: 'n2' });
  const followedUp = happened('care.return-followed-up', '2026-03-09', {
    careId: 'o1',
    offeredOn: '2026-03-09',
    accepted: true,
    until: '2026-09-01',
    planId: 'p1',
  });
  it('and its parents are offered help within two weeks, since 2026', () => {
    expect(limitsOf([lifted('2026-03-01')], 'care.return')).toMatchObject([
      { dueOn: '2026-03-15', status: 'open', explanation: { nb: 'opphevet 1.3.2026 + 2 uker, § 8-7, regel v1' } },
    ]);
    expect(given(lifted('2026-03-01'), followedUp).deadlines('care.return')).toEqual([
      ['care.return-follow-up', '2026-03-15', 'met'],
    ]);
    expect(given(lifted('2025-12-31')).deadlines('care.return')).toEqual([]);
    expect(given(lifted('2026-03-01', '2')).deadlines('care.return')).toEqual([]);
  });
  it('is counted from the day it really was', () => {
    const corrected = happened('care.date-corrected', '2026-03-05', {
      careId: 'o1',
      field: 'liftedOn',
      from: '2026-03-01',
      to: '2026-02-27',
    });
    expect(given(lifted('2026-03-01'), corrected).deadlines('care.return')).toEqual([
      ['care.return-follow-up', '2026-03-13', 'open'],
    ]);
  });
});

describe('a private party’s demand', () => {
  it('is sent to the tribunal within three months', () =>
    expect(
      given(
        happened('decision.demand-received', '2026-11-30', {
          decisionId: 'v1',
          demandId: 'k1',
          receivedOn: '2026-11-30',
        }),
      ).deadlines('tribunal.private-demand'),
    ).toEqual([['tribunal.private-demand', '2027-02-28', 'open']]));
});
