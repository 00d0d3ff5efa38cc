import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { EmergencyEvent, EmergencyKind } from './events';

export type Complaint = {
  readonly complaintId: string;
  readonly receivedOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
};

type About = { readonly emergencyId: string; readonly childId: string };
type Facts = About & {
  readonly kind: EmergencyKind;
  readonly legalBasis: LegalBasis;
  readonly decidedOn: CalendarDate;
  readonly petitionDueOn: CalendarDate | null;
  readonly implementedOn: CalendarDate | null;
  readonly sentOn: CalendarDate | null;
  readonly controlledOn: CalendarDate | null;
  readonly petitionedOn: CalendarDate | null;
  readonly complaints: readonly Complaint[];
  readonly policeToldOf: readonly ('decision' | 'end')[];
};
export type Standing = Facts & { readonly status: 'standing' | 'petitioned' };
type Lapsed = Facts & { readonly status: 'lapsed'; readonly endedOn: CalendarDate };
type Ended = Facts & { readonly status: 'ended'; readonly endedOn: CalendarDate };
export type Decided = Standing | Lapsed | Ended;
export type Emergency = { readonly status: 'unknown' } | Decided | (About & { readonly status: 'entered-in-error' });

const isDecided = (state: Emergency): state is Decided =>
  state.status !== 'unknown' && state.status !== 'entered-in-error';

/** What lapsed on a day that was wrong has to lapse anew, if it does. */
const standsAgain = (state: Decided): Decided => {
  if (state.status !== 'lapsed') return state;
  const { endedOn: _, ...facts } = state;
  return { ...facts, status: 'standing' };
};

const afterPetition = (state: Decided, petitionedOn: CalendarDate): Decided => {
  const stood = standsAgain(state);
  return stood.status === 'ended' ? { ...stood, petitionedOn } : { ...stood, status: 'petitioned', petitionedOn };
};

export const evolve = (state: Emergency, event: EmergencyEvent): Emergency => {
  if (event.type === 'emergency.decided') {
    const { emergencyId, childId, kind, legalBasis, decidedOn, petitionDueOn } = event.data;
    const nothingYet = { implementedOn: null, sentOn: null, controlledOn: null, petitionedOn: null };
    const decided = { emergencyId, childId, kind, legalBasis, decidedOn, petitionDueOn };
    return { ...decided, ...nothingYet, status: 'standing', complaints: [], policeToldOf: [] };
  }
  return isDecided(state) ? later(state, event) : state;
};

const later = (state: Decided, event: Exclude<EmergencyEvent, { type: 'emergency.decided' }>): Emergency => {
  switch (event.type) {
    case 'emergency.implemented':
      return { ...state, implementedOn: event.data.implementedOn };
    case 'emergency.sent-for-control':
      return { ...state, sentOn: event.data.sentOn };
    case 'emergency.controlled':
      return { ...state, controlledOn: event.data.controlledOn };
    case 'emergency.complained': {
      const { complaintId, receivedOn } = event.data;
      return { ...state, complaints: [...state.complaints, { complaintId, receivedOn, answeredOn: null }] };
    }
    case 'emergency.complaint-answered': {
      const { complaintId, answeredOn } = event.data;
      const complaints = state.complaints.map((one) =>
        one.complaintId === complaintId ? { ...one, answeredOn } : one,
      );
      return { ...state, complaints };
    }
    case 'emergency.petitioned':
      return afterPetition(state, event.data.petitionedOn);
    case 'emergency.lapsed':
      return { ...state, status: 'lapsed', endedOn: event.data.lapsedOn };
    case 'emergency.ended':
      return { ...state, status: 'ended', endedOn: event.data.endedOn };
    case 'emergency.police-notified':
      return { ...state, policeToldOf: [...state.policeToldOf, event.data.of] };
    case 'emergency.date-corrected':
      return standsAgain({ ...state, decidedOn: event.data.to, petitionDueOn: event.data.petitionDueOn });
    case 'emergency.entered-in-error':
      return { status: 'entered-in-error', emergencyId: state.emergencyId, childId: state.childId };
  }
};
