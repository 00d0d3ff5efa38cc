import type { Instant } from '../kernel/oslo-time';
import type { AssignmentKind, CaseAccessEvent } from './events';

export type Grant = {
  readonly status: 'proposed' | 'approved';
  readonly grantId: string;
  readonly staffId: string;
  readonly proposedBy: string;
  readonly until: Instant;
};
type Assignment = { readonly staffId: string; readonly kind: AssignmentKind };
type Participation = { readonly participationId: string; readonly staffId: string | null };

/** What stands. What was taken away is not here any more. */
type Facts = {
  readonly assigned: readonly Assignment[];
  readonly participations: readonly Participation[];
  readonly grants: readonly Grant[];
  readonly excluded: readonly string[];
};

/** Unplaced: the case belongs to the ledger's first child-welfare unit. */
export type CaseAccess =
  (Facts & { readonly status: 'unplaced' }) | (Facts & { readonly status: 'placed'; readonly unitId: string });

export const initial: CaseAccess = {
  status: 'unplaced',
  assigned: [],
  participations: [],
  grants: [],
  excluded: [],
};

export const evolve = (state: CaseAccess, event: CaseAccessEvent): CaseAccess => {
  switch (event.type) {
    case 'case.placed':
      return { ...state, status: 'placed', unitId: event.data.unitId };
    case 'case.caseworker-assigned': {
      const { staffId, kind } = event.data;
      const others = state.assigned.filter((assignment) => assignment.staffId !== staffId);
      return { ...state, assigned: [...others, { staffId, kind }] };
    }
    case 'case.caseworker-released': {
      const { staffId } = event.data;
      return { ...state, assigned: state.assigned.filter((assignment) => assignment.staffId !== staffId) };
    }
    case 'case.participation-granted':
      return { ...state, participations: [...state.participations, event.data] };
    case 'case.participation-withdrawn': {
      const { participationId } = event.data;
      const participations = state.participations.filter((other) => other.participationId !== participationId);
      return { ...state, participations };
    }
    case 'case.named-grant-proposed': {
      const { grantId, staffId, by, until } = event.data;
      return { ...state, grants: [...state.grants, { status: 'proposed', grantId, staffId, proposedBy: by, until }] };
    }
    case 'case.named-grant-approved': {
      const { grantId } = event.data;
      const grants = state.grants.map((grant): Grant =>
        grant.grantId === grantId ? { ...grant, status: 'approved' } : grant,
      );
      return { ...state, grants };
    }
    case 'case.named-grant-withdrawn': {
      const { grantId } = event.data;
      return { ...state, grants: state.grants.filter((grant) => grant.grantId !== grantId) };
    }
    case 'case.exclusion-recorded':
      return { ...state, excluded: [...state.excluded, event.data.staffId] };
    case 'case.exclusion-lifted': {
      const { staffId } = event.data;
      return { ...state, excluded: state.excluded.filter((excluded) => excluded !== staffId) };
    }
  }
};
