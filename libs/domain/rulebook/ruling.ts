import type { Deadline } from '../deadlines/deadline';
import { evolveLimits, familyOf, noLimits, type ChildLimits } from '../deadlines/limits';
import { nationalRulebook, type Rulebook } from '../deadlines/rulebook';
import { seen, type Seen } from '../event-types';
import { canonicalJson } from '../kernel/canonical';
import type { Fact } from '../kernel/envelope';
import { approvedOf, evolve, type RulebookChanges } from './changes';
import type { RulebookEvent } from './events';
import { rulebookOf } from './rulebook-of';

/** What a municipality has decided about its own rules so far, and the rules it has with that. */
export type Ruling = { readonly changes: RulebookChanges; readonly book: Rulebook };

const books = new Map<string, Rulebook>();

// Remembered by what was approved, so that the same rules are one object, and what hangs on it is remembered, too.
const bookOf = (changes: RulebookChanges): Rulebook => {
  const approved = approvedOf(changes);
  if (approved.length === 0) return nationalRulebook;
  const key = canonicalJson(approved);
  const book = books.get(key) ?? rulebookOf(approved);
  books.set(key, book);
  return book;
};

export const rulingOf = (changes: RulebookChanges): Ruling => ({ changes, book: bookOf(changes) });

export const nationalRuling: Ruling = rulingOf([]);

const isOfRulebook = (event: Seen | null): event is Seen<RulebookEvent> => event?.type.startsWith('rulebook.') ?? false;

/** After one more event of the ledger; the same object when it is about something else. */
export const rulingAfter = (before: Ruling, fact: Fact): Ruling => {
  const event = seen(fact);
  return isOfRulebook(event) ? rulingOf(evolve(before.changes, event)) : before;
};

/**
 * The limits that follow from a ledger's events in their order, what the municipality decided about its rules among them:
 * of every event by the rules as they were approved when it was recorded. What was made of an event then is not made
 * anew by what was decided later.
 */
export const deriveRuled = (facts: readonly Fact[]): readonly Deadline[] => {
  const families = new Map<string, ChildLimits>();
  let ruling = nationalRuling;
  for (const fact of facts) {
    ruling = rulingAfter(ruling, fact);
    const family = familyOf(fact);
    if (family !== null) families.set(family, evolveLimits(families.get(family) ?? noLimits, fact, ruling.book));
  }
  return [...families.values()].flatMap(({ deadlines }) => Object.values(deadlines));
};
