import type { CalendarDate } from '../kernel/dates';
import type { PlacementEvent, PlacementKind, VisitDuty } from './events';

export type Frequency = { readonly duty: VisitDuty; readonly perYear: 2 | 4; readonly from: CalendarDate };

type Home = {
  readonly placementId: string;
  readonly childId: string;
  readonly kind: PlacementKind;
  readonly hostMunicipality: string | null;
  readonly movedInOn: CalendarDate;
  readonly frequencies: readonly Frequency[];
  /** Days on which something happened there. */
  readonly days: readonly CalendarDate[];
};
export type LivesThere = Home & { readonly status: 'lives-there' };
export type MovedOut = Home & { readonly status: 'ended'; readonly movedOutOn: CalendarDate };
export type Placement =
  { readonly status: 'unknown' } | LivesThere | MovedOut | (Home & { readonly status: 'entered-in-error' });

const happened = (state: Placement, day: CalendarDate): Placement =>
  state.status === 'unknown' ? state : { ...state, days: [...state.days, day] };

const corrected = (state: Placement, field: 'movedInOn' | 'movedOutOn', to: CalendarDate): Placement => {
  if (state.status === 'unknown') return state;
  if (field === 'movedInOn') return { ...state, movedInOn: to };
  return state.status === 'ended' ? { ...state, movedOutOn: to } : state;
};

export const evolvePlacement = (state: Placement, event: PlacementEvent): Placement => {
  switch (event.type) {
    case 'placement.started': {
      const { placementId, childId, kind, hostMunicipality, movedInOn } = event.data;
      const home = { placementId, childId, kind, hostMunicipality, movedInOn };
      return { status: 'lives-there', ...home, frequencies: [], days: [] };
    }
    case 'placement.siblings-reviewed':
    case 'placement.agreement-reviewed':
      return happened(state, event.data.reviewedOn);
    case 'placement.visited':
      return happened(state, event.data.visitedOn);
    case 'placement.visits-set': {
      const { duty, perYear, from } = event.data;
      if (state.status === 'unknown') return state;
      return { ...state, frequencies: [...state.frequencies, { duty, perYear, from }] };
    }
    case 'placement.ended':
      if (state.status === 'unknown') return state;
      return { ...state, status: 'ended', movedOutOn: event.data.movedOutOn };
    case 'placement.date-corrected':
      return corrected(state, event.data.field, event.data.to);
    case 'placement.entered-in-error':
      return state.status === 'unknown' ? state : { ...state, status: 'entered-in-error' };
  }
};
