import { seen } from '../event-types';
import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { breakGlassStream, concernStream, investigationStream } from '../kernel/ids';
import { osloDateOf, osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import { catalogue } from './catalogue';
import { dueDate, explain, versionOn } from './count';
import type { Deadline } from './deadline';
import type { Catalogue, DeadlineRule } from './rule';

/** A stream's deadlines by id. */
export type Deadlines = Readonly<Record<string, Deadline>>;

type Corrected = Extract<Seen, { type: 'concern.corrected' }>;

/** Whose limit of this rule the event touches: the id of what the rule is about; null = nobody's. */
const touched = (rule: DeadlineRule, event: Seen): string | null => {
  const isCorrection = event.type === 'concern.corrected';
  if (!isCorrection && event.type !== rule.trigger && !rule.satisfiedBy.includes(event.type)) return null;
  switch (rule.about) {
    case 'concern':
      return 'concernId' in event.data ? event.data.concernId : null;
    case 'investigation':
      if (isCorrection) return event.data.openedInvestigationId;
      return 'investigationId' in event.data ? event.data.investigationId : null;
    case 'break-glass':
      return 'breakGlassId' in event.data ? event.data.breakGlassId : null;
  }
};

const streamOf = (rule: DeadlineRule, id: string): string => {
  switch (rule.about) {
    case 'concern':
      return concernStream(id);
    case 'investigation':
      return investigationStream(id);
    case 'break-glass':
      return breakGlassStream(id);
  }
};

type Trigger = Extract<Seen, { type: 'concern.raised' | 'investigation.opened' | 'break-glass.opened' }>;

const isTrigger = (event: Seen): event is Trigger =>
  event.type === 'concern.raised' || event.type === 'investigation.opened' || event.type === 'break-glass.opened';

const countedFrom = (event: Trigger): CalendarDate => {
  switch (event.type) {
    case 'concern.raised':
      return osloDateOf(event.data.receivedAt);
    case 'investigation.opened':
      return event.data.receivedOn;
    case 'break-glass.opened':
      return osloDay(event.occurredOn);
  }
};

type Dated = Pick<Deadline, 'dueOn' | 'targetOn' | 'ruleVersion' | 'explanation'>;
const datedBefore = new WeakMap<DeadlineRule, Map<CalendarDate, Dated>>();

const date = (rule: DeadlineRule, on: CalendarDate): Dated => {
  const version = versionOn(rule, on);
  const dueOn = dueDate(on, version);
  return {
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn),
    ruleVersion: version.version,
    explanation: explain(on, rule, version),
  };
};

// Remembered, because a replay dates the same few thousand days a million times.
const dated = (rule: DeadlineRule, on: CalendarDate): Dated => {
  const days = datedBefore.get(rule) ?? new Map<CalendarDate, Dated>();
  datedBefore.set(rule, days);
  const found = days.get(on) ?? date(rule, on);
  days.set(on, found);
  return found;
};

const standing = (deadline: Omit<Deadline, 'status'>): Deadline => ({
  ...deadline,
  status: !deadline.applicable ? 'not-applicable' : deadline.met ? 'met' : 'open',
});

const start = (rule: DeadlineRule, event: Seen, id: string, about: string): Deadline | null => {
  if (!isTrigger(event)) return null;
  const on = countedFrom(event);
  const { dueOn, targetOn, ruleVersion, explanation } = dated(rule, on);
  const applicable = event.type !== 'concern.raised' || !rule.notApplicableFor.includes(event.data.reporter.kind);
  // Written out: a replay makes millions of these, and spreading costs ten times as much.
  return {
    id,
    key: rule.key,
    ruleSet: rule.ruleSet,
    paragraph: rule.paragraph,
    ruleVersion,
    breachClass: rule.breachClass,
    stream: streamOf(rule, about),
    childId: event.data.childId,
    trigger: { type: event.type, on },
    applicable,
    dueOn,
    targetOn,
    met: null,
    status: applicable ? 'open' : 'not-applicable',
    explanation,
  };
};

const correct = (rule: DeadlineRule, deadline: Deadline, { data: { changes } }: Corrected): Deadline => {
  const on = changes.receivedAt === null ? null : osloDateOf(changes.receivedAt);
  return standing({
    ...deadline,
    ...(on === null ? {} : { ...dated(rule, on), trigger: { ...deadline.trigger, on } }),
    applicable:
      changes.reporter === null ? deadline.applicable : !rule.notApplicableFor.includes(changes.reporter.kind),
  });
};

const apply = (
  rule: DeadlineRule,
  deadline: Deadline | null,
  event: Seen,
  id: string,
  about: string,
): Deadline | null => {
  if (event.type === rule.trigger) return start(rule, event, id, about);
  if (!deadline) return null;
  if (event.type === 'concern.corrected') return correct(rule, deadline, event);
  if (deadline.met) return deadline;
  return standing({ ...deadline, met: { type: event.type, on: osloDay(event.occurredOn) } });
};

/** The deadlines an event sets off, moves or ends, by id. */
export const deadlineIdsOf = (fact: Fact, rules: Catalogue = catalogue): readonly string[] => {
  const event = seen(fact);
  if (!event) return [];
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
  const about = event && rule ? touched(rule, event) : null;
  if (!event || !rule || about === null || `${rule.name}~${about}` !== id) return deadline;
  return apply(rule, deadline, event, id, about);
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
