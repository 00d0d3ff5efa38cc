import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type {
  BeginWait,
  DeadlineHandlingCommand,
  EndWait,
  ExplainBreach,
  ExtendDeadline,
  RecountDeadline,
  SnoozeDeadline,
} from './commands';
import type { DeadlineHandlingEvent } from './events';
import { deadlineHandlingRefusals } from './refusals';

export type DeadlineHandling =
  | { readonly status: 'not-waiting' }
  | { readonly status: 'waiting'; readonly waitId: string; readonly since: CalendarDate };

const refuse = refusing(deadlineHandlingRefusals);
const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'deadline.impossible-date',
  inFuture: 'deadline.date-in-future',
});

const requireRunning = ({ limit }: DeadlineHandlingCommand): void => {
  if (limit.status !== 'open') throw refuse('deadline.not-open');
};

const requireReason = (reason: string): void => {
  if (!says(reason)) throw refuse('deadline.reason-missing', 'reason');
};

/** A day that was, since the limit began to run. */
const dayOfLimit = ({ now, limit }: DeadlineHandlingCommand, day: CalendarDate, field: string): void => {
  if (pastDay(day, now, field) < limit.begunOn) throw refuse('deadline.before-it-began', field);
};

const beginWait = (command: BeginWait, state: DeadlineHandling): DeadlineHandlingEvent => {
  const { deadlineId, childId, waitId, awaited, since, reason } = command;
  requireRunning(command);
  if (state.status === 'waiting') throw refuse('deadline.waiting-already');
  dayOfLimit(command, since, 'since');
  requireReason(reason);
  return {
    type: 'deadline.wait-begun',
    occurredOn: since,
    subjects: [childId],
    data: { deadlineId, childId, waitId, awaited, since },
    personal: personal(childId, { reason }),
  };
};

/** Also of a limit that was met meanwhile: the wait was real, and so is its end. */
const endWait = (command: EndWait, state: DeadlineHandling): DeadlineHandlingEvent => {
  const { now, deadlineId, childId, waitId, endedOn } = command;
  if (state.status !== 'waiting' || state.waitId !== waitId) throw refuse('deadline.wait-unknown', 'waitId');
  if (pastDay(endedOn, now, 'endedOn') < state.since) throw refuse('deadline.before-wait', 'endedOn');
  return {
    type: 'deadline.wait-ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { deadlineId, childId, waitId, endedOn },
    personal: [],
  };
};

/** What ran out cannot be given more time, whatever day is said to be the decision's: it counts when it is recorded. */
const extend = (command: ExtendDeadline): DeadlineHandlingEvent => {
  const { now, deadlineId, childId, to, decidedOn, reason, limit } = command;
  requireRunning(command);
  if (limit.extension === 'by-event') throw refuse('deadline.extended-by-decision');
  if (limit.extension === 'none') throw refuse('deadline.cannot-be-extended');
  if (osloDateOf(now) > limit.dueOn) throw refuse('deadline.ran-out');
  dayOfLimit(command, decidedOn, 'decidedOn');
  if (realDay(to, 'to') <= limit.dueOn) throw refuse('deadline.not-later', 'to');
  if (limit.extendableTo !== null && to > limit.extendableTo) throw refuse('deadline.extended-too-far', 'to');
  requireReason(reason);
  return {
    type: 'deadline.extended',
    occurredOn: decidedOn,
    subjects: [childId],
    data: { deadlineId, childId, from: limit.dueOn, to, decidedOn },
    personal: personal(childId, { reason }),
  };
};

/** Never so long that the limit comes unannounced: a reminder is left that is reached in time, on a day of work. */
const snooze = (command: SnoozeDeadline): DeadlineHandlingEvent => {
  const { now, deadlineId, childId, until, reason, by, limit } = command;
  requireRunning(command);
  if (by === null) throw refuse('deadline.person-needed');
  if (limit.snoozableTo === null) throw refuse('deadline.never-rests');
  if (realDay(until, 'until') < osloDateOf(now)) throw refuse('deadline.rests-in-past', 'until');
  if (until > limit.snoozableTo) throw refuse('deadline.rests-too-long', 'until');
  requireReason(reason);
  return {
    type: 'deadline.snoozed',
    occurredOn: now,
    subjects: [childId],
    data: { deadlineId, childId, dueOn: limit.dueOn, until, staffId: by },
    personal: personal(childId, { reason }),
  };
};

const explain = ({ now, ...command }: ExplainBreach): DeadlineHandlingEvent => {
  const { deadlineId, childId, dueOn, reason, explanation, limit } = command;
  if (!limit.broken.includes(realDay(dueOn, 'dueOn'))) throw refuse('deadline.not-broken', 'dueOn');
  if (reason === 'other' && !says(explanation)) throw refuse('deadline.reason-missing', 'explanation');
  return {
    type: 'deadline.breach-explained',
    occurredOn: now,
    subjects: [childId],
    data: { deadlineId, childId, dueOn, reason },
    personal: personal(childId, { explanation }),
  };
};

const recount = ({ now, ...command }: RecountDeadline): readonly DeadlineHandlingEvent[] => {
  const { deadlineId, childId, ruleVersion, to, limit } = command;
  if (limit.status !== 'open' || limit.ruleVersion >= ruleVersion) return [];
  const data = { deadlineId, childId, ruleVersion, from: limit.dueOn, to };
  return [{ type: 'deadline.recounted', occurredOn: now, subjects: [childId], data, personal: [] }];
};

/**
 * What people do about a time limit itself: wait for somebody, extend it, let its reminders rest, explain that it was
 * broken. No limit of the law stands still for any of it. Stream: `handling-<deadlineId>`.
 */
export const deadlineHandling: Decider<DeadlineHandling, DeadlineHandlingCommand, DeadlineHandlingEvent> = {
  initial: { status: 'not-waiting' },
  decide: (command, state) => {
    switch (command.type) {
      case 'BeginWait':
        return [beginWait(command, state)];
      case 'EndWait':
        return [endWait(command, state)];
      case 'ExtendDeadline':
        return [extend(command)];
      case 'SnoozeDeadline':
        return [snooze(command)];
      case 'ExplainBreach':
        return [explain(command)];
      case 'RecountDeadline':
        return recount(command);
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'deadline.wait-begun':
        return { status: 'waiting', waitId: event.data.waitId, since: event.data.since };
      case 'deadline.wait-ended':
        return state.status === 'waiting' && state.waitId === event.data.waitId ? { status: 'not-waiting' } : state;
      case 'deadline.extended':
      case 'deadline.recounted':
      case 'deadline.snoozed':
      case 'deadline.breach-explained':
        return state;
    }
  },
};
