import type { DeadlineHandlingEvent } from '../deadline-handling/events';
import type { Seen } from '../event-types';
import type { Changed } from './by-events';
import { explain, extendedVersion } from './count';
import type { Deadline } from './deadline';
import { withGivenTime } from './given-time';
import { ruleOf, type Rulebook } from './rulebook';
import { movedTo } from './standing';

type Handling = Seen<DeadlineHandlingEvent>;

const isHandling = (event: Seen): event is Handling => event.type.startsWith('deadline.');

const recounted = (
  deadline: Deadline,
  { data: { ruleVersion, to } }: Extract<Handling, { type: 'deadline.recounted' }>,
  book: Rulebook,
): Deadline => {
  const rule = ruleOf(deadline.id, book);
  const version = rule?.versions.find((one) => one.version === ruleVersion);
  const { calendar } = book;
  const extended = deadline.extended === true && deadline.extendedTo === undefined;
  const explanation =
    rule && version
      ? explain(deadline.trigger.on, rule, extended ? extendedVersion(version) : version, { extended, calendar })
      : deadline.explanation;
  return movedTo({ ...deadline, ruleVersion, explanation }, deadline.dueOn, to, 'deadline.recounted', book);
};

const after = (deadline: Deadline, event: Handling, book: Rulebook): Deadline => {
  switch (event.type) {
    case 'deadline.wait-begun': {
      const { waitId, awaited, since } = event.data;
      return { ...deadline, wait: { waitId, awaited, since } };
    }
    case 'deadline.wait-ended': {
      const { wait, ...rest } = deadline;
      return wait?.waitId === event.data.waitId ? rest : deadline;
    }
    case 'deadline.extended': {
      const { to } = event.data;
      const explanation = withGivenTime(deadline.explanation, to);
      const longer = { ...deadline, explanation, extended: true, extendedTo: to } as const;
      return movedTo(longer, deadline.dueOn, to, event.type, book);
    }
    case 'deadline.recounted':
      return recounted(deadline, event, book);
    case 'deadline.snoozed':
      return event.data.dueOn === deadline.dueOn ? { ...deadline, snoozedUntil: event.data.until } : deadline;
    case 'deadline.breach-explained': {
      const { dueOn, reason } = event.data;
      return { ...deadline, breach: { dueOn, reason } };
    }
  }
};

/** What people, or a law's transition, did about a time limit itself. */
export const byHandling = (before: Readonly<Record<string, Deadline>>, event: Seen, book: Rulebook): Changed => {
  if (!isHandling(event)) return [];
  const known = before[event.data.deadlineId];
  return known ? [[known.id, after(known, event, book)]] : [];
};
