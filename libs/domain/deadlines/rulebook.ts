import { norwegianCalendar, type Calendar } from './calendar';
import { catalogue } from './catalogue/catalogue';
import type { CaseRule, Catalogue, DeadlineRule, EventRule, MunicipalRule } from './rule';

/** What limits are derived by: the rules, and the days that are worked on. */
export type Rulebook = { readonly rules: Catalogue; readonly calendar: Calendar };

/** What holds in every municipality. */
export const nationalRulebook: Rulebook = { rules: catalogue, calendar: norwegianCalendar };

type Sorted = {
  readonly byName: ReadonlyMap<string, DeadlineRule>;
  readonly events: readonly EventRule[];
  readonly cases: readonly CaseRule[];
  readonly municipality: readonly MunicipalRule[];
};

const sortedBefore = new WeakMap<Rulebook, Sorted>();

const sort = ({ rules }: Rulebook): Sorted => {
  const clocked = rules.filter((rule) => rule.clock !== 'none');
  return {
    byName: new Map(clocked.map((rule) => [rule.name, rule])),
    events: clocked.filter((rule) => rule.clock === 'events'),
    cases: clocked.filter((rule) => rule.clock === 'case'),
    municipality: clocked.filter((rule) => rule.clock === 'municipality'),
  };
};

/** The rules by their clocks. Remembered, because a replay asks for them at every event. */
export const rulesOf = (book: Rulebook): Sorted => {
  const known = sortedBefore.get(book);
  if (known) return known;
  const sorted = sort(book);
  sortedBefore.set(book, sorted);
  return sorted;
};

/** The rule a deadline follows; undefined for an id of a rule that is no longer there. */
export const ruleOf = (deadlineId: string, book: Rulebook = nationalRulebook): DeadlineRule | undefined =>
  rulesOf(book).byName.get(deadlineId.slice(0, deadlineId.indexOf('~')));
