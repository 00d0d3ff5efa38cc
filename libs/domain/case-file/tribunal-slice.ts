import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { PetitionSubject, TribunalEvent, TribunalOutcome } from '../tribunal/events';
import type { Told } from './told';
import { changed } from './slices';

export type TribunalSlice = {
  readonly tribunalCaseId: string;
  readonly status: 'pending' | 'decided' | 'withdrawn' | 'entered-in-error';
  readonly seeks: PetitionSubject;
  readonly legalBasis: LegalBasis;
  readonly decisionId: string | null;
  readonly emergencyId: string | null;
  readonly petitionedOn: CalendarDate;
  readonly decidedOn: CalendarDate | null;
  readonly outcome: TribunalOutcome | null;
  readonly implementBy: CalendarDate | null;
  readonly openActions: readonly string[];
};

export const evolveTribunalCases = (
  cases: readonly TribunalSlice[],
  event: Told<TribunalEvent>,
): readonly TribunalSlice[] => {
  const { tribunalCaseId } = event.data;
  const of = (change: (one: TribunalSlice) => TribunalSlice): readonly TribunalSlice[] =>
    changed(cases, (one) => one.tribunalCaseId === tribunalCaseId, change);
  switch (event.type) {
    case 'tribunal.petitioned': {
      const { seeks, legalBasis, decisionId, emergencyId, petitionedOn } = event.data;
      const petition = { tribunalCaseId, seeks, legalBasis, decisionId, emergencyId, petitionedOn };
      const later = { decidedOn: null, outcome: null, implementBy: null, openActions: [] };
      return [...cases, { ...petition, status: 'pending', ...later }];
    }
    case 'tribunal.decided': {
      const { decidedOn, outcome, implementBy } = event.data;
      return of((one) => ({ ...one, status: 'decided', decidedOn, outcome, implementBy }));
    }
    case 'tribunal.withdrawn':
      return of((one) => ({ ...one, status: 'withdrawn' }));
    case 'tribunal.taken-to-court':
      return of((one) => ({ ...one, openActions: [...one.openActions, event.data.actionId] }));
    case 'tribunal.court-decided':
      return of((one) => ({
        ...one,
        openActions: one.openActions.filter((actionId) => actionId !== event.data.actionId),
      }));
    case 'tribunal.heard':
    case 'tribunal.notified':
      return cases;
    case 'tribunal.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'tribunal.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
