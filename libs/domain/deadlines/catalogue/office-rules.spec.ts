import { childId, given, happened, limitsOf } from '@libs/testing/case-limits';

describe('a request for another caseworker', () => {
  const requested = happened('case.caseworker-change-requested', '2026-01-31', {
    requestId: 'q1',
    requestedOn: '2026-01-31',
  });
  const decided = happened('case.caseworker-change-decided', '2026-02-20', { requestId: 'q1', granted: false });
  it('is answered within a month', () => {
    expect(limitsOf([requested], 'case')).toMatchObject([
      {
        id: 'case.caseworker-change~q1',
        stream: `case-${childId}`,
        dueOn: '2026-02-28',
        explanation: { nb: 'bedt om 31.1.2026 + 1 måned, fvl. § 11 a, regel v1' },
      },
    ]);
    expect(given(requested, decided).deadlines('case')).toEqual([['case.caseworker-change', '2026-02-28', 'met']]);
  });

  it('is owed no more once the case is closed, and again when it is reopened', () => {
    const opened = happened('case.opened', '2026-01-05', {
      caseNumber: '26/1',
      openedOn: '2026-01-05',
      from: 'concern',
    });
    const closed = happened('case.closed', '2026-02-10', { closedOn: '2026-02-10', reason: 'concluded' });
    const reopened = happened('case.reopened', '2026-02-12', { reopenedOn: '2026-02-12' });
    expect(limitsOf([opened, requested, closed], 'case')).toMatchObject([{ status: 'not-applicable' }]);
    expect(limitsOf([opened, requested, closed, reopened], 'case')).toMatchObject([{ status: 'open' }]);
  });
});

describe('a proposed decision', () => {
  const proposed = happened('decision.proposed', '2026-01-05', { decisionId: 'v1', proposedOn: '2026-01-05' });
  const approved = happened('decision.approved', '2026-01-09', {
    decisionId: 'v1',
    decidedOn: '2026-01-09',
    approvedBy: 's2',
  });
  const error = happened('decision.entered-in-error', '2026-01-08', { decisionId: 'v1' });
  it('is approved within a week', () => {
    expect(given(proposed).deadlines('decision')).toEqual([['decision.approval', '2026-01-12', 'open']]);
    expect(given(proposed, approved).deadlines('decision')).toEqual([['decision.approval', '2026-01-12', 'met']]);
    expect(given(proposed, error).deadlines('decision')).toEqual([
      ['decision.approval', '2026-01-12', 'not-applicable'],
    ]);
  });
});
