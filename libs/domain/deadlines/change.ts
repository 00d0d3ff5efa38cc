import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { osloDateOf, osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, extendedVersion, isInForce, versionFor } from './count';
import type { Deadline } from './deadline';
import { orGivenTime } from './given-time';
import type { EventRule } from './rule';
import type { Rulebook } from './rulebook';
import { ended, movedTo, standing } from './standing';
import type { Moved } from './touched';
import { awaitedBy, countedFrom, isConcerned, isTrigger, streamOf } from './triggers';

type Corrected = Extract<Seen, { type: 'concern.corrected' }>;

type Dated = Pick<Deadline, 'dueOn' | 'targetOn' | 'ruleVersion' | 'explanation'>;
const datedBefore = new WeakMap<Rulebook, Map<string, Dated>>();

type Since = {
  readonly on: CalendarDate;
  readonly extended?: boolean | undefined;
  /** The version it was counted by so far. */
  readonly ruleVersion?: number;
};

const date = (rule: EventRule, { on, extended = false, ruleVersion }: Since, { calendar }: Rulebook): Dated => {
  const granted = versionFor(rule, on, ruleVersion ?? null);
  const version = extended ? extendedVersion(granted) : granted;
  const dueOn = dueDate(on, version, calendar);
  return {
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn, calendar),
    ruleVersion: version.version,
    explanation: explain(on, rule, version, { extended, calendar }),
  };
};

// Remembered, because a replay dates the same few thousand days a million times.
const dated = (rule: EventRule, since: Since, book: Rulebook): Dated => {
  const days = datedBefore.get(book) ?? new Map<string, Dated>();
  datedBefore.set(book, days);
  const { on, extended, ruleVersion } = since;
  const key = `${rule.name} ${on} ${ruleVersion ?? ''}${extended ? ' extended' : ''}`;
  const found = days.get(key) ?? date(rule, since, book);
  days.set(key, found);
  return found;
};

/** Dated anew; time that a leader gave stays given, and is no more than that. */
const redated = (rule: EventRule, deadline: Deadline, on: CalendarDate, by: Seen, book: Rulebook): Deadline => {
  const { extendedTo, ruleVersion } = deadline;
  const extended = deadline.extended && extendedTo === undefined;
  const anew = dated(rule, { on, extended, ruleVersion }, book);
  const { dueOn, explanation } = orGivenTime(anew, extendedTo);
  const trigger = { ...deadline.trigger, on };
  return movedTo({ ...deadline, ...anew, explanation, trigger }, deadline.dueOn, dueOn, by.type, book);
};

/** What another municipality did, or did not do in time, is its own; what goes on here is said when the case is received. */
export const isHistory = ({ origin }: Fact): boolean => origin?.kind === 'ledger';

const start = (rule: EventRule, event: Seen, fact: Fact, id: string, book: Rulebook): Deadline | null => {
  if (!isTrigger(event) || !isConcerned(rule, event)) return null;
  const on = countedFrom(event);
  if (!isInForce(rule, on)) return null;
  const { dueOn, targetOn, ruleVersion, explanation } = dated(rule, { on }, book);
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

const correct = (rule: EventRule, deadline: Deadline, event: Corrected, book: Rulebook): Deadline => {
  const { changes } = event.data;
  const on = changes.receivedAt === null ? null : osloDateOf(changes.receivedAt);
  return standing({
    ...(on === null ? deadline : redated(rule, deadline, on, event, book)),
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
    case 'care.date-corrected':
      return event.data.field === 'liftedOn' ? event.data.to : null;
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
const recount = (rule: EventRule, deadline: Deadline, event: Seen, book: Rulebook): Deadline => {
  const on = correctedTo(deadline, event);
  const met = metAfter(deadline, event);
  if (on === null) return met === deadline.met ? deadline : standing({ ...deadline, met });
  return standing({ ...redated(rule, deadline, on, event, book), met });
};

const extend = (rule: EventRule, deadline: Deadline, event: Seen, book: Rulebook): Deadline =>
  event.type === 'investigation.extension-decided' && event.data.granted
    ? standing(redated(rule, { ...deadline, extended: true }, deadline.trigger.on, event, book))
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

/** What is over ends no more than what was not done; an error takes that back, too. */
const voided = (deadline: Deadline, event: Seen): Deadline =>
  deadline.met && !event.type.endsWith('.entered-in-error') ? deadline : ended(deadline, event);

/** A limit set off by an event, after one more event that touches it. */
export const apply = (
  rule: EventRule,
  deadline: Deadline | null,
  event: Seen,
  fact: Fact,
  book: Rulebook,
  id: string,
): Deadline | null => {
  if (event.type === rule.trigger) return start(rule, event, fact, id, book);
  if (!deadline) return null;
  if (event.type === 'concern.corrected') return correct(rule, deadline, event, book);
  if (rule.recountedBy?.includes(event.type)) return recount(rule, deadline, event, book);
  if (rule.extendedBy?.includes(event.type)) return extend(rule, deadline, event, book);
  if (rule.voidedBy?.includes(event.type)) return voided(deadline, event);
  if (rule.lapsedBy?.includes(event.type)) return { ...deadline, status: 'lapsed' };
  return satisfy(deadline, event);
};
