import type { CalendarDate } from '../kernel/dates';
import type { PlacementEvent, PlacementKind, SiblingConsidered, VisitDuty } from '../placements/events';
import type { Told } from './told';
import { changed } from './slices';

export type VisitSlice = {
  readonly visitId: string;
  readonly duty: VisitDuty;
  readonly visitedOn: CalendarDate;
  readonly onSite: boolean;
};
export type FrequencySlice = {
  readonly duty: VisitDuty;
  readonly perYear: 2 | 4;
  readonly from: CalendarDate;
  readonly decisionId: string | null;
};

export type PlacementSlice = {
  readonly placementId: string;
  readonly status: 'lives-there' | 'ended' | 'entered-in-error';
  readonly kind: PlacementKind;
  readonly measureId: string;
  readonly movedInOn: CalendarDate;
  readonly movedOutOn: CalendarDate | null;
  readonly hostMunicipality: string | null;
  readonly networkSearched: boolean;
  readonly inNetwork: boolean;
  /** 9.13 ArsakFra and 9.14 FlyttingTil. */
  readonly reasonCode: string | null;
  readonly movedToCode: string | null;
  readonly siblings: readonly SiblingConsidered[];
  readonly siblingReviewOn: CalendarDate | null;
  readonly visits: readonly VisitSlice[];
  readonly frequencies: readonly FrequencySlice[];
  readonly agreementReviewedOn: CalendarDate | null;
};

export const evolvePlacements = (
  placements: readonly PlacementSlice[],
  event: Told<PlacementEvent>,
): readonly PlacementSlice[] => {
  const { placementId } = event.data;
  const of = (change: (one: PlacementSlice) => PlacementSlice): readonly PlacementSlice[] =>
    changed(placements, (one) => one.placementId === placementId, change);
  switch (event.type) {
    case 'placement.started': {
      const { kind, measureId, movedInOn, hostMunicipality, networkSearched, inNetwork } = event.data;
      const { siblings, siblingReviewOn } = event.data;
      const home = { placementId, kind, measureId, movedInOn, hostMunicipality, networkSearched, inNetwork };
      const out = { movedOutOn: null, reasonCode: null, movedToCode: null };
      const later = { visits: [], frequencies: [], agreementReviewedOn: null };
      return [...placements, { status: 'lives-there', ...home, siblings, siblingReviewOn, ...out, ...later }];
    }
    case 'placement.siblings-reviewed': {
      const { siblings, siblingReviewOn } = event.data;
      return of((one) => ({ ...one, siblings, siblingReviewOn }));
    }
    case 'placement.visited': {
      const { visitId, duty, visitedOn, onSite } = event.data;
      return of((one) => ({ ...one, visits: [...one.visits, { visitId, duty, visitedOn, onSite }] }));
    }
    case 'placement.visits-set': {
      const { duty, perYear, from, decisionId } = event.data;
      return of((one) => ({ ...one, frequencies: [...one.frequencies, { duty, perYear, from, decisionId }] }));
    }
    case 'placement.agreement-reviewed':
      return of((one) => ({ ...one, agreementReviewedOn: event.data.reviewedOn }));
    case 'placement.ended': {
      const { movedOutOn, reasonCode, movedToCode } = event.data;
      return of((one) => ({ ...one, status: 'ended', movedOutOn, reasonCode, movedToCode }));
    }
    case 'placement.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'placement.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
