import type { CalendarDate } from '../kernel/dates';
import type { ReporterKind } from '../concerns/events';
import type { EventType } from '../event-types';
import type { BreachClass, RuleSet, Rung } from './deadline';

/**
 * What becomes of a running limit when the child moves to another municipality: it goes on there with the days it had, it
 * begins anew there with an event of its own, or it stays here, where what it is about was done.
 */
export type OnMove = 'goes-on' | 'begins-anew' | 'stays';

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
  /** In all, instead of `lengths`, where more time was granted. */
  readonly extended?: readonly Length[];
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
  readonly about: 'concern' | 'investigation' | 'break-glass' | 'demand' | 'emergency' | 'tribunal';
  /** '§ 2-1'; 'registeret' for what only the national register counts, 'intern kontroll' for our own promise. */
  readonly paragraph: string;
  readonly breachClass: BreachClass;
  /** Sets it off. Counted from the day the concern was received, also for an investigation (§ 2-2); else from its own day. */
  readonly trigger: EventType;
  readonly satisfiedBy: readonly EventType[];
  /** Which kinds of decision set it off; all of them where nothing is said. */
  readonly kinds?: readonly string[];
  /** The day it is counted from was written down wrongly. */
  readonly recountedBy?: readonly EventType[];
  /** More time was granted: counted with the version's `extended` lengths from then on. */
  readonly extendedBy?: readonly EventType[];
  /** It ran out, and what it was about is no more. */
  readonly lapsedBy?: readonly EventType[];
  /** What it is about was entered in error. */
  readonly voidedBy?: readonly EventType[];
  readonly onMove: OnMove;
  /** Reporters the limit does not concern. */
  readonly notApplicableFor: readonly ReporterKind[];
  /** In the order they are reached. */
  readonly ladder: readonly Rung[];
  /** Oldest first. */
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
};

export type Catalogue = readonly DeadlineRule[];
