import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { DecisionEvent, Party } from './events';

type Notice = { readonly party: Party; readonly reachedOn: CalendarDate; readonly complaintDueOn: CalendarDate };
export type Complaint = {
  readonly complaintId: string;
  readonly receivedOn: CalendarDate;
  readonly late: boolean;
  readonly answeredOn: CalendarDate | null;
};
export type Demand = {
  readonly demandId: string;
  readonly receivedOn: CalendarDate;
  readonly concludedOn: CalendarDate | null;
};

export type About = { readonly decisionId: string; readonly childId: string };
type Draft = About & {
  readonly bases: readonly LegalBasis[];
  readonly proposedOn: CalendarDate;
  readonly proposedBy: string;
};
export type Proposed = Draft & { readonly status: 'proposed' };
/** An ended decision can still be complained about. */
export type Made = Draft & {
  readonly status: 'approved' | 'ended';
  readonly decidedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly changedOn: CalendarDate | null;
  readonly notices: readonly Notice[];
  readonly complaints: readonly Complaint[];
  readonly demands: readonly Demand[];
};
export type Decision =
  { readonly status: 'unknown' } | Proposed | Made | (About & { readonly status: 'withdrawn' | 'entered-in-error' });

const ofMade = (state: Decision, change: (made: Made) => Made): Decision =>
  state.status === 'approved' || state.status === 'ended' ? change(state) : state;

export const evolve = (state: Decision, event: DecisionEvent): Decision => {
  const { decisionId, childId } = event.data;
  switch (event.type) {
    case 'decision.proposed': {
      const { legalBasis, additionalBases, proposedOn, proposedBy } = event.data;
      return {
        status: 'proposed',
        decisionId,
        childId,
        bases: [legalBasis, ...additionalBases],
        proposedOn,
        proposedBy,
      };
    }
    case 'decision.withdrawn':
      return { status: 'withdrawn', decisionId, childId };
    case 'decision.approved':
      if (state.status !== 'proposed') return state;
      return {
        ...state,
        status: 'approved',
        decidedOn: event.data.decidedOn,
        endedOn: null,
        changedOn: null,
        notices: [],
        complaints: [],
        demands: [],
      };
    case 'decision.notified': {
      const { party, reachedOn, complaintDueOn } = event.data;
      return ofMade(state, (made) => ({ ...made, notices: [...made.notices, { party, reachedOn, complaintDueOn }] }));
    }
    case 'decision.complained': {
      const { complaintId, receivedOn, late } = event.data;
      const complaint = { complaintId, receivedOn, late, answeredOn: null };
      return ofMade(state, (made) => ({ ...made, complaints: [...made.complaints, complaint] }));
    }
    case 'decision.complaint-answered': {
      const { complaintId, answeredOn } = event.data;
      return ofMade(state, (made) => ({
        ...made,
        complaints: made.complaints.map((one) => (one.complaintId === complaintId ? { ...one, answeredOn } : one)),
      }));
    }
    case 'decision.changed':
      return ofMade(state, (made) => ({ ...made, changedOn: event.data.changedOn }));
    case 'decision.demand-received': {
      const { demandId, receivedOn } = event.data;
      return ofMade(state, (made) => ({
        ...made,
        demands: [...made.demands, { demandId, receivedOn, concludedOn: null }],
      }));
    }
    case 'decision.demand-concluded': {
      const { demandId, concludedOn } = event.data;
      return ofMade(state, (made) => ({
        ...made,
        demands: made.demands.map((one) => (one.demandId === demandId ? { ...one, concludedOn } : one)),
      }));
    }
    case 'decision.ended':
      return ofMade(state, (made) => ({ ...made, status: 'ended', endedOn: event.data.endedOn }));
    case 'decision.date-corrected': {
      const { field, to } = event.data;
      if (state.status === 'proposed') return { ...state, [field]: to };
      return ofMade(state, (made) => ({ ...made, [field]: to }));
    }
    case 'decision.entered-in-error':
      return { status: 'entered-in-error', decisionId, childId };
  }
};
