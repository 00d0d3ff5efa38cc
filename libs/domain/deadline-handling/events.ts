import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

type AboutDeadline = { readonly deadlineId: string; readonly childId: string };

/** Whom the service waits for. */
export const awaitedParties = [
  'child',
  'parents',
  'expert',
  'expert-commission',
  'police',
  'health',
  'school',
  'kindergarten',
  'nav',
  'tribunal',
  'bufetat',
  'other-municipality',
  'other',
] as const;
export type AwaitedParty = (typeof awaitedParties)[number];

/** The service waits for somebody. No limit of the law stands still for it: it is said why it takes time. Sealed: 'reason'. */
export type DeadlineWaitBegun = DomainEvent<
  'deadline.wait-begun',
  AboutDeadline & { readonly waitId: string; readonly awaited: AwaitedParty; readonly since: CalendarDate }
>;
export type DeadlineWaitEnded = DomainEvent<
  'deadline.wait-ended',
  AboutDeadline & { readonly waitId: string; readonly endedOn: CalendarDate }
>;

/**
 * More time, decided by a leader before the limit ran out, where the rule allows it (`extension: 'by-leader'`). An
 * investigation's extension is an event of its own. Sealed: 'reason'.
 */
export type DeadlineExtended = DomainEvent<
  'deadline.extended',
  AboutDeadline & { readonly from: CalendarDate; readonly to: CalendarDate; readonly decidedOn: CalendarDate }
>;

/** A new version of its rule, whose transition says that running limits are counted anew, came into force. */
export type DeadlineRecounted = DomainEvent<
  'deadline.recounted',
  AboutDeadline & { readonly ruleVersion: number; readonly from: CalendarDate; readonly to: CalendarDate }
>;

/**
 * Reminders before the due day rest until `until`, the day before the due day at the latest: the due day's own and those
 * after it are never silenced. Sealed: 'reason'.
 */
export type DeadlineSnoozed = DomainEvent<
  'deadline.snoozed',
  AboutDeadline & { readonly dueOn: CalendarDate; readonly until: CalendarDate; readonly staffId: string }
>;

export const breachReasons = [
  'family-unreachable',
  'awaiting-expert',
  'awaiting-other-service',
  'caseworker-absent',
  'capacity',
  'vacancy',
  'late-handover',
  'registered-late',
  'system-failure',
  'other',
] as const;
export type BreachReason = (typeof breachReasons)[number];

/** Why a limit was broken: the county governor asks (§ 17-6, FOR-1992-12-16-1243). Said anew, the newest counts. Sealed: 'explanation'. */
export type DeadlineBreachExplained = DomainEvent<
  'deadline.breach-explained',
  AboutDeadline & { readonly dueOn: CalendarDate; readonly reason: BreachReason }
>;

export type DeadlineHandlingEvent =
  | DeadlineWaitBegun
  | DeadlineWaitEnded
  | DeadlineExtended
  | DeadlineRecounted
  | DeadlineSnoozed
  | DeadlineBreachExplained;
