import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { PetitionSubject, TribunalEvent, TribunalParty } from './events';

type Notice = { readonly party: TribunalParty; readonly reachedOn: CalendarDate; readonly dueOn: CalendarDate };
export type Action = {
  readonly actionId: string;
  readonly suedOn: CalendarDate;
  readonly decidedOn: CalendarDate | null;
};

type About = { readonly tribunalCaseId: string; readonly childId: string };
type Facts = About & {
  readonly seeks: PetitionSubject;
  readonly bases: readonly LegalBasis[];
  readonly petitionedOn: CalendarDate;
  readonly hearingClosedOn: CalendarDate | null;
};
export type Pending = Facts & { readonly status: 'pending' };
export type Withdrawn = Facts & { readonly status: 'withdrawn'; readonly withdrawnOn: CalendarDate };
export type Ruled = Facts & {
  readonly status: 'decided';
  readonly decidedOn: CalendarDate;
  readonly implementBy: CalendarDate | null;
  readonly notices: readonly Notice[];
  readonly actions: readonly Action[];
};
export type TribunalCase =
  { readonly status: 'unknown' } | Pending | Withdrawn | Ruled | (About & { readonly status: 'entered-in-error' });

const ofRuled = (state: TribunalCase, change: (ruled: Ruled) => Ruled): TribunalCase =>
  state.status === 'decided' ? change(state) : state;

export const evolve = (state: TribunalCase, event: TribunalEvent): TribunalCase => {
  switch (event.type) {
    case 'tribunal.petitioned': {
      const { tribunalCaseId, childId, seeks, legalBasis, additionalBases, petitionedOn } = event.data;
      const bases = [legalBasis, ...additionalBases];
      return { status: 'pending', tribunalCaseId, childId, seeks, bases, petitionedOn, hearingClosedOn: null };
    }
    case 'tribunal.heard':
      return state.status === 'pending' ? { ...state, hearingClosedOn: event.data.hearingClosedOn } : state;
    case 'tribunal.decided': {
      const { decidedOn, implementBy } = event.data;
      if (state.status !== 'pending') return state;
      return { ...state, status: 'decided', decidedOn, implementBy, notices: [], actions: [] };
    }
    case 'tribunal.withdrawn':
      if (state.status !== 'pending') return state;
      return { ...state, status: 'withdrawn', withdrawnOn: event.data.withdrawnOn };
    case 'tribunal.notified': {
      const { party, reachedOn, courtActionDueOn: dueOn } = event.data;
      return ofRuled(state, (ruled) => ({ ...ruled, notices: [...ruled.notices, { party, reachedOn, dueOn }] }));
    }
    case 'tribunal.taken-to-court': {
      const { actionId, suedOn } = event.data;
      const action = { actionId, suedOn, decidedOn: null };
      return ofRuled(state, (ruled) => ({ ...ruled, actions: [...ruled.actions, action] }));
    }
    case 'tribunal.court-decided': {
      const { actionId, decidedOn } = event.data;
      return ofRuled(state, (ruled) => ({
        ...ruled,
        actions: ruled.actions.map((one) => (one.actionId === actionId ? { ...one, decidedOn } : one)),
      }));
    }
    case 'tribunal.date-corrected': {
      const { field, to, implementBy } = event.data;
      if (state.status === 'decided') return { ...state, [field]: to, implementBy };
      return state.status === 'pending' || state.status === 'withdrawn' ? { ...state, petitionedOn: to } : state;
    }
    case 'tribunal.entered-in-error': {
      const { tribunalCaseId, childId } = event.data;
      return { status: 'entered-in-error', tribunalCaseId, childId };
    }
  }
};
