import { seen, type Seen } from '../event-types';
import type { Fact } from '../kernel/envelope';
import { apply, move } from './change';
import type { Deadline } from './deadline';
import { nationalRulebook, ruleOf, rulesOf, type Rulebook } from './rulebook';
import { ended } from './standing';
import { isMove, touched } from './touched';

/** What a fold changed: the deadlines that are not as they were before, by id. */
export type Changed = readonly (readonly [id: string, after: Deadline])[];

/** What a municipality gave itself about a child ends where the child's case does. */
const leftBehind = (before: Readonly<Record<string, Deadline>>, event: Seen, book: Rulebook): Changed =>
  Object.values(before)
    .filter(({ id, status }) => status === 'open' && ruleOf(id, book)?.nature === 'local')
    .map((deadline) => [deadline.id, ended(deadline, event)] as const);

/** Limits that are set off, moved or ended by this very event. */
export const byEvent = (
  before: Readonly<Record<string, Deadline>>,
  event: Seen,
  fact: Fact,
  book: Rulebook,
): Changed => {
  if (isMove(event)) {
    const named = event.data.limits.flatMap((id) => {
      const known = before[id];
      return known ? [[id, move(known, event)] as const] : [];
    });
    return event.type === 'move.accepted' ? [...named, ...leftBehind(before, event, book)] : named;
  }
  return rulesOf(book).events.flatMap((rule) => {
    const about = touched(rule, event);
    if (about === null) return [];
    const id = `${rule.name}~${about}`;
    const after = apply(rule, before[id] ?? null, event, fact, book, id);
    return after && after !== before[id] ? [[id, after] as const] : [];
  });
};

/** One limit that one event sets off, after one more event; for stores that keep few of them and no case. */
export const evolveEventDeadline = (
  deadline: Deadline | null,
  fact: Fact,
  id: string,
  book: Rulebook = nationalRulebook,
): Deadline | null => {
  const event = seen(fact);
  if (!event) return deadline;
  const changed = byEvent(deadline ? { [id]: deadline } : {}, event, fact, book);
  return changed.find(([one]) => one === id)?.[1] ?? deadline;
};
