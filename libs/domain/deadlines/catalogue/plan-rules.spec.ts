import { childId, given, happened, limitsOf, measureStarted, planMade } from '@libs/testing/case-limits';

const opened = happened('investigation.opened', '2026-01-07', {
  investigationId: 'u1',
  concernId: 'c1',
  openedOn: '2026-01-07',
  receivedOn: '2026-01-05',
});
const takenOver = happened('care.taken-over', '2026-02-01', {
  careId: 'o1',
  tribunalCaseId: 'n1',
  decisionId: 'v1',
  takenOverOn: '2026-02-01',
});

describe('a plan that is missing', () => {
  it('is due a week after the investigation was opened, and made when it is made', () => {
    expect(given(opened).deadlines('investigation.plan')).toEqual([['investigation.plan', '2026-01-14', 'open']]);
    expect(given(opened, planMade('2026-01-09', '7')).deadlines('investigation.plan')).toEqual([
      ['investigation.plan', '2026-01-14', 'met'],
    ]);
    expect(given(opened, planMade('2026-01-09', '1')).deadlines('investigation.plan')).toEqual([
      ['investigation.plan', '2026-01-14', 'open'],
    ]);
  });

  it('moves with a corrected day, and is missing again when the plan was an error', () => {
    const corrected = happened('investigation.date-corrected', '2026-01-10', {
      investigationId: 'u1',
      field: 'openedOn',
      from: '2026-01-07',
      to: '2026-01-06',
    });
    const [moved] = limitsOf([opened, corrected], 'investigation.plan');
    expect(moved).toMatchObject({
      dueOn: '2026-01-13',
      status: 'open',
      moved: [{ from: '2026-01-14', to: '2026-01-13', by: 'investigation.date-corrected' }],
    });
    const error = happened('plan.entered-in-error', '2026-01-11', { planId: 'p1' });
    expect(given(opened, planMade('2026-01-09', '7'), error).deadlines('investigation.plan')).toEqual([
      ['investigation.plan', '2026-01-14', 'open'],
    ]);
  });

  it('was made on the day it really was', () => {
    const corrected = (from: string, to: string) =>
      happened('plan.date-corrected', '2026-01-20', { planId: 'p1', field: 'madeOn', from, to });
    const made = [opened, planMade('2026-01-19', '7')];
    expect(limitsOf([...made, corrected('2026-01-19', '2026-01-12')], 'investigation.plan')).toMatchObject([
      { status: 'met', met: { type: 'plan.made', on: '2026-01-12' } },
    ]);
    expect(limitsOf([...made, corrected('2026-01-18', '2026-01-12')], 'investigation.plan')).toMatchObject([
      { met: { on: '2026-01-19' } },
    ]);
  });

  it('is owed no more when the investigation is concluded, or was an error', () => {
    const error = happened('investigation.entered-in-error', '2026-01-08', { investigationId: 'u1' });
    expect(limitsOf([opened, error], 'investigation.plan')).toMatchObject([
      { status: 'not-applicable', endedBy: { type: 'investigation.entered-in-error', on: '2026-01-08' } },
    ]);
  });

  it('is due a week after a measure began, care was taken over, an emergency decision was made', () => {
    expect(given(measureStarted('2026-01-12')).deadlines('measure.plan')).toEqual([
      ['measure.plan', '2026-01-19', 'open'],
    ]);
    expect(given(takenOver).deadlines('care.plan')).toEqual([['care.plan', '2026-02-08', 'open']]);
    expect(limitsOf([takenOver], 'care.plan')).toMatchObject([
      { id: `care.plan~${childId}`, stream: `care-${childId}` },
    ]);
    const emergency = happened('emergency.decided', '2026-01-05', {
      emergencyId: 'e1',
      kind: 'care',
      abroad: false,
      decidedOn: '2026-01-05',
      petitionDueOn: '2026-02-16',
    });
    expect(given(emergency).deadlines('emergency.plan')).toEqual([['emergency.plan', '2026-01-12', 'open']]);
    expect(given(emergency, planMade('2026-01-06', '8')).deadlines('emergency.plan')).toEqual([
      ['emergency.plan', '2026-01-12', 'met'],
    ]);
  });

  it('is due two weeks after the tribunal decided about contact, while there is any', () => {
    const ruled = [
      happened('tribunal.petitioned', '2026-01-05', {
        tribunalCaseId: 'n1',
        seeks: 'contact',
        petitionedOn: '2026-01-05',
      }),
      happened('tribunal.decided', '2026-03-02', {
        tribunalCaseId: 'n1',
        seeks: 'contact',
        decidedOn: '2026-03-02',
        outcome: 'granted',
        implementBy: null,
      }),
    ];
    const arranged = happened('contact.arranged', '2026-03-03', {
      arrangementId: 's1',
      with: 'parent',
      relationId: 'r1',
      from: '2026-03-05',
      reviewOn: null,
    });
    expect(given(...ruled).deadlines('contact.plan')).toEqual([]);
    expect(given(...ruled, arranged).deadlines('contact.plan')).toEqual([['contact.plan', '2026-03-16', 'open']]);
    expect(given(...ruled, arranged, planMade('2026-03-10', '6')).deadlines('contact.plan')).toEqual([
      ['contact.plan', '2026-03-16', 'met'],
    ]);
  });
});

describe('a plan that runs out', () => {
  const made = planMade('2026-01-12', '1', '2026-06-30');
  const revised = happened('plan.revised', '2026-06-15', {
    planId: 'p1',
    revisedOn: '2026-06-15',
    validUntil: '2026-12-31',
  });
  const closed = happened('plan.closed', '2026-11-30', { planId: 'p1', closedOn: '2026-11-30', result: 'fulfilled' });

  it('is evaluated by its own last day, and says so', () => {
    expect(limitsOf([made], 'plan.evaluation')).toMatchObject([
      { dueOn: '2026-06-30', explanation: { nb: 'laget 12.1.2026, går ut 30.6.2026, § 8-1, regel v1' } },
    ]);
  });

  it('is due again on the new last day, and no more once it is closed', () => {
    expect(limitsOf([made, revised], 'plan.evaluation')).toMatchObject([
      { dueOn: '2026-12-31', status: 'open', past: [{ dueOn: '2026-06-30', met: { on: '2026-06-15' } }] },
    ]);
    expect(given(made, revised, closed).deadlines('plan.evaluation')).toEqual([
      ['plan.evaluation', '2026-12-31', 'met'],
    ]);
  });
});
