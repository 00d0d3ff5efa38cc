import { given, happened, limitsOf, measureStarted } from '@libs/testing/case-limits';
import type { Fact } from '../../kernel/envelope';

const decided = (kind: string) =>
  happened('emergency.decided', '2026-11-20', {
    emergencyId: 'e1',
    kind,
    abroad: false,
    decidedOn: '2026-11-20',
    petitionDueOn: '2027-01-01',
  });
const implemented = happened('emergency.implemented', '2026-11-21', { emergencyId: 'e1', implementedOn: '2026-11-21' });
const sent = happened('emergency.sent-for-control', '2026-11-22', { emergencyId: 'e1', sentOn: '2026-11-22' });

describe('the control of an emergency decision', () => {
  it('is asked for the day it was carried out', () => {
    expect(limitsOf([decided('care')], 'emergency.control')).toMatchObject([
      { dueOn: '2026-11-20', explanation: { nb: 'vedtatt 20.11.2026 (samme dag), § 14-22, regel v1' } },
    ]);
    expect(limitsOf([decided('care'), implemented], 'emergency.control')).toMatchObject([
      { dueOn: '2026-11-21', moved: [{ from: '2026-11-20', to: '2026-11-21', by: 'emergency.implemented' }] },
    ]);
    expect(given(decided('care'), implemented, sent).deadlines('emergency.control')).toEqual([
      ['emergency.control', '2026-11-21', 'met'],
    ]);
  });

  it('is asked for with a travel ban itself, and not at all for help without care', () => {
    expect(given(decided('travel-ban'), implemented).deadlines('emergency.control')).toEqual([
      ['emergency.control', '2026-11-20', 'open'],
    ]);
    expect(given(decided('no-care'), implemented).deadlines('emergency.control')).toEqual([]);
  });

  it('is counted anew from a corrected day, also after it had lapsed', () => {
    const lapsed = happened('emergency.lapsed', '2027-01-02', { emergencyId: 'e1', lapsedOn: '2027-01-01' });
    const corrected = happened('emergency.date-corrected', '2027-01-03', {
      emergencyId: 'e1',
      field: 'decidedOn',
      from: '2026-11-20',
      to: '2026-11-23',
      petitionDueOn: '2027-01-04',
    });
    const [control] = limitsOf([decided('care'), lapsed, corrected], 'emergency.control');
    expect(control).toMatchObject({ dueOn: '2026-11-23', status: 'open' });
    expect(control).not.toHaveProperty('past');
    expect(control).not.toHaveProperty('endedBy');
  });
});

describe('an order of the tribunal', () => {
  const ruled = (seeks: string, implementBy: string | null, outcome = 'granted') => [
    happened('tribunal.petitioned', '2026-09-01', {
      tribunalCaseId: 'n1',
      seeks,
      decisionId: 'v1',
      emergencyId: null,
      petitionedOn: '2026-09-01',
    }),
    happened('tribunal.decided', '2026-11-20', {
      tribunalCaseId: 'n1',
      seeks,
      decidedOn: '2026-11-20',
      outcome,
      implementBy,
    }),
  ];

  it('about an institution lapses after six weeks unless the stay begins, and does not roll over', () => {
    expect(limitsOf(ruled('institution', '2027-01-01'), 'tribunal.implementation')).toMatchObject([
      { key: 'tribunal.implementation', dueOn: '2027-01-01', targetOn: '2026-12-31', breachClass: 'A', status: 'open' },
    ]);
    const stay = measureStarted('2026-12-01', { section: '6-2', paragraph: '3', categoryCode: '1.1' });
    expect(given(...ruled('institution', '2027-01-01'), stay).deadlines('tribunal.implementation')).toEqual([
      ['tribunal.implementation-institution', '2027-01-01', 'met'],
    ]);
    expect(given(...ruled('institution', null, 'refused')).deadlines('tribunal.implementation')).toEqual([]);
  });

  it('is counted anew from a corrected day, and no more after an error', () => {
    const corrected = happened('tribunal.date-corrected', '2026-11-25', {
      tribunalCaseId: 'n1',
      field: 'decidedOn',
      from: '2026-11-20',
      to: '2026-11-19',
      implementBy: '2026-12-31',
    });
    const error = happened('tribunal.entered-in-error', '2026-11-26', { tribunalCaseId: 'n1' });
    const order = ruled('institution', '2027-01-01');
    expect(given(...order, corrected).deadlines('tribunal.implementation')).toEqual([
      ['tribunal.implementation-institution', '2026-12-31', 'open'],
    ]);
    expect(given(...order, error).deadlines('tribunal.implementation')).toEqual([
      ['tribunal.implementation-institution', '2027-01-01', 'not-applicable'],
    ]);
  });

  it('has nothing left to carry out when its decision has ended or a court has reversed it', () => {
    const decision = [
      happened('decision.proposed', '2026-08-01', { decisionId: 'v1', kind: 'behaviour', proposedOn: '2026-08-01' }),
      happened('decision.approved', '2026-08-03', { decisionId: 'v1', decidedOn: '2026-08-03', approvedBy: 's2' }),
    ];
    const ended = happened('decision.ended', '2027-01-04', { decisionId: 'v1', endedOn: '2027-01-04' });
    const court = (outcome: string) =>
      happened('tribunal.court-decided', '2026-12-10', {
        tribunalCaseId: 'n1',
        actionId: 'a1',
        decidedOn: '2026-12-10',
        outcome,
      });
    const status = (...facts: readonly Fact[]) => limitsOf(facts, 'tribunal.implementation').map((one) => one.status);
    for (const seeks of ['care-order', 'institution']) {
      const order = ruled(seeks, '2027-01-01');
      expect(status(...decision, ...order)).toEqual(['open']);
      expect(status(...decision, ...order, ended)).toEqual(['not-applicable']);
      expect(status(...decision, ...order, court('upheld'))).toEqual(['open']);
      expect(status(...decision, ...order, court('reversed'))).toEqual(['not-applicable']);
    }
  });

  const takenOver = happened('care.taken-over', '2026-12-30', {
    careId: 'o1',
    decisionId: 'v1',
    tribunalCaseId: 'n1',
    takenOverOn: '2026-12-30',
  });
  const careOrder = ruled('care-order', '2027-01-01');

  it('about care lapses after six weeks unless care is taken over', () => {
    expect(limitsOf(careOrder, 'tribunal.implementation')).toMatchObject([
      {
        id: 'tribunal.implementation~n1',
        stream: 'tribunal-n1',
        dueOn: '2027-01-01',
        targetOn: '2026-12-31',
        breachClass: 'A',
        trigger: { type: 'tribunal.decided', on: '2026-11-20' },
        status: 'open',
        explanation: { nb: 'vedtatt 20.11.2026 + 6 uker, § 5-2, regel v1' },
      },
    ]);
    expect(given(...careOrder, takenOver).deadlines('tribunal.implementation')).toEqual([
      ['tribunal.implementation', '2027-01-01', 'met'],
    ]);
    expect(given(...ruled('care-order', null, 'refused')).deadlines('tribunal.implementation')).toEqual([]);
  });

  it('about care was carried out on the day care really was taken over', () => {
    const corrected = happened('care.date-corrected', '2027-01-20', {
      careId: 'o1',
      field: 'takenOverOn',
      from: '2026-12-30',
      to: '2027-01-04',
    });
    expect(limitsOf([...careOrder, takenOver, corrected], 'tribunal.implementation')).toMatchObject([
      { status: 'met', met: { type: 'care.taken-over', on: '2027-01-04' } },
    ]);
  });

  it('about care is carried out in the time that a leader gave, also after a correction and a move', () => {
    const extended = happened('deadline.extended', '2026-12-15', {
      deadlineId: 'tribunal.implementation~n1',
      from: '2027-01-01',
      to: '2027-01-22',
    });
    const corrected = happened('tribunal.date-corrected', '2026-12-16', {
      tribunalCaseId: 'n1',
      field: 'decidedOn',
      from: '2026-11-20',
      to: '2026-11-19',
      implementBy: '2026-12-31',
    });
    const longer = {
      dueOn: '2027-01-22',
      extendedTo: '2027-01-22',
      explanation: { nb: 'vedtatt 20.11.2026 + 6 uker, § 5-2, regel v1, forlenget til 22.1.2027' },
    };
    const owed = (...facts: readonly Fact[]) => limitsOf(facts, 'tribunal.implementation');
    expect(owed(...careOrder, extended)).toMatchObject([longer]);
    expect(owed(...careOrder, extended, corrected)).toMatchObject([
      {
        ...longer,
        trigger: { on: '2026-11-19' },
        explanation: { nb: 'vedtatt 19.11.2026 + 6 uker, § 5-2, regel v1, forlenget til 22.1.2027' },
      },
    ]);
    const copied = [...careOrder, extended].map((fact, at) => ({
      ...fact,
      origin: { kind: 'ledger' as const, ledger: '4601-00', seq: at + 1, hash: 'a' },
    }));
    const received = happened('move.received', '2026-12-20', {
      moveId: 'm1',
      from: '4601-00',
      receivedOn: '2026-12-20',
      limits: ['tribunal.implementation~n1'],
    });
    expect(owed(...copied)).toEqual([]);
    expect(owed(...copied, received)).toMatchObject([{ ...longer, status: 'open' }]);
  });

  it('bans travel for half a year, as long as its decision stands', () => {
    const decision = [
      happened('decision.proposed', '2026-08-01', {
        decisionId: 'v1',
        kind: 'travel-ban',
        proposedOn: '2026-08-01',
      }),
      happened('decision.approved', '2026-08-03', { decisionId: 'v1', decidedOn: '2026-08-03', approvedBy: 's2' }),
    ];
    const ended = happened('decision.ended', '2027-03-01', { decisionId: 'v1', endedOn: '2027-03-01' });
    const ban = [...decision, ...ruled('travel-ban', null)];
    expect(given(...ban).deadlines('tribunal.travel-ban')).toEqual([['tribunal.travel-ban-end', '2027-05-20', 'open']]);
    expect(given(...ban, ended).deadlines('tribunal.travel-ban')).toEqual([
      ['tribunal.travel-ban-end', '2027-05-20', 'met'],
    ]);
  });
});
