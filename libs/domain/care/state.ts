import type { CalendarDate } from '../kernel/dates';
import type { CareEvent } from './events';

type Period = {
  readonly careId: string;
  readonly tribunalCaseId: string;
  readonly takenOverOn: CalendarDate;
  /** Days on which something happened while it lasted. */
  readonly days: readonly CalendarDate[];
  /** Days on which something happened after it was lifted. */
  readonly later: readonly CalendarDate[];
};
export type Held = Period & { readonly status: 'taken-over' };
export type Lifted = Period & {
  readonly status: 'lifted';
  readonly liftedOn: CalendarDate;
  readonly liftingCode: string;
};
export type CarePeriod = Held | Lifted;
/** Every time care was taken over, oldest first. */
export type Care = readonly CarePeriod[];

const changed = (state: Care, careId: string, change: (one: CarePeriod) => CarePeriod): Care =>
  state.map((one) => (one.careId === careId ? change(one) : one));

export const evolveCareState = (state: Care, event: CareEvent): Care => {
  const { careId } = event.data;
  const on = (day: CalendarDate): Care => changed(state, careId, (one) => ({ ...one, days: [...one.days, day] }));
  switch (event.type) {
    case 'care.taken-over': {
      const { tribunalCaseId, takenOverOn } = event.data;
      return [...state, { status: 'taken-over', careId, tribunalCaseId, takenOverOn, days: [], later: [] }];
    }
    case 'care.parents-offered':
      return on(event.data.offeredOn);
    case 'care.reviewed':
      return on(event.data.reviewedOn);
    case 'care.lifted': {
      const { liftedOn, liftingCode } = event.data;
      return changed(state, careId, (one) => ({ ...one, status: 'lifted', liftedOn, liftingCode }));
    }
    case 'care.return-followed-up': {
      const { offeredOn } = event.data;
      return changed(state, careId, (one) => ({ ...one, later: [...one.later, offeredOn] }));
    }
    case 'care.date-corrected': {
      const { field, to } = event.data;
      return changed(state, careId, (one) => ({ ...one, [field]: to }));
    }
  }
};
