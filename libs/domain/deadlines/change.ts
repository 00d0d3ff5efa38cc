import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { osloDateOf, osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, extendedVersion, versionOn } from './count';
import type { Deadline } from './deadline';
import type { DeadlineRule } from './rule';
import type { Moved } from './touched';
import { awaitedBy, countedFrom, isConcerned, isTrigger, streamOf } from './triggers';

type Corrected = Extract<Seen, { type: 'concern.corrected' }>;

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

export const move = (deadline: Deadline, event: Moved): Deadline => {
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

export const apply = (
  rule: DeadlineRule,
  deadline: Deadline | null,
  event: Seen,
  fact: Fact,
  id: string,
): Deadline | null => {
  if (event.type === rule.trigger) return start(rule, event, fact, id);
  if (!deadline) return null;
  if (event.type === 'concern.corrected') return correct(rule, deadline, event);
  if (rule.recountedBy?.includes(event.type)) return recount(rule, deadline, event);
  if (rule.extendedBy?.includes(event.type)) return extend(rule, deadline, event);
  if (rule.voidedBy?.includes(event.type)) return standing({ ...deadline, applicable: false });
  if (rule.lapsedBy?.includes(event.type)) return { ...deadline, status: 'lapsed' };
  return satisfy(deadline, event);
};
