import type { Fact } from '../kernel/envelope';
import type { Deadline } from './deadline';
import { evolveLimits, familyOf, noLimits, type ChildLimits } from './limits';
import { nationalRulebook, type Rulebook } from './rulebook';

/**
 * Every time limit that follows from these events, of one stream or of a whole ledger, in the order they were set off.
 * Pure: same events, same rules, same dates, for ever.
 */
export const deriveDeadlines = (facts: readonly Fact[], book: Rulebook = nationalRulebook): readonly Deadline[] => {
  const families = new Map<string, ChildLimits>();
  const order = new Map<string, string>();
  for (const fact of facts) {
    const family = familyOf(fact);
    if (family === null) continue;
    const before = families.get(family) ?? noLimits;
    const after = evolveLimits(before, fact, book);
    if (after === before) continue;
    families.set(family, after);
    for (const id of Object.keys(after.deadlines)) if (!order.has(id)) order.set(id, family);
  }
  return [...order].map(([id, family]) => families.get(family)!.deadlines[id]!);
};
