import { duties } from '../../case-file/duties';
import { taskWordings } from '../../case-file/task';
import { eventTypes } from '../../event-types';
import { caseRules } from './case-rules';
import { catalogue, lawCatalogue, registerCatalogue } from './catalogue';
import type { Deadline } from '../deadline';
import { rungs } from '../reminders/ladder';
import type { DeadlineRule, Rule } from '../rule';
import { nationalRulebook } from '../rulebook';

const clocked = catalogue.filter((rule): rule is DeadlineRule => rule.clock !== 'none');
const named = (rules: readonly Rule[]): readonly string[] => rules.map(({ name }) => name);
const listed = (ladder: DeadlineRule['ladder']): readonly string[] => ladder.map(({ rung }) => rung);

/** As much of a deadline as its ladder asks for. */
const dueOn = (rule: DeadlineRule, day: string): Deadline =>
  ({ id: `${rule.name}~x`, dueOn: day, trigger: { type: 'concern.raised', on: '2026-01-01' } }) as unknown as Deadline;

describe('the catalogue', () => {
  it('has every name once', () => expect(new Set(named(catalogue)).size).toBe(catalogue.length));

  it('tells every rule in three languages, with a source and the day it was read', () => {
    const isTold = ({ title }: Rule): boolean => [title.nb, title.nn, title.en].every((text) => text.length > 3);
    const isSourced = (rule: Rule): boolean =>
      (rule.clock === 'none' ? [rule] : rule.versions).every(
        ({ source, sourceDate }) => source.length > 5 && /^20\d\d-\d\d-\d\d$/.test(sourceDate),
      );
    expect(named(catalogue.filter((rule) => !isTold(rule) || !isSourced(rule)))).toEqual([]);
  });

  it('counts by the oldest version first, numbered from one', () => {
    for (const { versions } of clocked) {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
      expect(versions.map(({ validFrom }) => validFrom)).toEqual(versions.map(({ validFrom }) => validFrom).toSorted());
    }
  });

  it('listens to events that there are', () => {
    const known = new Set<string>(eventTypes);
    const heard = clocked.flatMap((rule) => [...rule.satisfiedBy, ...(rule.clock === 'events' ? [rule.trigger] : [])]);
    expect(heard.filter((type) => !known.has(type))).toEqual([]);
  });

  it('asks for duties that a case can have, and for each of them', () => {
    expect(caseRules.map(({ duty }) => duty).toSorted()).toEqual(Object.keys(duties).toSorted());
    expect(caseRules.filter(({ key }) => !Object.hasOwn(taskWordings, key))).toEqual([]);
  });

  it('lets a municipality change no act, no regulation and not the register', () => {
    const natures = new Set(lawCatalogue.map(({ nature }) => nature));
    expect([...natures].toSorted()).toEqual(['act', 'guidance', 'internal', 'regulation', 'setting']);
    expect(new Set(registerCatalogue.map(({ nature }) => nature))).toEqual(new Set(['register']));
  });

  it('rolls nothing over: none of these is sent to domstolloven § 149', () =>
    expect(named(clocked.filter(({ versions }) => versions.some(({ rollsOver }) => rollsOver)))).toEqual([]));
});

describe('the ladders', () => {
  it('have every rung once, in the order they are reached', () => {
    for (const rule of clocked) {
      expect([rule.name, new Set(listed(rule.ladder)).size]).toEqual([rule.name, rule.ladder.length]);
      // A Monday with no holiday near it: the last working day before it is the Friday.
      const reached = rungs(dueOn(rule, '2026-06-15'), nationalRulebook).map(({ rung }) => rung);
      const isMoved = (rung: string): boolean => rung === 'last-working-day';
      expect(reached.filter((rung) => !isMoved(rung))).toEqual(listed(rule.ladder).filter((rung) => !isMoved(rung)));
    }
  });

  it('tell the leader whenever a limit has passed, of every rule that reminds at all', () => {
    const overdue = clocked.flatMap(({ ladder }) => ladder.filter((one) => 'days' in one && one.days > 0));
    expect(overdue.length).toBeGreaterThan(80);
    expect(overdue.filter(({ audience }) => !audience.includes('leader'))).toEqual([]);
  });

  it('remind of everything but what only the register counts', () =>
    expect(named(clocked.filter(({ ladder }) => ladder.length === 0))).toEqual(named(registerCatalogue)));

  it('of what lapses escalate: the leader from the first, whoever is on duty on the last days', () => {
    const lapsing = clocked.filter(({ breachClass }) => breachClass === 'A');
    expect(lapsing.length).toBe(9);
    for (const { ladder } of lapsing)
      expect(ladder.map(({ rung, audience }) => [rung, audience])).toEqual([
        ['before-14', ['caseworker', 'leader']],
        ['before-7', ['caseworker', 'leader']],
        ['before-3', ['caseworker', 'leader']],
        ['before-1', ['caseworker', 'leader', 'duty-officer']],
        ['last-working-day', ['caseworker', 'leader', 'duty-officer']],
        ['due', ['caseworker', 'leader', 'duty-officer']],
        ['overdue-1', ['caseworker', 'leader']],
      ]);
  });

  it('of what lapses over Easter reach the last working day before it, when the tribunal can still be reached', () => {
    const petition = clocked.find(({ name }) => name === 'emergency.petition.care')!;
    // Easter Monday 2026.
    expect(rungs(dueOn(petition, '2026-04-06'), nationalRulebook).map(({ rung, at }) => `${rung} ${at}`)).toEqual([
      'before-14 2026-03-23T06:00:00.000Z',
      'before-7 2026-03-30T05:00:00.000Z',
      'last-working-day 2026-04-01T05:00:00.000Z',
      'before-3 2026-04-03T05:00:00.000Z',
      'before-1 2026-04-05T05:00:00.000Z',
      'due 2026-04-06T05:00:00.000Z',
      'overdue-1 2026-04-07T05:00:00.000Z',
    ]);
  });
});
