import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { BreachClass, Deadline, DeadlineStatus, RuleSet } from '@libs/domain/deadlines/deadline';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Wording } from '@libs/domain/kernel/rejection';
import type { Assigned } from '../assigned';

/** A reminder that was raised. `collapsed`: the rungs it stands for beside its own. */
export type Raised = {
  readonly rung: string;
  readonly dueOn: CalendarDate;
  readonly at: Instant;
  readonly collapsed: readonly string[];
};

/** What a limit is about, as its stream names it: 'measure-0197…' is about the measure of that id. */
export type About = { readonly kind: string; readonly id: string };

/** One time limit, what became of it and when to look at it next. Derived; the events are elsewhere. */
export type DeadlineDocument = {
  readonly _id: string;
  readonly ledger: string;
  /** The child's id, or that of a duty of the municipality: its limits are derived together. */
  readonly family: string;
  /** The newest event that changed it. */
  readonly seq: number;
  /** The version of its own stream, `deadline-<id>`: what became of its reminders. */
  readonly streamVersion: number;
  readonly key: string;
  readonly rule: string;
  readonly ruleSet: RuleSet;
  readonly paragraph: string;
  readonly ruleVersion: number;
  readonly breachClass: BreachClass;
  readonly stream: string;
  readonly about: About;
  /** The concern it is about; null for a limit about something else. */
  readonly concernId: string | null;
  /** Null: about a duty of the municipality itself. */
  readonly childId: string | null;
  /** The case's first caseworker, and of a limit that is open no more who it was then; null: nobody was. */
  readonly responsible: string | null;
  readonly unitId: string | null;
  /** Staff who must not see the case: they are not reminded of it. */
  readonly excluded: readonly string[];
  readonly triggeredOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly targetOn: CalendarDate;
  readonly status: DeadlineStatus;
  readonly metOn: CalendarDate | null;
  readonly explanation: Wording;
  readonly past: NonNullable<Deadline['past']>;
  readonly wait: Deadline['wait'] | null;
  readonly snoozedUntil: CalendarDate | null;
  readonly breach: Deadline['breach'] | null;
  /** The next rung that is not yet raised; in the past if it is overtaken, null if none is left. */
  readonly nextAt: Instant | null;
  readonly raised: readonly Raised[];
  /** What the derivation goes on from. */
  readonly deadline: Deadline;
};

/** What a child's limits follow from, beside the limits. Only the fold reads it. */
export type CaseDocument = Assigned & {
  /** {@link caseDocumentId} */
  readonly _id: string;
  readonly ledger: string;
  readonly family: string;
  readonly seq: number;
  readonly excluded: readonly string[];
  readonly file: CaseFile;
};

export const caseDocumentId = (family: string): string => `case~${family}`;
