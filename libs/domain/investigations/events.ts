import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/**
 * An investigation (undersøkelse, § 2-2) was opened from a concern. `receivedOn` is the Oslo date the concern was
 * received: the three months run from the end of its one-week limit, not from the opening.
 */
export type InvestigationOpened = DomainEvent<
  'investigation.opened',
  {
    readonly investigationId: string;
    readonly childId: string;
    readonly concernId: string;
    readonly openedOn: CalendarDate;
    readonly receivedOn: CalendarDate;
  }
>;

export type InvestigationEvent = InvestigationOpened;
