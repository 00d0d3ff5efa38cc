import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { AwaitedParty, BreachReason } from './events';

/** A time limit as it stands when somebody handles it: derived from the same facts and rules as everywhere else. */
export type LimitInHand = {
  readonly status: 'open' | 'met' | 'lapsed' | 'not-applicable';
  readonly begunOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly ruleVersion: number;
  /** How its rule gives more time: not at all, by an event of its context, or by a leader. */
  readonly extension: 'none' | 'by-event' | 'by-leader';
  /** The last day more time can be given to; null: no rule says how long. */
  readonly extendableTo: CalendarDate | null;
  /** The last day on which its reminders may rest, so that one still comes in time on a day of work; null: none may. */
  readonly snoozableTo: CalendarDate | null;
  /** Its due days that were not kept by today, an earlier occurrence's too. */
  readonly broken: readonly CalendarDate[];
};

type Handles = {
  readonly now: Instant;
  readonly deadlineId: string;
  readonly childId: string;
  readonly limit: LimitInHand;
};

export type BeginWait = Handles & {
  readonly type: 'BeginWait';
  readonly waitId: string;
  readonly awaited: AwaitedParty;
  readonly since: CalendarDate;
  readonly reason: string;
};

export type EndWait = Handles & {
  readonly type: 'EndWait';
  readonly waitId: string;
  readonly endedOn: CalendarDate;
};

export type ExtendDeadline = Handles & {
  readonly type: 'ExtendDeadline';
  readonly to: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly reason: string;
};

/** `by`: the staff id of who lets the reminders rest. */
export type SnoozeDeadline = Handles & {
  readonly type: 'SnoozeDeadline';
  readonly by: string | null;
  readonly until: CalendarDate;
  readonly reason: string;
};

export type ExplainBreach = Handles & {
  readonly type: 'ExplainBreach';
  readonly dueOn: CalendarDate;
  readonly reason: BreachReason;
  /** In the service's own words; a reason that is none of the list needs them. */
  readonly explanation: string | null;
};

/** A new version of its rule counts running limits too. Given again, or of a limit that runs no more: no event. */
export type RecountDeadline = Handles & {
  readonly type: 'RecountDeadline';
  readonly ruleVersion: number;
  readonly to: CalendarDate;
};

export type DeadlineHandlingCommand =
  BeginWait | EndWait | ExtendDeadline | SnoozeDeadline | ExplainBreach | RecountDeadline;
