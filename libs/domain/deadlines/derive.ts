import { seen } from '../event-types';
import type { Fact } from '../kernel/envelope';
import { catalogue } from './catalogue';
import { apply, move } from './change';
import type { Deadline } from './deadline';
import type { Catalogue, DeadlineRule } from './rule';
import { isMove, touched } from './touched';

/** A stream's deadlines by id. */
export type Deadlines = Readonly<Record<string, Deadline>>;

/** The deadlines an event sets off, moves or ends, by id. */
export const deadlineIdsOf = (fact: Fact, rules: Catalogue = catalogue): readonly string[] => {
  const event = seen(fact);
  if (!event) return [];
  if (isMove(event)) return event.data.limits;
  return rules.flatMap((rule) => {
    const about = touched(rule, event);
    return about === null ? [] : [`${rule.name}~${about}`];
  });
};

/** The catalogue's entry for a deadline; undefined for an id of a rule that is no longer there. */
export const ruleOf = (deadlineId: string, rules: Catalogue = catalogue): DeadlineRule | undefined =>
  rules.find(({ name }) => name === deadlineId.slice(0, deadlineId.indexOf('~')));

/** One deadline after one event; null until it is set off. For stores that keep a document per deadline. */
export const evolveDeadline = (
  deadline: Deadline | null,
  fact: Fact,
  id: string,
  rules: Catalogue = catalogue,
): Deadline | null => {
  const event = seen(fact);
  const rule = ruleOf(id, rules);
  if (event && isMove(event)) return deadline && event.data.limits.includes(id) ? move(deadline, event) : deadline;
  const about = event && rule ? touched(rule, event) : null;
  if (!event || !rule || about === null || `${rule.name}~${about}` !== id) return deadline;
  return apply(rule, deadline, event, fact, id);
};

/** A stream's deadlines after one more event, in ledger order. */
export const evolveDeadlines = (deadlines: Deadlines, fact: Fact, rules: Catalogue = catalogue): Deadlines => {
  const changed = deadlineIdsOf(fact, rules).flatMap((id) => {
    const next = evolveDeadline(deadlines[id] ?? null, fact, id, rules);
    return next ? [[id, next] as const] : [];
  });
  return changed.length === 0 ? deadlines : { ...deadlines, ...Object.fromEntries(changed) };
};

/**
 * Every time limit that follows from these events, of one stream or of a whole ledger, in the order they were set off.
 * Pure: same events, same dates, for ever.
 */
export const deriveDeadlines = (events: readonly Fact[], rules: Catalogue = catalogue): readonly Deadline[] => {
  const deadlines = new Map<string, Deadline>();
  for (const event of events)
    for (const id of deadlineIdsOf(event, rules)) {
      const next = evolveDeadline(deadlines.get(id) ?? null, event, id, rules);
      if (next) deadlines.set(id, next);
    }
  return [...deadlines.values()];
};
