import * as fc from 'fast-check';
import { duties } from '@libs/domain/case-file/duties';
import { stillHere } from '@libs/domain/case-file/open-parts';
import { tasksAhead } from '@libs/domain/case-file/tasks';
import { caseRules } from '@libs/domain/deadlines/catalogue/case-rules';
import { extendedVersion, versionOn } from '@libs/domain/deadlines/count';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import { evolveLimits, noLimits, type ChildLimits } from '@libs/domain/deadlines/limits';
import { ruleOf } from '@libs/domain/deadlines/rulebook';
import type { Fact } from '@libs/domain/kernel/envelope';
import { countedByHand } from '../counting/day-by-day';
import { RandomCase, type Attempt } from './random-case';

const attempts = fc.array(
  fc.record<Attempt>({ choice: fc.noBias(fc.nat()), days: fc.noBias(fc.constantFrom(0, 0, 1, 7, 40, 200)) }),
  { minLength: 20, maxLength: 60 },
);

/** What a case comes to when everything is tried in it. */
const histories = fc.tuple(fc.nat(), attempts).map(([name, tries]): readonly Fact[] => {
  const one = new RandomCase('2010-01-01', name);
  for (const attempt of tries) one.attempt(attempt);
  return one.rehearsal.events.map(({ event }) => event as unknown as Fact);
});

const isOfCase = ({ id }: { readonly id: string }): boolean => caseRules.some(({ name }) => id.startsWith(`${name}~`));

const daysOf = (dated: readonly { readonly id: string; readonly dueOn: string }[]) =>
  Object.fromEntries(dated.map(({ id, dueOn }) => [id, dueOn]));

/** As a document is kept: without anything that JSON cannot say. */
const kept = (limits: ChildLimits): ChildLimits => JSON.parse(JSON.stringify(limits)) as ChildLimits;

describe('the time limits of any case', () => {
  const seen = new Map<string, number>();

  it('are exactly what the case owes after every event, on the day that the pages of a calendar give', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        let limits = noLimits;
        for (const fact of facts) {
          limits = evolveLimits(limits, fact);
          const file = stillHere(limits.file);
          const owed = caseRules.flatMap((rule) =>
            duties[rule.duty]!(file).map(({ about, id = about.id, since, dueOn }) => [
              `${rule.name}~${id}`,
              dueOn ?? countedByHand(since, versionOn(rule, since)),
            ]),
          );
          const open = Object.values(limits.deadlines).filter((one) => one.status === 'open' && isOfCase(one));
          expect(daysOf(open)).toEqual(Object.fromEntries(owed));
          for (const [id] of owed) seen.set(ruleOf(id!)!.name, (seen.get(ruleOf(id!)!.name) ?? 0) + 1);
        }
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  }, 120_000);

  it('get far enough for that to mean something', () => {
    const wanted = [
      'investigation.plan',
      'measure.plan',
      'emergency.plan',
      'emergency.control',
      'plan.evaluation',
      'measure.evaluation',
      'placement.follow-up',
      'placement.supervision',
      'placement.agreement',
      'aftercare.contact',
      'decision.approval',
    ];
    expect(wanted.filter((name) => (seen.get(name) ?? 0) < 20)).toEqual([]);
  });

  it('that an event sets off end on the day that the pages of a calendar give', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        for (const one of deriveDeadlines(facts).filter((deadline) => !isOfCase(deadline))) {
          const rule = ruleOf(one.id)!;
          const version = versionOn(rule, one.trigger.on);
          const counted = countedByHand(one.trigger.on, one.extended ? extendedVersion(version) : version);
          expect([one.id, one.dueOn]).toEqual([one.id, counted]);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('are the same batch by batch, through a store, as in one go', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(20), { maxLength: 10 }), (facts, cuts) => {
        const at = new Set(cuts);
        const limits = facts.reduce(
          (before, fact, number) => evolveLimits(at.has(number) ? kept(before) : before, fact),
          noLimits,
        );
        const atOnce = Object.fromEntries(deriveDeadlines(facts).map((one) => [one.id, one]));
        expect(limits.deadlines).toEqual(atOnce);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('are the days that the tasks of the case have', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const limits = facts.reduce((before, fact) => evolveLimits(before, fact), noLimits);
        const tasks = tasksAhead(stillHere(limits.file)).filter(isOfCase);
        const open = Object.values(limits.deadlines).filter((one) => one.status === 'open' && isOfCase(one));
        expect(daysOf(tasks)).toEqual(daysOf(open));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
