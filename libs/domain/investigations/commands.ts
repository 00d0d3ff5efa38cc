import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';

export type StartInvestigation = {
  readonly type: 'StartInvestigation';
  readonly now: Instant;
  readonly investigationId: string;
  readonly childId: string;
  readonly concernId: string;
  readonly openedOn: CalendarDate;
  /** Oslo date the concern was received. */
  readonly receivedOn: CalendarDate;
};

export type InvestigationCommand = StartInvestigation;
