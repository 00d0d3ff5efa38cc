import { seen } from '../event-types';
import type { EventType, Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { osloDateOf, osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import { catalogue } from './catalogue';
import { dueDate, explain, extendedVersion, versionOn } from './count';
import type { Deadline } from './deadline';
import type { Catalogue, DeadlineRule } from './rule';
import { awaitedBy, countedFrom, isConcerned, isTrigger, streamOf } from './triggers';

/** A stream's deadlines by id. */
export type Deadlines = Readonly<Record<string, Deadline>>;

type Corrected = Extract<Seen, { type: 'concern.corrected' }>;

/** Says which limits go on in the municipality a case has moved to, or run no more in the one it moved from. */
type Moved = Extract<Seen, { type: 'move.received' | 'move.accepted' }>;

const isMove = (event: Seen): event is Moved => event.type === 'move.received' || event.type === 'move.accepted';

/** Everything that sets off, moves or ends a limit of the rule, beside what every limit about a concern listens to. */
export const eventsOf = (rule: DeadlineRule): readonly EventType[] => {
  const { trigger, satisfiedBy, recountedBy = [], extendedBy = [], lapsedBy = [], voidedBy = [] } = rule;
  return [trigger, ...satisfiedBy, ...recountedBy, ...extendedBy, ...lapsedBy, ...voidedBy];
};

const listened = new WeakMap<DeadlineRule, ReadonlySet<EventType>>();

// Remembered, because a replay asks it of every event and every rule.
const listens = (rule: DeadlineRule, type: EventType): boolean => {
  const found = listened.get(rule) ?? new Set(eventsOf(rule));
  listened.set(rule, found);
  return found.has(type);
};

/** Whose limit of this rule the event touches: the id of what the rule is about; null = nobody's. */
const touched = (rule: DeadlineRule, event: Seen): string | null => {
  const isCorrection = event.type === 'concern.corrected';
  if (!isCorrection && !listens(rule, event.type)) return null;
  switch (rule.about) {
    case 'concern':
      return 'concernId' in event.data ? event.data.concernId : null;
    case 'investigation':
      if (isCorrection) return event.data.openedInvestigationId;
      return 'investigationId' in event.data ? event.data.investigationId : null;
    case 'break-glass':
      return 'breakGlassId' in event.data ? event.data.breakGlassId : null;
    case 'demand':
      return 'demandId' in event.data ? event.data.demandId : null;
    case 'emergency':
      return 'emergencyId' in event.data ? event.data.emergencyId : null;
    case 'tribunal':
      return 'tribunalCaseId' in event.data ? event.data.tribunalCaseId : null;
  }
};

type Dated = Pick<Deadline, 'dueOn' | 'targetOn' | 'ruleVersion' | 'explanation'>;
const datedBefore = new WeakMap<DeadlineRule, Map<string, Dated>>();

const date = (rule: DeadlineRule, on: CalendarDate, extended: boolean): Dated => {
  const granted = versionOn(rule, on);
  const version = extended ? extendedVersion(granted) : granted;
  const dueOn = dueDate(on, version);
  return {
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn),
    ruleVersion: version.version,
    explanation: explain(on, rule, version, extended),
  };
};

// Remembered, because a replay dates the same few thousand days a million times.
const dated = (rule: DeadlineRule, on: CalendarDate, extended = false): Dated => {
  const days = datedBefore.get(rule) ?? new Map<string, Dated>();
  datedBefore.set(rule, days);
  const key = extended ? `${on} extended` : on;
  const found = days.get(key) ?? date(rule, on, extended);
  days.set(key, found);
  return found;
};

const standing = (deadline: Omit<Deadline, 'status'>): Deadline => ({
  ...deadline,
  status: !deadline.applicable ? 'not-applicable' : deadline.met ? 'met' : 'open',
});

/** What another municipality did, or did not do in time, is its own; what goes on here is said when the case is received. */
const isHistory = ({ origin }: Fact): boolean => origin?.kind === 'ledger';

const start = (rule: DeadlineRule, event: Seen, fact: Fact, id: string): Deadline | null => {
  if (!isTrigger(event) || !isConcerned(rule, event)) return null;
  const on = countedFrom(event);
  const { dueOn, targetOn, ruleVersion, explanation } = dated(rule, on);
  const applicable =
    !isHistory(fact) && (event.type !== 'concern.raised' || !rule.notApplicableFor.includes(event.data.reporter.kind));
  const awaits = awaitedBy(event);
  // Written out: a replay makes millions of these, and spreading costs ten times as much.
  const deadline: Deadline = {
    id,
    key: rule.key,
    ruleSet: rule.ruleSet,
    paragraph: rule.paragraph,
    ruleVersion,
    breachClass: rule.breachClass,
    stream: streamOf(event),
    childId: event.data.childId,
    trigger: { type: event.type, on },
    applicable,
    dueOn,
    targetOn,
    met: null,
    status: applicable ? 'open' : 'not-applicable',
    explanation,
  };
  return awaits === null ? deadline : { ...deadline, awaits };
};

const correct = (rule: DeadlineRule, deadline: Deadline, { data: { changes } }: Corrected): Deadline => {
  const on = changes.receivedAt === null ? null : osloDateOf(changes.receivedAt);
  return standing({
    ...deadline,
    ...(on === null ? {} : { ...dated(rule, on, deadline.extended), trigger: { ...deadline.trigger, on } }),
    applicable:
      changes.reporter === null || rule.notApplicableFor.length === 0
        ? deadline.applicable
        : !rule.notApplicableFor.includes(changes.reporter.kind),
  });
};

const move = (deadline: Deadline, event: Moved): Deadline => {
  if (event.type === 'move.received') return standing({ ...deadline, applicable: true });
  if (deadline.met) return deadline;
  return standing({ ...deadline, met: { type: event.type, on: event.data.acceptedOn } });
};

/** The day it is counted from after a correction of what it hangs on. */
const correctedTo = ({ trigger }: Deadline, event: Seen): CalendarDate | null => {
  switch (event.type) {
    case 'emergency.date-corrected':
      return event.data.to;
    case 'tribunal.date-corrected':
      return event.data.field === 'decidedOn' ? event.data.to : null;
    case 'investigation.date-corrected': {
      const { field, to } = event.data;
      const opened = field === 'openedOn' && trigger.type === 'investigation.opened-anew';
      const concluded = field === 'concludedOn' && trigger.type === 'investigation.concluded';
      return opened || concluded ? to : null;
    }
    default:
      return null;
  }
};

/** The day it was met on after a correction of that day. */
const metAfter = ({ met }: Deadline, event: Seen): Deadline['met'] =>
  met?.type === 'investigation.concluded' &&
  event.type === 'investigation.date-corrected' &&
  event.data.field === 'concludedOn'
    ? { ...met, on: event.data.to }
    : met;

/** Counted anew from the day it really was; what lapsed on the wrong day is open again. */
const recount = (rule: DeadlineRule, deadline: Deadline, event: Seen): Deadline => {
  const on = correctedTo(deadline, event);
  const met = metAfter(deadline, event);
  if (on === null) return met === deadline.met ? deadline : standing({ ...deadline, met });
  return standing({
    ...deadline,
    ...dated(rule, on, deadline.extended),
    trigger: { ...deadline.trigger, on },
    met,
  });
};

const extend = (rule: DeadlineRule, deadline: Deadline, event: Seen): Deadline =>
  event.type === 'investigation.extension-decided' && event.data.granted
    ? standing({ ...deadline, ...dated(rule, deadline.trigger.on, true), extended: true })
    : deadline;

/** Met when it is done, or done for the last of those it is done for. */
const satisfy = (deadline: Deadline, event: Seen): Deadline => {
  if (deadline.met) return deadline;
  const met = { type: event.type, on: osloDay(event.occurredOn) };
  if (!deadline.awaits) return standing({ ...deadline, met });
  const done = 'concernId' in event.data ? event.data.concernId : null;
  const awaits = deadline.awaits.filter((id) => id !== done);
  return standing({ ...deadline, awaits, met: awaits.length === 0 ? met : null });
};

const apply = (rule: DeadlineRule, deadline: Deadline | null, event: Seen, fact: Fact, id: string): Deadline | null => {
  if (event.type === rule.trigger) return start(rule, event, fact, id);
  if (!deadline) return null;
  if (event.type === 'concern.corrected') return correct(rule, deadline, event);
  if (rule.recountedBy?.includes(event.type)) return recount(rule, deadline, event);
  if (rule.extendedBy?.includes(event.type)) return extend(rule, deadline, event);
  if (rule.voidedBy?.includes(event.type)) return standing({ ...deadline, applicable: false });
  if (rule.lapsedBy?.includes(event.type)) return { ...deadline, status: 'lapsed' };
  return satisfy(deadline, event);
};

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
