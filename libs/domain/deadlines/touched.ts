import type { EventType, Seen } from '../event-types';
import type { EventRule } from './rule';

/** Says which limits go on in the municipality a case has moved to, or run no more in the one it moved from. */
export type Moved = Extract<Seen, { type: 'move.received' | 'move.accepted' }>;

export const isMove = (event: Seen): event is Moved => event.type === 'move.received' || event.type === 'move.accepted';

/** Everything that sets off, moves or ends a limit of the rule, beside what every limit about a concern listens to. */
export const eventsOf = (rule: EventRule): readonly EventType[] => {
  const { trigger, satisfiedBy, recountedBy = [], extendedBy = [], lapsedBy = [], voidedBy = [] } = rule;
  return [trigger, ...satisfiedBy, ...recountedBy, ...extendedBy, ...lapsedBy, ...voidedBy];
};

const listened = new WeakMap<EventRule, ReadonlySet<EventType>>();

// Remembered, because a replay asks it of every event and every rule.
const listens = (rule: EventRule, type: EventType): boolean => {
  const found = listened.get(rule) ?? new Set(eventsOf(rule));
  listened.set(rule, found);
  return found.has(type);
};

/** Whose limit of this rule the event touches: the id of what the rule is about; null = nobody's. */
export const touched = (rule: EventRule, event: Seen): string | null => {
  const isCorrection = event.type === 'concern.corrected';
  if (!isCorrection && !listens(rule, event.type)) return null;
  switch (rule.about) {
    case 'concern':
      return 'concernId' in event.data ? event.data.concernId : null;
    case 'investigation':
      // Only what is counted from the receipt moves with it: an answer to the reporter is counted from the conclusion.
      if (isCorrection) return rule.trigger === 'investigation.opened' ? event.data.openedInvestigationId : null;
      return 'investigationId' in event.data ? event.data.investigationId : null;
    case 'break-glass':
      return 'breakGlassId' in event.data ? event.data.breakGlassId : null;
    case 'demand':
      return 'demandId' in event.data ? event.data.demandId : null;
    case 'emergency':
      return 'emergencyId' in event.data ? event.data.emergencyId : null;
    case 'tribunal':
      return 'tribunalCaseId' in event.data ? event.data.tribunalCaseId : null;
    case 'care':
      return 'careId' in event.data ? event.data.careId : null;
  }
};
