import type { CalendarDate } from '../kernel/dates';
import type { Wording } from '../kernel/rejection';
import type { ReporterKind } from '../concerns/events';
import type { EventType } from '../event-types';
import type { MunicipalDuty } from '../municipal-duties/events';
import type { BreachClass, RuleSet, Rung } from './deadline';

/**
 * What becomes of a running limit when the child moves to another municipality: it goes on there with the days it had, it
 * begins anew there with an event of its own, or it stays here, where what it is about was done.
 */
export type OnMove = 'goes-on' | 'begins-anew' | 'stays';

export type Length = { readonly count: number; readonly unit: 'working-day' | 'day' | 'week' | 'month' | 'year' };

/** How sure we are: V read in the source named, R from memory, I our own reading. */
export type Mark = 'V' | 'R' | 'I';

/** What a new version is counted for: only what is set off from then on, or running limits too, from that day. */
export type Transition = 'new-only' | 'running-too';

/** How the limit is counted for what was set off between `validFrom` and `validTo`, both included. */
export type RuleVersion = {
  readonly version: number;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  /** 'new-only' where nothing is said. */
  readonly transition?: Transition;
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

/** Where a rule comes from: a municipality may change settings and its own rules, never what act and regulation say. */
export type Nature = 'act' | 'regulation' | 'guidance' | 'setting' | 'internal' | 'register' | 'local';

/** Who has to keep it. */
export type Bearer = 'service' | 'municipality' | 'tribunal' | 'party' | 'bufetat' | 'institution' | 'county-governor';

type Named = {
  /** Unique; the first part of a deadline's id. */
  readonly name: string;
  readonly key: string;
  readonly ruleSet: RuleSet;
  readonly nature: Nature;
  readonly bearer: Bearer;
  /** What is to be done, as a reminder names it: 'gjennomgang av bekymringsmelding'. */
  readonly title: Wording;
  /** '§ 2-1'; 'registeret' for what only the national register counts, 'intern kontroll' for our own promise. */
  readonly paragraph: string;
};

type Counted = Named & {
  readonly breachClass: BreachClass;
  readonly satisfiedBy: readonly EventType[];
  /** How more time is given: not at all, by an event of its context, or by a leader before it ran out. */
  readonly extension: 'none' | 'by-event' | 'by-leader';
  readonly onMove: OnMove;
  /** In the order they are reached. */
  readonly ladder: readonly Rung[];
  /** Oldest first. */
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
};

/** Set off by one event, ended by another. A new one, or a new length, is an entry and no code. */
export type EventRule = Counted & {
  readonly clock: 'events';
  readonly about: 'concern' | 'investigation' | 'break-glass' | 'demand' | 'emergency' | 'tribunal' | 'care';
  /** Sets it off. Counted from the day the concern was received, also for an investigation (§ 2-2); else from its own day. */
  readonly trigger: EventType;
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
  /** Reporters the limit does not concern. */
  readonly notApplicableFor: readonly ReporterKind[];
};

/** Asked of the case as a whole, after every event about the child: what is owed while the case stands as it does. */
export type CaseRule = Counted & {
  readonly clock: 'case';
  /** Which of the case file's duties (`libs/domain/case-file/duties`) it dates. */
  readonly duty: string;
  /** Once satisfied it begins anew from that day, as long as the duty stands. */
  readonly recurs: boolean;
};

/** What the municipality owes at intervals, whatever happens in any case. */
export type MunicipalRule = Counted & { readonly clock: 'municipality'; readonly duty: MunicipalDuty };

/**
 * Without a clock of ours, in the catalogue because the law says it: it must be done with the act itself (the refusals that
 * hold it are named), somebody else has to keep it, it is the earliest day for something, or it holds all the time.
 */
export type UnclockedRule = Named & {
  readonly clock: 'none';
  readonly why: 'with-the-act' | 'another-bearer' | 'a-bar' | 'continuous';
  readonly enforcedBy: readonly string[];
  readonly lengths: readonly Length[];
  readonly lengthMark: Mark;
  readonly source: string;
  readonly sourceDate: CalendarDate;
};

/** A rule that makes deadlines. */
export type DeadlineRule = EventRule | CaseRule | MunicipalRule;
export type Rule = DeadlineRule | UnclockedRule;

export type Catalogue = readonly Rule[];
