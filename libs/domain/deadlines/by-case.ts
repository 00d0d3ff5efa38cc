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

const ruleNameOf = ({ id }: Deadline): string => id.slice(0, id.indexOf('~'));

/** Does the rule date it? A day that the case itself names has no target of a municipality's beside it. */
const isDatedBy =
  (rule: CaseRule) =>
  ({ since, dueOn }: Owed): boolean =>
    isInForce(rule, since) && (rule.nature !== 'local' || dueOn === undefined);

const idOf = ({ name }: CaseRule, { about, id = about.id }: Owed): string => `${name}~${id}`;

/**
 * What the case as it stands owes, asked anew after every event about the child: a duty that is there is open, one that an
 * event satisfied is met and, if it comes again, due anew from then, one that is gone without that is owed no more.
 */
export const byCase = (before: Deadlines, whole: CaseFile, event: Seen, book: Rulebook): Changed => {
  const file = stillHere(whole);
  const { childId } = file.child;
  const known = Map.groupBy(Object.values(before), ruleNameOf);
  return rulesOf(book).cases.flatMap((rule) => {
    const asked: Asked = { rule, childId, event };
    const owed = (duties[rule.duty]?.(file) ?? []).filter(isDatedBy(rule));
    const there = new Map(owed.map((one) => [idOf(rule, one), one]));
    const gone = (known.get(rule.name) ?? []).filter(({ id }) => !there.has(id));
    const after = [
      ...[...there].map(([id, one]) => {
        const standing = before[id];
        return standing ? stillOwed(asked, one, standing, book) : begun(asked, id, one, book);
      }),
      ...gone.map((one) => noLongerOwed(asked, one)),
    ];
    return after.filter((one) => one !== before[one.id]).map((one) => [one.id, one] as const);
  });
};
