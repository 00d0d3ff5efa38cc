import type { CalendarDate } from '../kernel/dates';
import type { PlacementEvent, PlacementKind, SiblingConsidered, VisitDuty } from '../placements/events';
import type { Told } from './told';
import { changed } from './slices';

export type VisitSlice = { readonly visitId: string; readonly duty: VisitDuty; readonly visitedOn: CalendarDate };
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
      const { kind, measureId, movedInOn, siblings, siblingReviewOn } = event.data;
      const started = { placementId, kind, measureId, movedInOn, siblings, siblingReviewOn };
      const later = { movedOutOn: null, visits: [], frequencies: [], agreementReviewedOn: null };
      return [...placements, { ...started, status: 'lives-there', ...later }];
    }
    case 'placement.siblings-reviewed': {
      const { siblings, siblingReviewOn } = event.data;
      return of((one) => ({ ...one, siblings, siblingReviewOn }));
    }
    case 'placement.visited': {
      const { visitId, duty, visitedOn } = event.data;
      return of((one) => ({ ...one, visits: [...one.visits, { visitId, duty, visitedOn }] }));
    }
    case 'placement.visits-set': {
      const { duty, perYear, from, decisionId } = event.data;
      return of((one) => ({ ...one, frequencies: [...one.frequencies, { duty, perYear, from, decisionId }] }));
    }
    case 'placement.agreement-reviewed':
      return of((one) => ({ ...one, agreementReviewedOn: event.data.reviewedOn }));
    case 'placement.ended':
      return of((one) => ({ ...one, status: 'ended', movedOutOn: event.data.movedOutOn }));
    case 'placement.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'placement.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
