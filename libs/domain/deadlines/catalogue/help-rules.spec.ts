import { given, happened, limitsOf, measureStarted } from '@libs/testing/case-limits';

const evaluated = (on: string) =>
  happened('measure.evaluated', on, { measureId: 't1', evaluatedOn: on, continues: true });
const ended = happened('measure.ended', '2026-11-02', {
  measureId: 't1',
  endedOn: '2026-11-02',
  result: 'goal-reached',
});

describe('the evaluation of a measure', () => {
  const started = measureStarted('2026-01-12');
  it('is due each quarter, from the start and from the last one', () => {
    expect(given(started).deadlines('measure.evaluation')).toEqual([['measure.evaluation', '2026-04-12', 'open']]);
    expect(limitsOf([started, evaluated('2026-04-01'), evaluated('2026-07-10')], 'measure.evaluation')).toMatchObject([
      {
        dueOn: '2026-10-10',
        past: [
          { dueOn: '2026-04-12', met: { on: '2026-04-01' } },
          { dueOn: '2026-07-01', met: { on: '2026-07-10' } },
        ],
        explanation: { en: 'last evaluated 10.7.2026 + 3 months, § 8-1, rule v1' },
      },
    ]);
  });
  it('ends on the last day of a month that is too short', () =>
    expect(given(measureStarted('2026-11-30')).deadlines('measure.evaluation')).toEqual([
      ['measure.evaluation', '2027-02-28', 'open'],
    ]));
  it('is owed no more when the measure ends, or was an error', () => {
    const error = happened('measure.entered-in-error', '2026-02-01', { measureId: 't1' });
    expect(given(started, ended).deadlines('measure.evaluation')).toEqual([
      ['measure.evaluation', '2026-04-12', 'not-applicable'],
    ]);
    expect(given(started, error).deadlines('measure')).toEqual([
      ['measure.plan', '2026-01-19', 'not-applicable'],
      ['measure.evaluation', '2026-04-12', 'not-applicable'],
    ]);
  });
});

describe('the longest time a measure may last', () => {
  const ordered = (section: string, paragraph: string, categoryCode = '3.9', consent = 'ordered') =>
    measureStarted('2026-01-12', { section, paragraph, categoryCode, consent });

  it.each([
    ['imposed help: a year', 'imposed', ordered('3-4', '1'), '2027-01-12'],
    ['a centre for parents: three months', 'imposed-centre', ordered('3-4', '1', '3.8'), '2026-04-12'],
    ['support without the child’s consent: half a year', 'parent-support', ordered('3-5', '1', '3.1'), '2026-07-12'],
    ['an assessment at a centre: three months', 'parents-centre', ordered('2-3', '2', '3.8'), '2026-04-12'],
    ['observation in an institution: four weeks', 'observation', ordered('6-2', '2', '1.1'), '2026-02-09'],
    ['treatment in an institution: a year', 'treatment', ordered('6-2', '3', '1.1'), '2027-01-12'],
    ['after trafficking: six weeks', 'trafficking', ordered('6-6', '3', '1.1'), '2026-02-23'],
  ])('%s', (_, name, started, dueOn) => {
    expect(given(started).deadlines('measure.end')).toEqual([[`measure.end.${name}`, dueOn, 'open']]);
    expect(given(started, ended).deadlines('measure.end')).toEqual([[`measure.end.${name}`, dueOn, 'met']]);
  });

  it('was kept on the day the measure really ended, and not when another one did', () => {
    const corrected = (measureId: string) =>
      happened('measure.date-corrected', '2026-11-20', {
        measureId,
        field: 'endedOn',
        from: '2026-11-02',
        to: '2026-10-30',
      });
    const over = [ordered('3-4', '1'), ended];
    expect(limitsOf([...over, corrected('t1')], 'measure.end')).toMatchObject([{ met: { on: '2026-10-30' } }]);
    expect(limitsOf([...over, corrected('t2')], 'measure.end')).toMatchObject([{ met: { on: '2026-11-02' } }]);
  });

  it('is none for imposed kindergarten, nor for what nobody imposed', () => {
    expect(given(ordered('3-4', '1', '4.1')).deadlines('measure.end')).toEqual([]);
    expect(given(ordered('3-4', '1', '3.9', 'voluntary')).deadlines('measure.end')).toEqual([]);
    expect(given(measureStarted('2026-01-12')).deadlines('measure.end')).toEqual([]);
  });

  it('is counted from the tribunal’s decision, though the measure began later', () => {
    const ruled = [
      happened('tribunal.petitioned', '2025-11-03', {
        tribunalCaseId: 'n1',
        seeks: 'ordered-measure',
        decisionId: 'v1',
        petitionedOn: '2025-11-03',
      }),
      happened('tribunal.decided', '2025-12-15', {
        tribunalCaseId: 'n1',
        seeks: 'ordered-measure',
        decidedOn: '2025-12-15',
        outcome: 'granted',
        implementBy: null,
      }),
    ];
    expect(given(...ruled, ordered('3-4', '1')).deadlines('measure.end')).toEqual([
      ['measure.end.imposed', '2026-12-15', 'open'],
    ]);
  });
});

describe('a long stay in an institution', () => {
  const stay = measureStarted('2026-01-12', {
    section: '6-2',
    paragraph: '3',
    categoryCode: '1.1',
    consent: 'ordered',
  });
  it('is judged anew by half a year', () => {
    expect(given(stay).deadlines('measure.reassessment')).toEqual([['measure.reassessment', '2026-07-12', 'open']]);
    expect(given(stay, evaluated('2026-06-01')).deadlines('measure.reassessment')).toEqual([
      ['measure.reassessment', '2026-07-12', 'met'],
    ]);
  });
});
