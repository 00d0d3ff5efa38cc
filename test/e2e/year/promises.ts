import type { Deadline } from '@libs/domain/deadlines/deadline';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { evolveLimits, familyOf, noLimits, type ChildLimits } from '@libs/domain/deadlines/limits';
import { nationalRulebook, type Rulebook } from '@libs/domain/deadlines/rulebook';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { Watch, type Broken } from './watch';

export type Terms = {
  /** Until when a reminder that is owed since then must have been raised. */
  readonly latest: (owedSince: Instant) => Instant;
  /** What became due before is not asked after. */
  readonly from: Instant;
  readonly until: Instant;
  readonly book?: Rulebook;
};

export type Account = {
  /** Deadlines with a ladder that ran at some time between `from` and `until`. */
  readonly deadlines: number;
  readonly raised: number;
  /** Rungs that a later one stands for. */
  readonly collapsed: number;
  /** Rungs that are owed when it ends. */
  readonly open: number;
  /** Longest that a reminder was owed, milliseconds of the ledger's time. */
  readonly longest: number;
  readonly broken: readonly Broken[];
};

/**
 * Holds a ledger's reminders against what its other events owe, event by event: every rung of every ladder raised once or
 * stood for by a later one, none before its time, none too late, none for a limit that had been met. Of the engine it
 * takes the dates and the ladders, and nothing that fires.
 */
export const account = (facts: Iterable<RecordedFact>, terms: Terms): Account => {
  const { until, book = nationalRulebook } = terms;
  const families = new Map<string, ChildLimits>();
  const watches = new Map<string, Watch>();
  for (const fact of facts) {
    if (fact.recordedAt > until) break;
    if (fact.type === 'reminder.raised') {
      const { data } = fact as unknown as Pick<ReminderRaised, 'data'>;
      const watch = watches.get(data.deadlineId) ?? new Watch(data.deadlineId, terms.latest, book);
      watches.set(data.deadlineId, watch);
      watch.raised(data, fact.recordedAt);
    }
    for (const deadline of changedBy(fact, families, book)) {
      const watch = watches.get(deadline.id) ?? new Watch(deadline.id, terms.latest, book);
      watches.set(deadline.id, watch);
      watch.changed(deadline, fact.recordedAt);
    }
  }
  for (const watch of watches.values()) watch.ends(until);
  return summed([...watches.values()], terms);
};

const changedBy = (fact: RecordedFact, families: Map<string, ChildLimits>, book: Rulebook): readonly Deadline[] => {
  const family = familyOf(fact);
  if (family === null) return [];
  const before = families.get(family) ?? noLimits;
  const after = evolveLimits(before, fact, book);
  families.set(family, after);
  return Object.values(after.deadlines).filter((deadline) => deadline !== before.deadlines[deadline.id]);
};

const summed = (watches: readonly Watch[], { from, until }: Terms): Account => {
  const within = (at: Instant): boolean => at >= from && at <= until;
  const raised = watches.flatMap(({ reminders }) => reminders).filter(({ at }) => within(at));
  return {
    deadlines: watches.filter((watch) => watch.ranSince(from)).length,
    raised: raised.length,
    collapsed: raised.reduce((sum, one) => sum + one.stoodFor, 0),
    open: watches.reduce((sum, watch) => sum + watch.open, 0),
    longest: raised.reduce((most, one) => Math.max(most, one.waited), 0),
    broken: watches.flatMap(({ broken }) => broken).filter(({ at }) => within(at)),
  };
};
