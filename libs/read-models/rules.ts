import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { RulebookChanges } from '@libs/domain/rulebook/changes';
import { nationalRuling, rulingAfter, rulingOf, type Ruling } from '@libs/domain/rulebook/ruling';
import type { ViewEvent } from './terms';
import type { AnyView } from './view';

/**
 * The events with the rules of the municipality as they were approved when each was recorded: what a view makes of an
 * event does not depend on what was decided later. National rules alone are left out.
 * @param changes those before the first of these events
 */
export function withRules(view: AnyView, changes: RulebookChanges, events: readonly ViewEvent[]): readonly ViewEvent[] {
  if (!view.rulebook) return events;
  let ruling = rulingOf(changes);
  return events.map((event) => {
    ruling = rulingAfter(ruling, event);
    return ruling.book === nationalRuling.book ? event : { ...event, rules: ruling.book };
  });
}

/** The changes by `seq`, for the checkpoint of a view that asks for rules. */
export function rulesKept(
  view: AnyView,
  changes: RulebookChanges,
  events: readonly RecordedFact[],
  seq: number,
): { readonly rulebook?: RulebookChanges } {
  if (!view.rulebook) return {};
  const upTo = events.filter((event) => event.seq <= seq);
  return { rulebook: upTo.reduce<Ruling>(rulingAfter, rulingOf(changes)).changes };
}
