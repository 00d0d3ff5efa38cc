import type { Owed } from '../case-file/duties/owed';
import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import { osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, versionFor, versionOn } from './count';
import type { Deadline } from './deadline';
import { orGivenDay, orGivenTime } from './given-time';
import type { CaseRule, RuleVersion } from './rule';
import type { Rulebook } from './rulebook';
import { ended, movedTo, standing } from './standing';

/** A duty of a case by a rule, and the event after which it was asked for. */
export type Asked = { readonly rule: CaseRule; readonly childId: string | null; readonly event: Seen };

/** Counted by the rule's version, or the day that the case itself names; and why it is that one. */
const dated = (rule: CaseRule, owed: Owed, version: RuleVersion, { calendar }: Rulebook) => {
  const { since, begun, dueOn: named, said } = owed;
  const dueOn = named ?? dueDate(since, version, calendar);
  const counted = named === undefined ? version : { ...version, lengths: [] };
  const until = named !== undefined && said ? { on: named, said } : null;
  return { dueOn, explanation: explain(since, rule, counted, { begun, calendar, until }) };
};

/** Time that a leader gave moves the limit of the law, and no target beside it. */
const givenBy = ({ extension }: CaseRule, { givenUntil }: Owed): CalendarDate | undefined =>
  extension === 'by-leader' ? givenUntil : undefined;

/** The duty is there for the first time. */
export const begun = ({ rule, childId, event }: Asked, id: string, owed: Owed, book: Rulebook): Deadline => {
  const { since, about } = owed;
  const version = versionOn(rule, since);
  const given = givenBy(rule, owed);
  const { dueOn, explanation } = orGivenTime(dated(rule, owed, version, book), given);
  return {
    id,
    key: rule.key,
    ruleSet: rule.ruleSet,
    paragraph: rule.paragraph,
    ruleVersion: version.version,
    breachClass: rule.breachClass,
    stream: `${about.kind}-${about.id}`,
    childId,
    trigger: { type: event.type, on: since },
    applicable: true,
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn, book.calendar),
    met: null,
    status: 'open',
    ...(given !== undefined && { extended: true, extendedTo: given }),
    explanation,
  };
};

const metBy = ({ type, occurredOn }: Seen): NonNullable<Deadline['met']> => ({ type, on: osloDay(occurredOn) });

/** A new turn of the same duty; what the turn before came to is kept. */
const again = (before: Deadline, next: Deadline, met: Deadline['met']): Deadline => ({
  ...next,
  past: [...(before.past ?? []), { dueOn: before.dueOn, met: before.met ?? met }],
});

const redated = ({ rule, event }: Asked, owed: Owed, before: Deadline, book: Rulebook): Deadline => {
  const { since } = owed;
  const version = versionFor(rule, since, before.ruleVersion);
  const { dueOn, explanation } = orGivenTime(dated(rule, owed, version, book), before.extendedTo);
  const anew = { ...before, trigger: { ...before.trigger, on: since }, ruleVersion: version.version, explanation };
  return movedTo(anew, before.dueOn, dueOn, event.type, book);
};

/** Counted from another day, or planned for another one. */
const isAnotherTurn = ({ since, dueOn }: Owed, before: Deadline): boolean =>
  since !== before.trigger.on || (dueOn !== undefined && orGivenDay(dueOn, before.extendedTo) !== before.dueOn);

const reopened = (deadline: Deadline): Deadline => {
  const { endedBy, ...rest } = deadline;
  return standing({ ...(endedBy ? rest : deadline), applicable: true, met: null });
};

type Correction = Extract<Seen, { type: `${string}.date-corrected` }>;

const isCorrection = (event: Seen): event is Correction => event.type.endsWith('.date-corrected');

const contextOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** Could what met the duty be what is corrected? Of a duty of the same context only if it is the very same thing. */
const isOfSame = ({ stream, met }: Deadline, { type, data }: Correction): boolean => {
  const context = contextOf(type);
  if (!met || contextOf(met.type) !== context || met.on !== data.from) return false;
  return !stream.startsWith(`${context}-`) || Object.values(data).includes(stream.slice(context.length + 1));
};

/** Met on the day it really was. */
const metAnew = (deadline: Deadline, event: Seen): Deadline =>
  deadline.met && isCorrection(event) && isOfSame(deadline, event)
    ? { ...deadline, met: { ...deadline.met, on: event.data.to } }
    : deadline;

/** The duty was there before, and is. The same deadline where nothing about it has changed: most often. */
export const stillOwed = (asked: Asked, owed: Owed, before: Deadline, book: Rulebook): Deadline => {
  const { rule, event } = asked;
  // Nobody can do it any more, whatever else is still recorded about the child.
  if (before.endedBy?.type === 'erasure.executed') return before;
  const isAnother = isAnotherTurn(owed, before);
  const isOpen = before.status === 'open';
  if (!isAnother) return isOpen ? before : reopened(before);
  // What ended on a day that was wrong was no turn of its own.
  if (!isOpen && isCorrection(event)) return redated(asked, owed, reopened(before), book);
  const isDone = rule.satisfiedBy.includes(event.type);
  if (isOpen && !isDone) return redated(asked, owed, before, book);
  return again(before, begun(asked, before.id, owed, book), isOpen ? metBy(event) : null);
};

/** The duty was there before, and is no more: because it was done, or for another reason. */
export const noLongerOwed = ({ rule, event }: Asked, before: Deadline): Deadline => {
  if (before.status !== 'open') return metAnew(before, event);
  return rule.satisfiedBy.includes(event.type) ? standing({ ...before, met: metBy(event) }) : ended(before, event);
};
