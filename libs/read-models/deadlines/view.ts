import type { BreachClass, Deadline, DeadlineStatus, RaisedRung, RuleSet } from '@libs/domain/deadlines/deadline';
import { eventDeadlineIds, evolveEventDeadline } from '@libs/domain/deadlines/by-events';
import { nationalRulebook, rulesOf } from '@libs/domain/deadlines/rulebook';
import { eventsOf } from '@libs/domain/deadlines/touched';
import { nextRungAt } from '@libs/domain/deadlines/ladder';
import { seen, type EventType } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Wording } from '@libs/domain/kernel/rejection';
import type { View } from '../view';

/** One time limit of one case, what became of it and when to look at it next. Derived; the events are elsewhere. */
export type DeadlineDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly seq: number;
  readonly key: string;
  readonly ruleSet: RuleSet;
  readonly paragraph: string;
  readonly ruleVersion: number;
  readonly breachClass: BreachClass;
  readonly stream: string;
  /** The concern it is about; null for a limit about something else. */
  readonly concernId: string | null;
  readonly childId: string;
  readonly triggeredOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly targetOn: CalendarDate;
  readonly status: DeadlineStatus;
  readonly metOn: CalendarDate | null;
  readonly explanation: Wording;
  /** The next rung that is not yet raised; in the past if it is overtaken, null if none is left. */
  readonly nextAt: Instant | null;
  readonly raised: readonly RaisedRung[];
  /** What the derivation goes on from. */
  readonly deadline: Deadline;
};

const handles: readonly EventType[] = [
  ...new Set<EventType>([
    ...rulesOf(nationalRulebook).events.flatMap(eventsOf),
    'concern.corrected',
    'move.accepted',
    'move.received',
    'reminder.raised',
  ]),
];

export const deadlinesView: View<DeadlineDocument> = {
  name: 'deadlines',
  fold: 2,
  handles,
  idsOf: (event) => {
    const known = seen(event);
    return known?.type === 'reminder.raised' ? [known.data.deadlineId] : eventDeadlineIds(event);
  },
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (known?.type === 'reminder.raised') {
      if (!doc) return null;
      const { rung, dueOn } = known.data;
      return shown(doc.deadline, [...doc.raised, { rung, dueOn }], event.ledger, event.seq);
    }
    const deadline = evolveEventDeadline(doc?.deadline ?? null, event, id);
    if (!deadline) return null;
    return deadline === doc?.deadline ? doc : shown(deadline, doc?.raised ?? [], event.ledger, event.seq);
  },
  patient: true,
  indexes: [
    { key: { ledger: 1, status: 1, ruleSet: 1, dueOn: 1, _id: 1 }, name: 'due' },
    { key: { ledger: 1, nextAt: 1 }, name: 'next' },
    { key: { ledger: 1, concernId: 1 }, name: 'concern' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
  ],
};

const shown = (deadline: Deadline, raised: readonly RaisedRung[], ledger: string, seq: number): DeadlineDocument => ({
  _id: deadline.id,
  ledger,
  seq,
  key: deadline.key,
  ruleSet: deadline.ruleSet,
  paragraph: deadline.paragraph,
  ruleVersion: deadline.ruleVersion,
  breachClass: deadline.breachClass,
  stream: deadline.stream,
  concernId: deadline.stream.startsWith('concern-') ? deadline.stream.slice('concern-'.length) : null,
  childId: deadline.childId ?? '',
  triggeredOn: deadline.trigger.on,
  dueOn: deadline.dueOn,
  targetOn: deadline.targetOn,
  status: deadline.status,
  metOn: deadline.met?.on ?? null,
  explanation: deadline.explanation,
  nextAt: nextRungAt(deadline, raised),
  raised,
  deadline,
});
