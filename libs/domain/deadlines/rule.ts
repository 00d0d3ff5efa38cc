import type { CalendarDate } from '../kernel/dates';
import type { ReporterKind } from '../concerns/events';
import type { EventType } from '../event-types';
import type { BreachClass, RuleSet, Rung } from './deadline';

export type Length = { readonly count: number; readonly unit: 'day' | 'week' | 'month' };

/** How sure we are: V read in the source named, R from memory, I our own reading. */
export type Mark = 'V' | 'R' | 'I';

/** How the limit is counted for what was set off between `validFrom` and `validTo`, both included. */
export type RuleVersion = {
  readonly version: number;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  /** Added one after the other: the investigation's months run from the end of the review's week. */
  readonly lengths: readonly Length[];
  readonly lengthMark: Mark;
  /** Does a limit that ends on a Saturday or holiday end on the next working day? */
  readonly rollsOver: boolean;
  readonly rollOverMark: Mark;
  readonly source: string;
  /** The day the source was read as it stood. */
  readonly sourceDate: CalendarDate;
};

/** One kind of time limit. A new one, or a new length, is an entry here and no code. */
export type DeadlineRule = {
  /** Unique; the first part of a deadline's id. */
  readonly name: string;
  readonly key: string;
  readonly ruleSet: RuleSet;
  readonly about: 'concern' | 'investigation' | 'break-glass';
  /** '§ 2-1'; 'registeret' for what only the national register counts, 'intern kontroll' for our own promise. */
  readonly paragraph: string;
  readonly breachClass: BreachClass;
  /** Sets it off. Counted from the day the concern was received, also for an investigation (§ 2-2); else from its own day. */
  readonly trigger: EventType;
  readonly satisfiedBy: readonly EventType[];
  /** Reporters the limit does not concern. */
  readonly notApplicableFor: readonly ReporterKind[];
  /** In the order they are reached. */
  readonly ladder: readonly Rung[];
  /** Oldest first. */
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
};

export type Catalogue = readonly DeadlineRule[];
