import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { PlacementKind, VisitDuty } from './events';

type At = { readonly now: Instant };

/** The days of the child's case; `to` null while it is open, `from` null where there never was one. */
export type CaseDays = {
  readonly isOpen: boolean;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};
/** When the child lived somewhere else; the end day belongs to the next home, too. */
export type Stay = { readonly from: CalendarDate; readonly to: CalendarDate | null };
/** A sibling the child has, by the relation that says so. */
export type KnownSibling = { readonly relationId: string; readonly siblingChildId: string | null };
export type SiblingThoughtOf = { readonly relationId: string; readonly together: boolean };

/** Texts of these commands are sealed. */
export type StartPlacement = At & {
  readonly type: 'StartPlacement';
  readonly placementId: string;
  readonly childId: string;
  readonly kind: PlacementKind;
  readonly measureId: string;
  readonly movedInOn: CalendarDate;
  readonly home: string | null;
  readonly hostMunicipality: string | null;
  readonly networkSearched: boolean;
  /** What was looked for in family and near network, or why nothing was (§ 9-4). */
  readonly networkSearch: string | null;
  readonly inNetwork: boolean;
  readonly siblings: readonly SiblingThoughtOf[];
  readonly apartReason: string | null;
  readonly siblingReviewOn: CalendarDate | null;
  /** Looked up: the measure if it is this child's and runs. */
  readonly measure: { readonly categoryCode: string; readonly startedOn: CalendarDate } | null;
  readonly otherStays: readonly Stay[];
  readonly knownSiblings: readonly KnownSibling[];
  readonly caseDays: CaseDays;
};

export type ReviewSiblings = At & {
  readonly type: 'ReviewSiblings';
  readonly reviewedOn: CalendarDate;
  readonly siblings: readonly SiblingThoughtOf[];
  readonly assessment: string;
  readonly apartReason: string | null;
  readonly siblingReviewOn: CalendarDate | null;
  readonly knownSiblings: readonly KnownSibling[];
  /** Looked up: relations with whom contact is arranged. */
  readonly contactWith: readonly string[];
};

export type RecordVisit = At & {
  readonly type: 'RecordVisit';
  readonly visitId: string;
  readonly duty: VisitDuty;
  readonly visitedOn: CalendarDate;
  readonly onSite: boolean;
  readonly report: string;
  /** What the child said, or why the child was not spoken with. */
  readonly childView: string;
};

/** Two visits a year instead of four: each duty has conditions of its own (FOR-fosterhjem §§ 10, 18). */
export type SetVisitFrequency = At & {
  readonly type: 'SetVisitFrequency';
  readonly settingId: string;
  readonly duty: VisitDuty;
  readonly perYear: 2 | 4;
  readonly from: CalendarDate;
  readonly reason: string | null;
  readonly goodConditions: boolean;
  /** Of follow-up. */
  readonly decisionId: string | null;
  readonly childHeard: boolean;
  readonly fosterParentsHeard: boolean;
  /** Of supervision. */
  readonly childConsents: boolean;
  readonly careMunicipalityConsents: boolean;
  /** Looked up: the decision is approved, holds on that day and is about the frequency. */
  readonly isDecided: boolean;
  readonly birthDate: CalendarDate | null;
};

export type ReviewAgreement = At & {
  readonly type: 'ReviewAgreement';
  readonly reviewedOn: CalendarDate;
  readonly note: string | null;
};

export type EndPlacement = At & {
  readonly type: 'EndPlacement';
  readonly movedOutOn: CalendarDate;
  /** 9.13 ArsakFra. */
  readonly reasonCode: string;
  /** 9.14 FlyttingTil. */
  readonly movedToCode: string;
  readonly specification: string | null;
  readonly note: string | null;
};

export type CorrectPlacementDate = At & {
  readonly type: 'CorrectPlacementDate';
  readonly field: 'movedInOn' | 'movedOutOn';
  readonly to: CalendarDate;
  readonly reason: string;
  /** Looked up: the days of the measure the child lives there under. */
  readonly measureStartedOn: CalendarDate | null;
  readonly measureEndedOn: CalendarDate | null;
  readonly otherStays: readonly Stay[];
  readonly caseDays: CaseDays;
};

export type EnterPlacementInError = At & {
  readonly type: 'EnterPlacementInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  readonly reason: string;
};

export type PlacementCommand =
  | StartPlacement
  | ReviewSiblings
  | RecordVisit
  | SetVisitFrequency
  | ReviewAgreement
  | EndPlacement
  | CorrectPlacementDate
  | EnterPlacementInError;
