import type { Channel, OmissionGround, ReporterCode } from '@libs/domain/concerns/events';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { ErrorKind } from '@libs/domain/kernel/error-in-record';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { SealedCopy } from '../sealed';

/** How a report's review ended. What does not belong to that kind of ending is null. */
export type ConcernOutcome = {
  readonly kind: 'dismissed' | 'investigation-opened' | 'joined-to-investigation' | 'handed-over' | 'forwarded';
  readonly reviewedOn: CalendarDate;
  /** 9.3 Melding/Konklusjon. */
  readonly outcomeCode: string;
  readonly by: string;
  readonly at: Instant;
  readonly investigationId: string | null;
  readonly service: string | null;
  readonly toMunicipality: string | null;
  readonly toDistrict: string | null;
  readonly manifestlyUnfounded: boolean | null;
};

export type ReporterAnswer =
  | { readonly status: 'confirmed'; readonly on: CalendarDate; readonly by: string }
  | { readonly status: 'omitted'; readonly on: CalendarDate; readonly by: string; readonly ground: OmissionGround };

/** `replacedBy`: the concern of the right child, or the one this is a duplicate of. */
export type ConcernError = {
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  readonly by: string;
  readonly at: Instant;
};

/** A concern report as the worklist shows it. */
export type ConcernDocument = {
  readonly _id: string;
  readonly ledger: string;
  /** Version of the concern's stream, for If-Match. */
  readonly version: number;
  /** The newest event that changed it. */
  readonly seq: number;
  readonly childId: string;
  readonly status: 'received' | 'seen' | 'reviewed' | 'entered-in-error';
  readonly receivedAt: Instant;
  readonly receivedOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly channel: Channel;
  readonly reporter: ReporterCode;
  readonly contentCodes: readonly string[];
  readonly report: { readonly id: string; readonly children: number };
  readonly messageId: string | null;
  readonly urgency: { readonly urgent: boolean; readonly by: string; readonly at: Instant } | null;
  readonly seen: { readonly by: string; readonly at: Instant } | null;
  readonly outcome: ConcernOutcome | null;
  readonly answer: ReporterAnswer | null;
  /** What a reporter on duty was told after the investigation (§ 13-3 second paragraph). */
  readonly told: { readonly on: CalendarDate; readonly by: string; readonly followedUp: boolean } | null;
  /** Why it should not be here; what was recorded stays. */
  readonly error: ConcernError | null;
  readonly corrections: readonly { readonly version: number; readonly by: string; readonly at: Instant }[];
  /** Of the review: what the list is sorted by. */
  readonly dueOn: CalendarDate | null;
  /** One week to review (§ 2-1) and three weeks to confirm to the reporter (§ 13-3), each with its reason. */
  readonly deadlines: { readonly review: Deadline | null; readonly confirmation: Deadline | null };
  readonly sealed: readonly SealedCopy[];
};
