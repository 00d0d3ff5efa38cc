import type { CalendarDate } from '../kernel/dates';
import type { Wording } from '../kernel/rejection';
import type { EventType } from '../event-types';
import type { AwaitedParty, BreachReason } from '../deadline-handling/events';
import type { ReminderAudience } from './events';

/** `law`: what binds the service, by the act or by its own internal control. `register`: what the national register counts with; statistics only, nobody is reminded. */
export type RuleSet = 'law' | 'register';

/**
 * What a breach means. A: the decision lapses. B: counted and fined (§ 17-6). C: a deviation in internal control.
 * D: local, a reminder only.
 */
export type BreachClass = 'A' | 'B' | 'C' | 'D';

/** A reminder: `days` from the due date, −2 = two days before, reached at 07:00 Europe/Oslo. */
type Reminder = { readonly days: number };
/** Reached on the last working day before the due date. */
type LastWorkingDay = { readonly lastWorkingDay: true };
/** A notice that the limit was set off: reached with its trigger, at any hour, and given also if it was met meanwhile. */
type Notice = { readonly atOnce: true };
export type Rung = { readonly rung: string; readonly audience: readonly ReminderAudience[] } & (
  Reminder | LastWorkingDay | Notice
);

/** `lapsed`: it ran out, and what it was about is no more by law. */
export const deadlineStatuses = ['open', 'met', 'lapsed', 'not-applicable'] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

/** One time limit of one case: what set it off, when it ends, what became of it. Plain data, derived, never stored as events. */
export type Deadline = {
  /** `concern.review~<uuid>`: catalogue key and the uuid of what it is about. */
  readonly id: string;
  readonly key: string;
  readonly ruleSet: RuleSet;
  /** '§ 2-1'. */
  readonly paragraph: string;
  readonly ruleVersion: number;
  readonly breachClass: BreachClass;
  /** The stream it is about, 'concern-<uuid>'. */
  readonly stream: string;
  /** Null: about a duty of the municipality itself. */
  readonly childId: string | null;
  readonly trigger: { readonly type: EventType; readonly on: CalendarDate };
  /** What a change of the facts may switch off, such as an anonymous reporter; the due date stays visible. */
  readonly applicable: boolean;
  readonly dueOn: CalendarDate;
  /** The last working day on or before the due date: what to aim for. */
  readonly targetOn: CalendarDate;
  readonly met: { readonly type: EventType; readonly on: CalendarDate } | null;
  readonly status: DeadlineStatus;
  /** Only where more time was granted. */
  readonly extended?: true;
  /** Only where a leader gave more time: until when. */
  readonly extendedTo?: CalendarDate;
  /** Only where several must be done, each for one of these ids: those that are not done yet. */
  readonly awaits?: readonly string[];
  /** Only of a duty that comes again: what was owed before, oldest first. `met` null: it was owed no more. */
  readonly past?: readonly { readonly dueOn: CalendarDate; readonly met: Deadline['met'] }[];
  /** Only where the due date moved: every move, oldest first, and what moved it. */
  readonly moved?: readonly { readonly from: CalendarDate; readonly to: CalendarDate; readonly by: EventType }[];
  /** Only where it is not applicable because of something that happened. */
  readonly endedBy?: {
    readonly type: EventType;
    readonly on: CalendarDate;
    /** Only of an error that nothing holds instead of: what had run out before stays broken. */
    readonly unreplaced?: true;
  };
  /** Only while the service waits for somebody. */
  readonly wait?: { readonly waitId: string; readonly awaited: AwaitedParty; readonly since: CalendarDate };
  /** Only while reminders before the due day rest. */
  readonly snoozedUntil?: CalendarDate;
  /** Only after a breach that was explained. */
  readonly breach?: { readonly dueOn: CalendarDate; readonly reason: BreachReason };
  /** Why this date: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1'. */
  readonly explanation: Wording;
};

/** A reminder that has been raised: for this rung of this due date. A moved due date has rungs of its own. */
export type RaisedRung = { readonly rung: string; readonly dueOn: CalendarDate };
