import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Channel, ReporterCode } from './events';

/** What is known of a concern whatever became of it, corrections applied. */
type Facts = {
  readonly concernId: string;
  readonly childId: string;
  readonly receivedAt: Instant;
  readonly channel: Channel;
  readonly reporter: ReporterCode;
  readonly contentCodes: readonly string[];
  readonly seen: boolean;
  /** Events so far: the highest version a correction can point to. */
  readonly version: number;
  readonly confirmation: 'none' | 'given' | 'omitted';
  readonly answeredOn: CalendarDate | null;
};

export type ReceivedConcern = Facts & { readonly status: 'received' };

export type ReviewedConcern = Facts & {
  readonly status: 'reviewed';
  readonly reviewedOn: CalendarDate;
  readonly reviewVersion: number;
  /** The investigation this report started or became part of. */
  readonly investigationId: string | null;
  readonly startedInvestigation: boolean;
  /** Only where the reporter was told what came of the investigation. */
  readonly toldOn?: CalendarDate;
};

export type KnownConcern = ReceivedConcern | ReviewedConcern;
export type Concern =
  { readonly status: 'unknown' } | { readonly status: 'entered-in-error'; readonly concernId: string } | KnownConcern;
