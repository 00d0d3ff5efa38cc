import { childId, concernId, dismissed, raised } from '@libs/testing/concern-samples';
import { Rejection } from '../../kernel/rejection';
import type { Fact } from '../../kernel/envelope';
import { nationalRulebook, type Rulebook } from '../../deadlines/rulebook';
import { differences, totalsOf } from './differences';
import { nothingSupposed, supposedBook, type Supposed, type SupposedLaw } from './supposed';
import { bothOn, bothWays, nothingYet } from './two-ways';

const REVIEW = 'concern.review';
const id = `${REVIEW}~${concernId}`;
/** Received on Monday 5 January: to be reviewed by the 12th. */
const received = raised as unknown as Fact;
const reviewed = (on: string): Fact => {
  const data = { ...dismissed.data, reviewedOn: on };
  return { ...dismissed, data, occurredOn: on } as unknown as Fact;
};

const law = (more: Partial<SupposedLaw> = {}): Supposed => ({
  ...nothingSupposed,
  laws: [
    {
      rule: REVIEW,
      validFrom: '2026-01-01',
      lengths: [{ count: 3, unit: 'day' }],
      transition: 'new-only',
      rollsOver: null,
      ...more,
    },
  ],
});

type Told = readonly [recordedOn: string, fact: Fact];
const about = (
  supposed: Supposed,
  told: readonly Told[],
  today = '2026-03-01',
  national: Rulebook = nationalRulebook,
) => {
  const books = { is: national, wouldBe: supposedBook(supposed, [], national) };
  const ways = told.reduce((before, [on, fact]) => bothWays(before, fact, on, books), nothingYet);
  return differences(bothOn(ways, today, books), today);
};
const ofReview = (...asked: Parameters<typeof about>) =>
  about(...asked).flatMap(({ deadlineId, dueOn, wouldBeDueOn, becomes }) =>
    deadlineId === id ? [[dueOn, wouldBeDueOn, becomes]] : [],
  );
const code = (supposed: Supposed): string => {
  try {
    supposedBook(supposed, [], nationalRulebook);
    return 'taken';
  } catch (error) {
    return (error as Rejection).code;
  }
};

describe('what if', () => {
  it('finds nothing where nothing is supposed', () => {
    expect(about(nothingSupposed, [['2026-01-05', received]])).toStrictEqual([]);
  });

  it('tells which limit would move, and which would be breached by it', () => {
    expect(
      ofReview(law(), [
        ['2026-01-05', received],
        ['2026-01-07', reviewed('2026-01-07')],
      ]),
    ).toStrictEqual([['2026-01-12', '2026-01-08', null]]);
    expect(
      ofReview(law(), [
        ['2026-01-05', received],
        ['2026-01-09', reviewed('2026-01-09')],
      ]),
    ).toStrictEqual([['2026-01-12', '2026-01-08', 'breached']]);
  });

  it('tells which would be saved, and counts one that nobody has met by the day it is asked for', () => {
    const twoWeeks = law({ lengths: [{ count: 2, unit: 'week' }] });
    expect(
      ofReview(twoWeeks, [
        ['2026-01-05', received],
        ['2026-01-15', reviewed('2026-01-15')],
      ]),
    ).toStrictEqual([['2026-01-12', '2026-01-19', 'saved']]);
    expect(ofReview(twoWeeks, [['2026-01-05', received]], '2026-01-12')).toStrictEqual([
      ['2026-01-12', '2026-01-19', null],
    ]);
    expect(ofReview(twoWeeks, [['2026-01-05', received]], '2026-01-13')).toStrictEqual([
      ['2026-01-12', '2026-01-19', 'saved'],
    ]);
    expect(ofReview(twoWeeks, [['2026-01-05', received]], '2026-01-20')).toStrictEqual([
      ['2026-01-12', '2026-01-19', null],
    ]);
  });

  it('leaves what was set off before the new version alone, unless that says otherwise', () => {
    const later = { validFrom: '2026-01-07', lengths: [{ count: 4, unit: 'day' }] } as const;
    expect(ofReview(law(later), [['2026-01-05', received]])).toStrictEqual([]);
    expect(ofReview(law({ ...later, transition: 'running-too' }), [['2026-01-05', received]])).toStrictEqual([
      ['2026-01-12', '2026-01-09', null],
    ]);
    expect(
      ofReview(law({ ...later, transition: 'running-too' }), [['2026-01-05', received]], '2026-01-06'),
    ).toStrictEqual([]);
  });

  it('counts with another calendar', () => {
    const rolls = {
      ...nationalRulebook,
      rules: nationalRulebook.rules.map((rule) =>
        rule.name === REVIEW && rule.clock === 'events'
          ? { ...rule, versions: [{ ...rule.versions[0], rollsOver: true }] as const }
          : rule,
      ),
    };
    const holiday = { ...nothingSupposed, holidays: ['2026-01-12'] };
    expect(ofReview(holiday, [['2026-01-05', received]], '2026-03-01', rolls)).toStrictEqual([
      ['2026-01-12', '2026-01-13', null],
    ]);
    const sunday = { ...raised, data: { ...raised.data, receivedAt: '2026-01-04T11:00:00.000Z' } } as unknown as Fact;
    const worked = { ...nothingSupposed, workingDays: ['2026-01-11'] };
    expect(ofReview(worked, [['2026-01-05', sunday]], '2026-03-01', rolls)).toStrictEqual([
      ['2026-01-12', '2026-01-11', null],
    ]);
  });

  it('shows a target of the municipality as limits that are new', () => {
    const target = { kind: 'target', rule: REVIEW, lengths: [{ count: 3, unit: 'day' }] } as const;
    const supposed = { ...nothingSupposed, changes: [{ change: target, validFrom: '2026-01-02' }] };
    const found = about(supposed, [
      ['2026-01-05', received],
      ['2026-01-09', reviewed('2026-01-09')],
    ]);
    expect(found).toStrictEqual([
      {
        deadlineId: `${REVIEW}.target~${concernId}`,
        childId,
        turn: 1,
        dueOn: null,
        wouldBeDueOn: '2026-01-08',
        becomes: 'breached',
      },
    ]);
    expect(totalsOf(found)).toStrictEqual({
      'concern.review.target': { moved: 0, breached: 1, saved: 0, new: 1, gone: 0 },
    });
  });

  it.each([
    ['a rule that is not there', law({ rule: 'no.such' }), 'rulebook.rule-unknown'],
    ['a day that does not exist', law({ validFrom: '2026-02-30' }), 'rulebook.impossible-date'],
    ['a version before the last one', law({ validFrom: '2020-01-01' }), 'rulebook.not-after-the-last'],
    ['no length', law({ lengths: [] }), 'rulebook.lengths-impossible'],
    ['a holiday that does not exist', { ...nothingSupposed, holidays: ['2026-13-01'] }, 'rulebook.impossible-date'],
    [
      'a target that is laxer than the law',
      {
        ...nothingSupposed,
        changes: [
          { change: { kind: 'target', rule: REVIEW, lengths: [{ count: 1, unit: 'month' }] }, validFrom: '2026-01-02' },
        ],
      } satisfies Supposed,
      'rulebook.not-stricter',
    ],
  ])('supposes no such thing as %s', (_, supposed, expected) => {
    expect(code(supposed)).toBe(expected);
  });
});
