import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Json } from '../kernel/json';
import type { Instant } from '../kernel/oslo-time';
import type { Channel, OmissionGround, OtherService, ReporterCode } from './events';

/** Every command carries the server's time: rules against the future need it and may not ask a clock. */
type At = { readonly now: Instant };

/** A report reached the service. One per child; siblings of one report share `report`. */
export type RaiseConcern = At & {
  readonly type: 'RaiseConcern';
  readonly concernId: string;
  readonly childId: string;
  /** Instant with zone. */
  readonly receivedAt: string;
  readonly channel: Channel;
  readonly reporter: ReporterCode;
  readonly contentCodes: readonly string[];
  readonly report: { readonly id: string; readonly children: number };
  readonly messageId: string | null;
  /** The report's text, or the whole message as it was received. Sealed. */
  readonly text: Json;
  /** Name, role, address of the reporter. Sealed; null when nothing is known or the reporter is anonymous. */
  readonly reporterDetails: Json;
  /** Presisering, where a code asks for it (reporter 22, content 18 and 19). Sealed. */
  readonly specification: string | null;
};

export type MarkConcernSeen = At & { readonly type: 'MarkConcernSeen' };

export type AssessConcernUrgency = At & {
  readonly type: 'AssessConcernUrgency';
  readonly urgent: boolean;
  readonly reason: string;
};

/** What the five ways to end the review have in common. */
type Reviewing = At & {
  readonly reviewedOn: CalendarDate;
  /** Set or replace the register's content codes with the review; absent = as they are. */
  readonly contentCodes?: readonly string[];
  readonly specification?: string | null;
};

export type DismissConcern = Reviewing & {
  readonly type: 'DismissConcern';
  /** 9.3 Melding/Konklusjon, one that is a dismissal and valid on `reviewedOn`. */
  readonly outcomeCode: string;
  readonly manifestlyUnfounded: boolean;
  /** Written reason with professional assessments; may be missing only when manifestly unfounded (§ 2-1). */
  readonly reason: string | null;
};

export type OpenInvestigation = Reviewing & { readonly type: 'OpenInvestigation'; readonly investigationId: string };

/** `investigation` is looked up by the handler; null = there is none with that id. */
export type JoinInvestigation = Reviewing & {
  readonly type: 'JoinInvestigation';
  readonly investigation: { readonly investigationId: string; readonly childId: string; readonly open: boolean } | null;
};

export type HandOverConcern = Reviewing & {
  readonly type: 'HandOverConcern';
  readonly service: OtherService;
  readonly reason: string;
};

export type ForwardConcern = Reviewing & {
  readonly type: 'ForwardConcern';
  /** Four digits. */
  readonly toMunicipality: string;
  /** Two digits, '00' where there are no city districts. */
  readonly toDistrict: string;
  readonly reason: string;
};

export type CorrectConcern = At & {
  readonly type: 'CorrectConcern';
  /** Which event of this stream was wrong: its version, and its id where the caller knows it. */
  readonly corrects: { readonly version: number; readonly eventId: string | null };
  readonly changes: {
    readonly receivedAt?: string;
    readonly contentCodes?: readonly string[];
    readonly reporter?: ReporterCode;
    readonly text?: string;
    readonly specification?: string;
  };
  readonly reason: string;
};

/** The answer's content follows from the state: a public reporter is told whether an investigation was opened (§ 13-3). */
export type ConfirmToReporter = At & { readonly type: 'ConfirmToReporter'; readonly confirmedOn: CalendarDate };

export type OmitConfirmation = At & {
  readonly type: 'OmitConfirmation';
  readonly omittedOn: CalendarDate;
  readonly ground: OmissionGround;
  readonly reason: string;
};

/** `concludedOn`: of the investigation the concern became part of; null while it goes on, or where there is none. */
export type TellReporterOfOutcome = At & {
  readonly type: 'TellReporterOfOutcome';
  readonly toldOn: CalendarDate;
  readonly followedUp: boolean;
  /** How, where the reporter needs it for its own follow-up. Sealed. */
  readonly how: string | null;
  readonly concludedOn: CalendarDate | null;
};

export type EnterConcernInError = At & {
  readonly type: 'EnterConcernInError';
  readonly kind: ErrorKind;
  readonly reason: string;
  /** Whom it is really about; of one about the wrong child only. */
  readonly rightChildId: string | null;
  /** The concern of the right child, or the one this is a duplicate of. */
  readonly replacedBy: string | null;
  /** An investigation that began with this concern is not entered in error. */
  readonly investigationStands: boolean;
};

export type ConcernReviewCommand =
  DismissConcern | OpenInvestigation | JoinInvestigation | HandOverConcern | ForwardConcern;

export type ConcernCommand =
  | RaiseConcern
  | MarkConcernSeen
  | AssessConcernUrgency
  | ConcernReviewCommand
  | CorrectConcern
  | ConfirmToReporter
  | OmitConfirmation
  | TellReporterOfOutcome
  | EnterConcernInError;
