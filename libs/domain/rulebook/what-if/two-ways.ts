import { evolveLimits, noLimits, type ChildLimits } from '../../deadlines/limits';
import type { Rulebook } from '../../deadlines/rulebook';
import type { CalendarDate } from '../../kernel/dates';
import type { Fact } from '../../kernel/envelope';
import { recountedBy, recountsOf, type Recount } from '../recount';

/** The limits of one family as they are, and as they would be. */
export type TwoWays = { readonly is: ChildLimits; readonly wouldBe: ChildLimits };

export const nothingYet: TwoWays = { is: noLimits, wouldBe: noLimits };

export type Books = { readonly is: Rulebook; readonly wouldBe: Rulebook };

const asFact = ({ deadlineId, childId, ruleVersion, validFrom, from, to }: Recount): Fact => ({
  type: 'deadline.recounted',
  occurredOn: validFrom,
  subjects: [childId],
  data: { deadlineId, childId, ruleVersion, from, to },
});

/** What the services would have counted anew by that day. */
const recounted = (limits: ChildLimits, book: Rulebook, today: CalendarDate): ChildLimits => {
  const rules = new Set(recountedBy(book, today).map(({ rule }) => rule));
  if (rules.size === 0) return limits;
  return Object.values(limits.deadlines)
    .filter(({ id }) => rules.has(id.slice(0, id.indexOf('~'))))
    .flatMap((deadline) => recountsOf(deadline, book, today))
    .reduce((before, recount) => evolveLimits(before, asFact(recount), book), limits);
};

/** After one more event of the family, recorded on that day. What was counted anew in fact is counted by the supposed rules. */
export const bothWays = (before: TwoWays, fact: Fact, today: CalendarDate, books: Books): TwoWays => {
  const is = evolveLimits(before.is, fact, books.is);
  const until = recounted(before.wouldBe, books.wouldBe, today);
  const wouldBe = fact.type === 'deadline.recounted' ? until : evolveLimits(until, fact, books.wouldBe);
  return is === before.is && wouldBe === before.wouldBe ? before : { is, wouldBe };
};

/** As it is, and would be, at the end of that day. */
export const bothOn = (ways: TwoWays, today: CalendarDate, books: Books): TwoWays => ({
  is: ways.is,
  wouldBe: recounted(ways.wouldBe, books.wouldBe, today),
});
