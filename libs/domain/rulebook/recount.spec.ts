import fc from 'fast-check';
import type { Deadline } from '../deadlines/deadline';
import { deriveDeadlines } from '../deadlines/derive';
import { evolveLimits, noLimits } from '../deadlines/limits';
import { nationalRulebook, type Rulebook } from '../deadlines/rulebook';
import type { CaseRule, EventRule, Length, RuleVersion, Transition } from '../deadlines/rule';
import { addDays, addMonths, addWeeks, type CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import type { ApprovedChange } from './changes';
import { recountedBy, recountsOf, type Recount } from './recount';
import { rulebookOf } from './rulebook-of';

const childId = 'child';
const happened = (type: string, occurredOn: string, data: object): Fact => ({
  type,
  occurredOn,
  subjects: [childId],
  data: { childId, ...data },
});
const basis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null };

/** What happens to one concern, one investigation or one measure, day by day. */
type Story = { readonly begins: number; readonly then: readonly number[]; readonly kind: 0 | 1 | 2 };
const START = '2026-01-01';
const day = (at: number): CalendarDate => addDays(START, at);

const factsOf = ({ kind, begins, then }: Story, at: number): readonly Fact[] => {
  const id = `${at}`;
  const after = then.map((days, index) => day(begins + then.slice(0, index).reduce((sum, one) => sum + one, days)));
  const [first, second] = after;
  switch (kind) {
    case 0:
      return [
        happened('concern.raised', day(begins), {
          concernId: id,
          receivedAt: `${day(begins)}T09:00:00.000Z`,
          reporter: { kind: 'private', code: '4' },
        }),
        ...(first ? [happened('concern.dismissed', first, { concernId: id })] : []),
      ];
    case 1:
      return [
        happened('investigation.opened', day(begins), { investigationId: id, receivedOn: day(begins) }),
        ...(first ? [happened('investigation.extension-decided', first, { investigationId: id, granted: true })] : []),
        ...(second ? [happened('investigation.concluded', second, { investigationId: id, reportersToTell: [] })] : []),
      ];
    case 2:
      return [
        happened('measure.decided', day(begins), {
          measureId: id,
          categoryCode: '4.5',
          consent: 'voluntary',
          legalBasis: basis,
          decidedOn: day(begins),
          decisionId: null,
          additionalBases: [],
          groundCodes: [],
          plannedEndOn: null,
        }),
        happened('measure.started', day(begins), { measureId: id, startedOn: day(begins) }),
        ...after.map((on) => happened('measure.evaluated', on, { measureId: id, evaluatedOn: on })),
      ];
  }
};
const registered = happened('child.registered', '2025-12-31', { unborn: false });
const history = (stories: readonly Story[]): readonly Fact[] => [
  registered,
  ...stories.flatMap(factsOf).sort((one, other) => (one.occurredOn < other.occurredOn ? -1 : 1)),
];

const national = (name: string): EventRule => nationalRulebook.rules.find((rule) => rule.name === name) as EventRule;
const [review, completion] = [national('concern.review'), national('investigation.completion')] as const;
const evaluation: CaseRule = {
  clock: 'case',
  duty: 'measure.evaluation',
  name: 'spec.evaluation',
  key: 'spec.evaluation',
  ruleSet: 'law',
  nature: 'setting',
  bearer: 'service',
  title: { nb: 'evaluering', nn: 'evaluering', en: 'evaluation' },
  paragraph: '§ 8-1',
  breachClass: 'C',
  satisfiedBy: ['measure.evaluated'],
  recurs: true,
  extension: 'none',
  onMove: 'goes-on',
  ladder: [],
  versions: [{ ...review.versions[0], lengths: [{ count: 3, unit: 'month' }] }],
};
const before: Rulebook = { ...nationalRulebook, rules: [review, completion, evaluation] };

type NewVersion = { readonly validFrom: CalendarDate; readonly length: Length; readonly transition: Transition };
const version = ({ versions: [first] }: EventRule | CaseRule, one: NewVersion, number: number): RuleVersion => ({
  ...first,
  version: number,
  validFrom: one.validFrom,
  transition: one.transition,
  lengths: [one.length],
  ...(first.extended && { extended: [one.length, { count: 2, unit: 'month' }] }),
});
const changedBy = (...news: readonly NewVersion[]): Rulebook => {
  const changed = <Rule extends EventRule | CaseRule>(rule: Rule): Rule => ({
    ...rule,
    versions: [rule.versions[0], ...news.map((one, at) => version(rule, one, at + 2))],
  });
  return { ...before, rules: [changed(review), changed(completion), changed(evaluation)] };
};

const recounted = ({ deadlineId, ruleVersion, validFrom, from, to }: Recount): Fact =>
  happened('deadline.recounted', validFrom, { deadlineId, ruleVersion, from, to });
const listOn = (facts: readonly Fact[], book: Rulebook, on: CalendarDate): readonly Recount[] =>
  deriveDeadlines(facts, book).flatMap((deadline) => recountsOf(deadline, book, on));
const until = (facts: readonly Fact[], on: CalendarDate): readonly Fact[] =>
  facts.filter(({ occurredOn }) => occurredOn < on);
const dates = (deadlines: readonly Deadline[]) =>
  Object.fromEntries(deadlines.map(({ id, dueOn, ruleVersion, status }) => [id, { dueOn, ruleVersion, status }]));

/** Counted here once more, in the plainest way there is. */
const countedHere = (from: CalendarDate, lengths: readonly Length[]): CalendarDate =>
  lengths.reduce((on, { count, unit }) => {
    if (unit === 'month') return addMonths(on, count);
    return unit === 'week' ? addWeeks(on, count) : addDays(on, count);
  }, from);
/** The day a running limit has by a version that holds from `validFrom`. */
const expectedDay = ({ trigger, extended }: Deadline, { validFrom, length }: NewVersion): CalendarDate => {
  const on = countedHere(trigger.on, extended ? [length, { count: 2, unit: 'month' }] : [length]);
  return on < validFrom ? validFrom : on;
};

const stories = fc.array(
  fc.record({
    kind: fc.constantFrom(0, 1, 2) satisfies fc.Arbitrary<Story['kind']>,
    begins: fc.nat(300),
    then: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const length = fc.record({
  unit: fc.constantFrom('day', 'week', 'month') satisfies fc.Arbitrary<Length['unit']>,
  count: fc.integer({ min: 1, max: 12 }),
});
const someDay = fc.integer({ min: 1, max: 400 }).map(day);

describe('a new version that counts running limits, too', () => {
  it('moves exactly the limits that were listed before, to the days that were listed', () =>
    fc.assert(
      fc.property(stories, someDay, length, (told, validFrom, newLength) => {
        const one: NewVersion = { validFrom, length: newLength, transition: 'running-too' };
        const [book, facts] = [changedBy(one), until(history(told), validFrom)];
        const running = deriveDeadlines(facts, before);
        const list = listOn(facts, book, validFrom);

        const isListed = ({ status, dueOn }: Deadline): boolean => status === 'open' && dueOn >= validFrom;
        expect(Object.fromEntries(list.map(({ deadlineId, from, to }) => [deadlineId, { from, to }]))).toEqual(
          Object.fromEntries(
            running.filter(isListed).map((limit) => [limit.id, { from: limit.dueOn, to: expectedDay(limit, one) }]),
          ),
        );
        const happens = deriveDeadlines([...facts, ...list.map(recounted)], book);
        expect(dates(happens)).toEqual({
          ...dates(running),
          ...Object.fromEntries(
            list.map(({ deadlineId, to }) => [deadlineId, { dueOn: to, ruleVersion: 2, status: 'open' }]),
          ),
        });
      }),
    ));

  it('moves each once: afterwards there is nothing left to list', () =>
    fc.assert(
      fc.property(stories, someDay, length, (told, validFrom, newLength) => {
        const book = changedBy({ validFrom, length: newLength, transition: 'running-too' });
        const facts = until(history(told), validFrom);
        const list = listOn(facts, book, validFrom);
        expect(listOn([...facts, ...list.map(recounted)], book, addDays(validFrom, 400))).toEqual([]);
      }),
    ));

  it('lists nothing before its day comes', () =>
    fc.assert(
      fc.property(stories, someDay, length, (told, validFrom, newLength) => {
        const book = changedBy({ validFrom, length: newLength, transition: 'running-too' });
        expect(listOn(until(history(told), validFrom), book, addDays(validFrom, -1))).toEqual([]);
      }),
    ));

  it('counts the same whether somebody looked every day or nobody for a year, one version after the other', () =>
    fc.assert(
      fc.property(stories, someDay, someDay, length, length, (told, one, other, first, second) => {
        const [early, late] = one < other ? [one, other] : [other, addDays(one, 1)];
        const book = changedBy(
          { validFrom: early, length: first, transition: 'running-too' },
          { validFrom: late, length: second, transition: 'running-too' },
        );
        const facts = until(history(told), early);
        const inTime = listOn(facts, book, early).map(recounted);
        const then = [...facts, ...inTime, ...listOn([...facts, ...inTime], book, late).map(recounted)];
        const atOnce = [...facts, ...listOn(facts, book, late).map(recounted)];
        expect(dates(deriveDeadlines(atOnce, book))).toEqual(dates(deriveDeadlines(then, book)));
      }),
    ));

  it('counts what happens afterwards by itself, also what was set off before', () => {
    const one: NewVersion = { validFrom: '2026-03-01', length: { count: 5, unit: 'month' }, transition: 'running-too' };
    const book = changedBy(one);
    const opened = happened('investigation.opened', '2026-02-01', { investigationId: 'i', receivedOn: '2026-02-01' });
    const list = listOn([opened], book, '2026-03-01');
    expect(list).toMatchObject([{ from: '2026-05-08', to: '2026-07-01' }]);
    const longer = happened('investigation.extension-decided', '2026-06-01', { investigationId: 'i', granted: true });
    expect(deriveDeadlines([opened, ...list.map(recounted), longer], book)).toMatchObject([
      { dueOn: '2026-09-01', ruleVersion: 2, extended: true },
    ]);
  });
  it('makes nobody late by itself, and no breach undone', () => {
    const one: NewVersion = { validFrom: '2026-03-01', length: { count: 1, unit: 'day' }, transition: 'running-too' };
    const opened = (id: string, on: CalendarDate) =>
      happened('investigation.opened', on, { investigationId: id, receivedOn: on });
    const facts = [opened('broken', '2025-11-20'), opened('running', '2026-01-10'), opened('new', '2026-03-02')];
    expect(listOn(facts, changedBy(one), '2026-03-01')).toMatchObject([
      { deadlineId: 'investigation.completion~running', from: '2026-04-17', to: '2026-03-01' },
    ]);
    expect(listOn(facts, changedBy({ ...one, length: { count: 12, unit: 'month' } }), '2026-03-01')).toHaveLength(1);
  });
  it('takes no time back that a leader gave', () => {
    const one: NewVersion = { validFrom: '2026-03-01', length: { count: 1, unit: 'month' }, transition: 'running-too' };
    const facts = [
      registered,
      ...factsOf({ kind: 2, begins: 31, then: [] }, 1),
      happened('deadline.extended', '2026-02-10', {
        deadlineId: 'spec.evaluation~1',
        from: '2026-05-01',
        to: '2026-06-01',
        decidedOn: '2026-02-10',
      }),
    ];
    expect(listOn(facts, changedBy(one), '2026-03-01')).toMatchObject([{ from: '2026-06-01', to: '2026-06-01' }]);
  });
});

describe('a new version for new limits only', () => {
  it('moves nothing that was set off before, and counts all that is set off from its day on', () =>
    fc.assert(
      fc.property(stories, someDay, length, (told, validFrom, newLength) => {
        const one: NewVersion = { validFrom, length: newLength, transition: 'new-only' };
        const [book, facts] = [changedBy(one), history(told)];
        expect(listOn(facts, book, addDays(validFrom, 400))).toEqual([]);
        const [then, now] = [deriveDeadlines(facts, before), deriveDeadlines(facts, book)];
        expect(now.map(({ id, trigger, ruleVersion }) => [id, ruleVersion, trigger.on])).toEqual(
          then.map(({ id, trigger: { on } }) => [id, on < validFrom ? 1 : 2, on]),
        );
        const isOld = ({ trigger }: Deadline): boolean => trigger.on < validFrom;
        expect(dates(now.filter(isOld))).toEqual(dates(then.filter(isOld)));
        for (const limit of now.filter((each) => !isOld(each))) expect(limit.dueOn).toBe(expectedDay(limit, one));
      }),
    ));
});

describe('a change that holds from a day after its approval', () => {
  it('leaves all that was counted before as it is: looking back by the new rules, or never back, is the same', () => {
    const changes = (approvedOn: CalendarDate, validFrom: CalendarDate, newLength: Length): readonly ApprovedChange[] =>
      (
        [
          { kind: 'target', rule: review.name, lengths: [{ count: 5, unit: 'day' }] },
          { kind: 'setting', rule: evaluation.name, lengths: [newLength], transition: 'running-too' },
          {
            kind: 'local',
            rule: 'local.expert',
            title: review.title,
            trigger: 'investigation.opened',
            satisfiedBy: ['investigation.extension-decided', 'investigation.concluded'],
            lengths: [newLength],
            ladder: 'short',
          },
        ] as const
      ).map((change, at) => ({
        ...{
          changeId: `${at}`,
          change,
          validFrom,
          version: 2,
          source: 'spec',
          proposedBy: 'one',
          proposedOn: approvedOn,
        },
        ...{ status: 'approved', approvedBy: 'another', approvedOn },
      }));
    fc.assert(
      fc.property(stories, fc.nat(300), fc.integer({ min: 1, max: 60 }), length, (told, at, later, newLength) => {
        const [approvedOn, validFrom] = [day(at), day(at + later)];
        const after = rulebookOf(changes(approvedOn, validFrom, newLength), before);
        const facts = history(told);
        const lookingBack = facts.reduce((limits, fact) => evolveLimits(limits, fact, after), noLimits);
        const neverBack = facts.reduce(
          (limits, fact) => evolveLimits(limits, fact, fact.occurredOn <= approvedOn ? before : after),
          noLimits,
        );
        expect(neverBack.deadlines).toEqual(lookingBack.deadlines);
      }),
    );
  });
});

describe('where limits are counted anew', () => {
  it('is known from the rules, without looking at any limit', () => {
    const one: NewVersion = { validFrom: '2026-03-01', length: { count: 1, unit: 'day' }, transition: 'running-too' };
    const next: NewVersion = { ...one, validFrom: '2026-04-01' };
    const where = (versions: readonly number[], dueFrom: CalendarDate) =>
      [review, completion, evaluation].map(({ name: rule }) => ({ rule, versions, dueFrom }));
    expect(recountedBy(changedBy(one, next), '2026-02-28')).toEqual([]);
    expect(recountedBy(changedBy(one, next), '2026-03-01')).toEqual(where([1], '2026-03-01'));
    expect(recountedBy(changedBy(one, next), '2026-04-01')).toEqual(where([1, 2], '2026-03-01'));
    expect(recountedBy(changedBy({ ...one, transition: 'new-only' }), '2026-03-01')).toEqual([]);
    expect(recountedBy(nationalRulebook, '2100-01-01')).toEqual([]);
  });
  it('is where every limit is that is listed', () =>
    fc.assert(
      fc.property(stories, someDay, length, (told, validFrom, newLength) => {
        const book = changedBy({ validFrom, length: newLength, transition: 'running-too' });
        const limits = deriveDeadlines(history(told), book);
        const places = recountedBy(book, validFrom);
        const isThere = ({ id, ruleVersion, dueOn }: Deadline): boolean =>
          places.some(
            ({ rule, versions, dueFrom }) =>
              id.startsWith(`${rule}~`) && versions.includes(ruleVersion) && dueOn >= dueFrom,
          );
        for (const limit of limits)
          expect(isThere(limit) || recountsOf(limit, book, validFrom).length === 0).toBe(true);
      }),
    ));
});
