import type { AssignmentKind } from '@libs/domain/case-access/events';
import type { Seen } from '@libs/domain/event-types';

export type Caseworker = { readonly staffId: string; readonly kind: AssignmentKind };

/** Where a case is placed and who works on it. `unitId` null: placed nowhere, so the ledger's first child-welfare unit. */
export type Assigned = { readonly unitId: string | null; readonly caseworkers: readonly Caseworker[] };

export const unassigned: Assigned = { unitId: null, caseworkers: [] };

/** The same object when the event is about something else. */
export function assignedAfter(before: Assigned, known: Seen): Assigned {
  const { unitId, caseworkers } = before;
  const without = (id: string): readonly Caseworker[] => caseworkers.filter(({ staffId }) => staffId !== id);
  switch (known.type) {
    case 'case.placed':
      return { unitId: known.data.unitId, caseworkers };
    case 'case.caseworker-assigned': {
      const { staffId, kind } = known.data;
      return { unitId, caseworkers: [...without(staffId), { staffId, kind }] };
    }
    case 'case.caseworker-released':
      return { unitId, caseworkers: without(known.data.staffId) };
    default:
      return before;
  }
}

/** The first caseworker, assigned last; null: nobody is. */
export const responsibleOf = ({ caseworkers }: Pick<Assigned, 'caseworkers'>): string | null =>
  caseworkers.findLast(({ kind }) => kind === 'first')?.staffId ?? null;

/** Staff ids of those who must not see the case; the same array when the event is about something else. */
export function excludedAfter(before: readonly string[], known: Seen): readonly string[] {
  switch (known.type) {
    case 'case.exclusion-recorded': {
      const { staffId } = known.data;
      return before.includes(staffId) ? before : [...before, staffId];
    }
    case 'case.exclusion-lifted':
      return before.filter((staffId) => staffId !== known.data.staffId);
    default:
      return before;
  }
}
