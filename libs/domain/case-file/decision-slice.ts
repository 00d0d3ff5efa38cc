import type { LegalBasis } from '../code-lists/legal-basis';
import type { Consent, DecisionEvent, DecisionKind } from '../decisions/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { changed, latest } from './slices';

export type DecisionSlice = {
  readonly decisionId: string;
  readonly status: 'proposed' | 'approved' | 'withdrawn' | 'ended' | 'entered-in-error';
  readonly kind: DecisionKind;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly investigationId: string | null;
  readonly proposedOn: CalendarDate;
  readonly proposedBy: string;
  readonly decidedOn: CalendarDate | null;
  readonly approvedBy: string | null;
  readonly endedOn: CalendarDate | null;
  /** A complaint was upheld against it: from the day after, nothing new can rest on it. */
  readonly reversedOn: CalendarDate | null;
  readonly complaintDueOn: CalendarDate | null;
  readonly openComplaints: readonly string[];
  readonly openDemands: readonly string[];
};

export const evolveDecisions = (
  decisions: readonly DecisionSlice[],
  event: Told<DecisionEvent>,
): readonly DecisionSlice[] => {
  const { decisionId } = event.data;
  const of = (change: (one: DecisionSlice) => DecisionSlice): readonly DecisionSlice[] =>
    changed(decisions, (one) => one.decisionId === decisionId, change);
  switch (event.type) {
    case 'decision.proposed': {
      const { kind, consent, legalBasis, investigationId, proposedOn, proposedBy } = event.data;
      const said = { decisionId, kind, consent, legalBasis, investigationId, proposedOn, proposedBy };
      const later = { decidedOn: null, approvedBy: null, endedOn: null, reversedOn: null, complaintDueOn: null };
      return [...decisions, { ...said, status: 'proposed', ...later, openComplaints: [], openDemands: [] }];
    }
    case 'decision.withdrawn':
      return of((one) => ({ ...one, status: 'withdrawn', endedOn: event.data.withdrawnOn }));
    case 'decision.approved': {
      const { decidedOn, approvedBy } = event.data;
      return of((one) => ({ ...one, status: 'approved', decidedOn, approvedBy }));
    }
    case 'decision.notified': {
      const { complaintDueOn } = event.data;
      return of((one) => ({ ...one, complaintDueOn: latest(one.complaintDueOn, complaintDueOn) }));
    }
    case 'decision.complained':
      return of((one) => ({ ...one, openComplaints: [...one.openComplaints, event.data.complaintId] }));
    case 'decision.complaint-answered': {
      const { complaintId, answeredOn, outcome } = event.data;
      return of((one) => ({
        ...one,
        openComplaints: one.openComplaints.filter((open) => open !== complaintId),
        reversedOn: outcome === 'reversed' ? answeredOn : one.reversedOn,
      }));
    }
    case 'decision.demand-received':
      return of((one) => ({ ...one, openDemands: [...one.openDemands, event.data.demandId] }));
    case 'decision.demand-concluded':
      return of((one) => ({
        ...one,
        openDemands: one.openDemands.filter((demandId) => demandId !== event.data.demandId),
      }));
    case 'decision.changed':
      return decisions;
    case 'decision.ended':
      return of((one) => ({ ...one, status: 'ended', endedOn: event.data.endedOn }));
    case 'decision.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'decision.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
