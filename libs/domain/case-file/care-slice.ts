import type { CareEvent } from '../care/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { changed } from './slices';

export type CareSlice = {
  readonly careId: string;
  readonly status: 'taken-over' | 'lifted';
  readonly decisionId: string;
  readonly tribunalCaseId: string;
  readonly takenOverOn: CalendarDate;
  readonly liftedOn: CalendarDate | null;
  readonly liftingCode: string | null;
  readonly parentsOfferedOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
};

export const evolveCare = (care: readonly CareSlice[], event: Told<CareEvent>): readonly CareSlice[] => {
  const { careId } = event.data;
  const of = (change: (one: CareSlice) => CareSlice): readonly CareSlice[] =>
    changed(care, (one) => one.careId === careId, change);
  switch (event.type) {
    case 'care.taken-over': {
      const { decisionId, tribunalCaseId, takenOverOn } = event.data;
      const taken = { careId, decisionId, tribunalCaseId, takenOverOn };
      const later = { liftedOn: null, liftingCode: null, parentsOfferedOn: null, reviewedOn: null };
      return [...care, { ...taken, status: 'taken-over', ...later }];
    }
    case 'care.parents-offered':
      return of((one) => ({ ...one, parentsOfferedOn: event.data.offeredOn }));
    case 'care.reviewed':
      return of((one) => ({ ...one, reviewedOn: event.data.reviewedOn }));
    case 'care.lifted': {
      const { liftedOn, liftingCode } = event.data;
      return of((one) => ({ ...one, status: 'lifted', liftedOn, liftingCode }));
    }
    case 'care.return-followed-up':
      return care;
    case 'care.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
  }
};
