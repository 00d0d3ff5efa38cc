import type { CaseFile } from '../case-file/case-file';
import { duties } from '../case-file/duties';
import type { Owed } from '../case-file/duties/owed';
import { stillHere } from '../case-file/open-parts';
import type { Seen } from '../event-types';
import { osloDay } from '../kernel/oslo-time';
import type { Changed } from './by-events';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, isInForce, versionFor, versionOn } from './count';
import type { Deadline } from './deadline';
import type { CaseRule, RuleVersion } from './rule';
import { rulesOf, type Rulebook } from './rulebook';
import { ended, movedTo, standing } from './standing';

type Deadlines = Readonly<Record<string, Deadline>>;

/** Counted by the rule's version, or the day that the case itself names; and why it is that one. */
const dated = (rule: CaseRule, owed: Owed, version: RuleVersion, { calendar }: Rulebook) => {
  const { since, begun, dueOn: named, said } = owed;
  const dueOn = named ?? dueDate(since, version, calendar);
  const counted = named === undefined ? version : { ...version, lengths: [] };
  const until = named !== undefined && said ? { on: named, said } : null;
  return { dueOn, explanation: explain(since, rule, counted, { begun, calendar, until }) };
};

const begin = (rule: CaseRule, owed: Owed, event: Seen, file: CaseFile, id: string, book: Rulebook): Deadline => {
  const { since, about } = owed;
  const version = versionOn(rule, since);
  const { dueOn, explanation } = dated(rule, owed, version, book);
  return {
    id,
    key: rule.key,
    ruleSet: rule.ruleSet,
    paragraph: rule.paragraph,
    ruleVersion: version.version,
    breachClass: rule.breachClass,
    stream: `${about.kind}-${about.id}`,
    childId: file.child.childId,
    trigger: { type: event.type, on: since },
    applicable: true,
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn, book.calendar),
    met: null,
    status: 'open',
    explanation,
  };
};

const metBy = ({ type, occurredOn }: Seen): NonNullable<Deadline['met']> => ({ type, on: osloDay(occurredOn) });

/** A new turn of the same duty; what the turn before came to is kept. */
const again = (before: Deadline, next: Deadline, met: Deadline['met']): Deadline => ({
  ...next,
  past: [...(before.past ?? []), { dueOn: before.dueOn, met: before.met ?? met }],
});

const redated = (rule: CaseRule, owed: Owed, before: Deadline, event: Seen, book: Rulebook): Deadline => {
  const { since } = owed;
  const version = versionFor(rule, since, before.ruleVersion);
  const { dueOn: counted, explanation } = dated(rule, owed, version, book);
  const { extendedTo = counted } = before;
  const dueOn = extendedTo > counted ? extendedTo : counted;
  if (dueOn === before.dueOn && since === before.trigger.on) return before;
  const anew = { ...before, trigger: { ...before.trigger, on: since }, ruleVersion: version.version, explanation };
  return movedTo(anew, before.dueOn, dueOn, event.type, book);
};

/** Counted from another day, or planned for another one. */
const isAnotherTurn = ({ since, dueOn }: Owed, before: Deadline): boolean =>
  since !== before.trigger.on || (dueOn !== undefined && dueOn !== before.dueOn);

const reopened = (deadline: Deadline): Deadline => {
  const { endedBy, ...rest } = deadline;
  return standing({ ...(endedBy ? rest : deadline), applicable: true, met: null });
};

const isCorrection = ({ type }: Seen): boolean => type.endsWith('.date-corrected');

const stillOwed = (rule: CaseRule, owed: Owed, before: Deadline, next: Deadline, event: Seen, book: Rulebook) => {
  const isAnother = isAnotherTurn(owed, before);
  if (before.status === 'open') {
    const isDone = isAnother && rule.satisfiedBy.includes(event.type);
    return isDone ? again(before, next, metBy(event)) : redated(rule, owed, before, event, book);
  }
  // What ended on a day that was wrong was no turn of its own.
  if (isAnother && !isCorrection(event)) return again(before, next, null);
  return redated(rule, owed, reopened(before), event, book);
};

const noLongerOwed = (rule: CaseRule, before: Deadline, event: Seen): Deadline => {
  if (before.status !== 'open') return before;
  return rule.satisfiedBy.includes(event.type) ? standing({ ...before, met: metBy(event) }) : ended(before, event);
};

/** Does the rule date it? A day that the case itself names has no target of a municipality's beside it. */
const isDatedBy =
  (rule: CaseRule) =>
  ({ since, dueOn }: Owed): boolean =>
    isInForce(rule, since) && (rule.nature !== 'local' || dueOn === undefined);

/**
 * What the case as it stands owes, asked anew after every event about the child: a duty that is there is open, one that an
 * event satisfied is met and, if it comes again, due anew from then, one that is gone without that is owed no more.
 */
export const byCase = (before: Deadlines, whole: CaseFile, event: Seen, book: Rulebook): Changed => {
  const file = stillHere(whole);
  return rulesOf(book).cases.flatMap((rule) => {
    const owed = (duties[rule.duty]?.(file) ?? []).filter(isDatedBy(rule));
    const there = owed.map((one): readonly [string, Owed] => [`${rule.name}~${one.id ?? one.about.id}`, one]);
    const ids = new Set(there.map(([id]) => id));
    const present = there.map(([id, one]) => {
      const known = before[id];
      const next = begin(rule, one, event, file, id, book);
      return [id, known ? stillOwed(rule, one, known, next, event, book) : next] as const;
    });
    const absent = Object.values(before)
      .filter(({ id }) => id.startsWith(`${rule.name}~`) && !ids.has(id))
      .map((known) => [known.id, noLongerOwed(rule, known, event)] as const);
    return [...present, ...absent].filter(([id, after]) => after !== before[id]);
  });
};
