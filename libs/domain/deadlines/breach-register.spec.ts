import type { CalendarDate } from '../kernel/dates';
import { reasonsOf, registerOf, sumsOf, type RegisterRow } from './breach-register';
import type { Deadline } from './deadline';

const childId = '0197a000-0000-7000-8000-000000000002';
const TODAY = '2026-11-22';
let made = 0;

/** A review (§ 2-1) of a report received a week before its last day; not done. */
const review = (dueOn: CalendarDate, receivedOn: CalendarDate, otherwise: Partial<Deadline> = {}): Deadline => ({
  id: `concern.review~${String((made += 1)).padStart(3, '0')}`,
  key: 'concern.review',
  ruleSet: 'law',
  paragraph: '§ 2-1',
  ruleVersion: 1,
  breachClass: 'B',
  stream: 'concern-0197a000-0000-7000-8000-000000000001',
  childId,
  trigger: { type: 'concern.raised', on: receivedOn },
  applicable: true,
  dueOn,
  targetOn: dueOn,
  met: null,
  status: 'open',
  explanation: { nb: '', nn: '', en: '' },
  ...otherwise,
});
const done = (on: CalendarDate): Partial<Deadline> => ({ status: 'met', met: { type: 'concern.dismissed', on } });
const only = (rows: readonly RegisterRow[]): RegisterRow => {
  expect(rows).toHaveLength(1);
  return rows[0]!;
};
const row = (deadline: Deadline, quarter = '2026-Q3', today = TODAY): RegisterRow =>
  only(registerOf([deadline], quarter, today));
const isAbsent = (deadline: Deadline, quarter = '2026-Q3'): boolean =>
  registerOf([deadline], quarter, TODAY).length === 0;

describe('a line of the quarterly form', () => {
  it('says when the report came in, when it was due and when it was done', () => {
    const late = review('2026-09-08', '2026-09-01', { ...done('2026-09-11'), extended: true });
    expect(row(late)).toStrictEqual({
      deadlineId: late.id,
      key: 'concern.review',
      paragraph: '§ 2-1',
      childId,
      receivedOn: '2026-09-01',
      dueOn: '2026-09-08',
      extended: true,
      doneOn: '2026-09-11',
      endedOn: null,
      outcome: 'late',
      daysLate: 3,
      carriedOver: false,
      reason: null,
      lacksReason: true,
    });
  });
  it('is in time up to the last day, late from the day after', () => {
    expect(row(review('2026-09-08', '2026-09-01', done('2026-09-08')))).toMatchObject({
      outcome: 'in-time',
      daysLate: 0,
      lacksReason: false,
    });
    expect(row(review('2026-09-08', '2026-09-01', done('2026-09-09')))).toMatchObject({ outcome: 'late', daysLate: 1 });
  });
  it('is running up to the last day, overdue from the day after', () => {
    const open = review('2026-11-22', '2026-11-15');
    expect(row(open, '2026-Q4', '2026-11-22')).toMatchObject({ outcome: 'running', daysLate: 0, lacksReason: false });
    expect(row(open, '2026-Q4', '2026-11-23')).toMatchObject({ outcome: 'overdue', daysLate: 1, lacksReason: true });
  });
  it('has the reason that was given for this last day, and none that was given for another', () => {
    const explained = (dueOn: CalendarDate): Deadline =>
      review('2026-09-08', '2026-09-01', { ...done('2026-09-11'), breach: { dueOn, reason: 'capacity' } });
    expect(row(explained('2026-09-08'))).toMatchObject({ reason: 'capacity', lacksReason: false });
    expect(row(explained('2026-09-01'))).toMatchObject({ reason: null, lacksReason: true });
  });
  it('has no reason where there is no breach any more', () =>
    expect(
      row(
        review('2026-09-08', '2026-09-01', {
          ...done('2026-09-07'),
          breach: { dueOn: '2026-09-08', reason: 'capacity' },
        }),
      ),
    ).toMatchObject({ outcome: 'in-time', reason: null, lacksReason: false }));
});

describe('the form of a quarter', () => {
  it('has what was due in it, from its first day to its last', () => {
    for (const dueOn of ['2026-07-01', '2026-09-30'])
      expect(row(review(dueOn, '2026-06-24', done(dueOn))).carriedOver).toBe(false);
    for (const dueOn of ['2026-06-30', '2026-10-01'])
      expect(isAbsent(review(dueOn, '2026-06-23', done(dueOn)))).toBe(true);
  });
  it('has what was due before and still missing when it began, and on every form until it is done', () => {
    const missing = review('2026-02-10', '2026-02-03', done('2026-07-01'));
    expect(row(missing, '2026-Q1').carriedOver).toBe(false);
    for (const quarter of ['2026-Q2', '2026-Q3']) expect(row(missing, quarter).carriedOver).toBe(true);
    expect(isAbsent(missing, '2026-Q4')).toBe(true);
    expect(row(review('2026-02-10', '2026-02-03'), '2026-Q4')).toMatchObject({ carriedOver: true, outcome: 'overdue' });
  });
  it('has nothing of what was owed no more before it was late, or was an error', () => {
    const ended = (type: 'case.closed' | 'concern.entered-in-error', on: CalendarDate): Deadline =>
      review('2026-09-08', '2026-09-01', { status: 'not-applicable', applicable: false, endedBy: { type, on } });
    expect(isAbsent(ended('case.closed', '2026-09-08'))).toBe(true);
    expect(isAbsent(ended('concern.entered-in-error', '2026-09-20'))).toBe(true);
    expect(row(ended('case.closed', '2026-09-20'))).toMatchObject({
      outcome: 'late',
      doneOn: null,
      endedOn: '2026-09-20',
      daysLate: 12,
    });
  });
  it('has the limits that are fined, and no others', () => {
    expect(row(review('2026-09-08', '2026-06-01', { paragraph: '§ 2-2' })).paragraph).toBe('§ 2-2');
    expect(isAbsent(review('2026-09-08', '2026-09-01', { paragraph: '§ 13-3', breachClass: 'C' }))).toBe(true);
    expect(isAbsent(review('2026-09-08', '2026-09-01', { ruleSet: 'register' }))).toBe(true);
    // A municipality's own stricter target is a reminder, not the law.
    expect(isAbsent(review('2026-09-08', '2026-09-01', { breachClass: 'D' }))).toBe(true);
  });
  it('is in the order of the last days', () => {
    const [late, early] = [review('2026-09-08', '2026-09-01'), review('2026-08-08', '2026-08-01')];
    expect(registerOf([late, early], '2026-Q3', TODAY).map(({ deadlineId }) => deadlineId)).toEqual([
      early.id,
      late.id,
    ]);
  });
});

const year = [
  review('2026-02-10', '2026-02-03'),
  review('2026-07-08', '2026-07-01', done('2026-07-08')),
  review('2026-08-08', '2026-08-01', { ...done('2026-08-10'), breach: { dueOn: '2026-08-08', reason: 'capacity' } }),
  review('2026-09-08', '2026-09-01', done('2026-09-10')),
  review('2026-09-09', '2026-03-01', { paragraph: '§ 2-2', ...done('2026-09-01') }),
  review('2026-11-25', '2026-11-18'),
];

describe('the sums', () => {
  it('count what was due by what became of it, and what was carried over besides', () => {
    expect(sumsOf(registerOf(year, '2026-Q3', TODAY))).toStrictEqual([
      {
        paragraph: '§ 2-1',
        due: 3,
        byOutcome: { 'in-time': 1, late: 2, running: 0, overdue: 0 },
        carriedOver: 1,
        lackReason: 2,
      },
      {
        paragraph: '§ 2-2',
        due: 1,
        byOutcome: { 'in-time': 1, late: 0, running: 0, overdue: 0 },
        carriedOver: 0,
        lackReason: 0,
      },
    ]);
  });
});

describe('the statistics of reasons', () => {
  it('count every breach once, in the quarter of its last day', () => {
    const counted = reasonsOf(year, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'], TODAY);
    expect(counted.map(({ quarter, breaches, lackReason }) => [quarter, breaches, lackReason])).toEqual([
      ['2026-Q1', 1, 1],
      ['2026-Q2', 0, 0],
      ['2026-Q3', 2, 1],
      ['2026-Q4', 0, 0],
    ]);
    expect(counted[2]!.byReason).toMatchObject({ capacity: 1, vacancy: 0, other: 0 });
  });
});
