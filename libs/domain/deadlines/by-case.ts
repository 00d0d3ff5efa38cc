import type { CaseFile } from '../case-file/case-file';
import { duties } from '../case-file/duties';
import type { Owed } from '../case-file/duties/owed';
import { stillHere } from '../case-file/open-parts';
import type { Seen } from '../event-types';
import type { Changed } from './by-events';
import { isInForce } from './count';
import type { Deadline } from './deadline';
import type { CaseRule } from './rule';
import { rulesOf, type Rulebook } from './rulebook';
import { begun, noLongerOwed, stillOwed, type Asked } from './turns';

type Deadlines = Readonly<Record<string, Deadline>>;

const byRule = (deadlines: Deadlines): ReadonlyMap<string, readonly Deadline[]> => {
  const found = new Map<string, Deadline[]>();
  for (const deadline of Object.values(deadlines)) {
    const name = deadline.id.slice(0, deadline.id.indexOf('~'));
    const others = found.get(name);
    if (others) others.push(deadline);
    else found.set(name, [deadline]);
  }
  return found;
};

/** Does the rule date it? A day that the case itself names has no target of a municipality's beside it. */
const isDatedBy =
  (rule: CaseRule) =>
  ({ since, dueOn }: Owed): boolean =>
    isInForce(rule, since) && (rule.nature !== 'local' || dueOn === undefined);

const idOf = ({ name }: CaseRule, { about, id = about.id }: Owed): string => `${name}~${id}`;

const none: readonly never[] = [];

/** After the event: everything owed by one rule, and what was owed by it before. */
const afterwards = (asked: Asked, owed: readonly Owed[], before: readonly Deadline[], book: Rulebook) => {
  const there = owed.map((one) => ({ one, id: idOf(asked.rule, one) }));
  return [
    ...there.map(({ one, id }) => {
      const known = before.find((deadline) => deadline.id === id);
      return known ? stillOwed(asked, one, known, book) : begun(asked, id, one, book);
    }),
    ...before
      .filter((deadline) => !there.some(({ id }) => id === deadline.id))
      .map((deadline) => noLongerOwed(asked, deadline)),
  ];
};

/**
 * What the case as it stands owes, asked anew after every event about the child: a duty that is there is open, one that an
 * event satisfied is met and, if it comes again, due anew from then, one that is gone without that is owed no more.
 */
export const byCase = (before: Deadlines, whole: CaseFile, event: Seen, book: Rulebook): Changed => {
  const file = stillHere(whole);
  const { childId } = file.child;
  const known = byRule(before);
  const changed: [string, Deadline][] = [];
  // A loop that passes over most rules at once: a replay asks for them millions of times.
  for (const rule of rulesOf(book).cases) {
    const owed = duties[rule.duty]?.(file) ?? none;
    const standing = known.get(rule.name) ?? none;
    if (owed.length === 0 && standing.length === 0) continue;
    for (const after of afterwards({ rule, childId, event }, owed.filter(isDatedBy(rule)), standing, book))
      if (after !== before[after.id]) changed.push([after.id, after]);
  }
  return changed;
};
