import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected, EnteredInError } from '../kernel/error-in-record';

type AboutPlacement = { readonly placementId: string; readonly childId: string };

export const placementKinds = ['foster-home', 'institution', 'own-housing', 'family-home', 'emergency-home'] as const;
export type PlacementKind = (typeof placementKinds)[number];

/** A sibling as they were thought of at this placement. `siblingChildId` is null for one who is not registered here. */
export type SiblingConsidered = {
  readonly siblingChildId: string | null;
  readonly relationId: string | null;
  readonly together: boolean;
};

/**
 * The child moved in, under a placement measure. `hostMunicipality`: the home's (fosterhjemskommune), which supervises.
 * `networkSearched`: a home in family and near network was looked for first (§ 9-4). Sealed: 'home', 'networkSearch' (what
 * was looked for, or why not), 'apartReason' (of siblings who live apart).
 */
export type PlacementStarted = DomainEvent<
  'placement.started',
  AboutPlacement & {
    readonly kind: PlacementKind;
    readonly measureId: string;
    readonly movedInOn: CalendarDate;
    readonly hostMunicipality: string | null;
    readonly networkSearched: boolean;
    readonly inNetwork: boolean;
    readonly siblings: readonly SiblingConsidered[];
    /** When siblings who live apart are thought of anew; null where none do. */
    readonly siblingReviewOn: CalendarDate | null;
  }
>;

/** Sealed: 'assessment', 'apartReason'. */
export type PlacementSiblingsReviewed = DomainEvent<
  'placement.siblings-reviewed',
  AboutPlacement & {
    readonly reviewedOn: CalendarDate;
    readonly siblings: readonly SiblingConsidered[];
    readonly siblingReviewOn: CalendarDate | null;
  }
>;

/** Follow-up (oppfølging, FOR-fosterhjem § 10) is the care municipality's, supervision (tilsyn, § 18) the host's. */
export type VisitDuty = 'follow-up' | 'supervision';

/** Sealed: 'report', 'childView'. */
export type PlacementVisited = DomainEvent<
  'placement.visited',
  AboutPlacement & {
    readonly visitId: string;
    readonly duty: VisitDuty;
    readonly visitedOn: CalendarDate;
    readonly onSite: boolean;
  }
>;

/** Four a year is the rule; two by decision, on conditions that differ between the two duties. Sealed: 'reason'. */
export type PlacementVisitsSet = DomainEvent<
  'placement.visits-set',
  AboutPlacement & {
    readonly settingId: string;
    readonly duty: VisitDuty;
    readonly perYear: 2 | 4;
    readonly from: CalendarDate;
    readonly decisionId: string | null;
  }
>;

export type PlacementAgreementReviewed = DomainEvent<
  'placement.agreement-reviewed',
  AboutPlacement & { readonly reviewedOn: CalendarDate }
>;

/** The child moved out. `reasonCode`: 9.13 ArsakFra, `movedToCode`: 9.14. Sealed: 'specification', 'note'. */
export type PlacementEnded = DomainEvent<
  'placement.ended',
  AboutPlacement & { readonly movedOutOn: CalendarDate; readonly reasonCode: string; readonly movedToCode: string }
>;

export type PlacementDateCorrected = DateCorrected<
  'placement.date-corrected',
  AboutPlacement,
  'movedInOn' | 'movedOutOn'
>;

export type PlacementEnteredInError = EnteredInError<'placement.entered-in-error', AboutPlacement>;

export type PlacementEvent =
  | PlacementStarted
  | PlacementSiblingsReviewed
  | PlacementVisited
  | PlacementVisitsSet
  | PlacementAgreementReviewed
  | PlacementEnded
  | PlacementDateCorrected
  | PlacementEnteredInError;
