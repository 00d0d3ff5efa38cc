import type { ContactEvent, ContactWith } from '../contact/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { changed } from './slices';

export type ArrangementSlice = {
  readonly arrangementId: string;
  readonly status: 'running' | 'stopped' | 'ended';
  readonly with: ContactWith;
  readonly relationId: string;
  readonly from: CalendarDate;
  readonly reviewOn: CalendarDate | null;
  /** The emergency decision that stopped it, while it is stopped. */
  readonly stoppedBy: string | null;
  readonly endedOn: CalendarDate | null;
};

export const evolveArrangements = (
  arrangements: readonly ArrangementSlice[],
  event: Told<ContactEvent>,
): readonly ArrangementSlice[] => {
  const { arrangementId } = event.data;
  const of = (change: (one: ArrangementSlice) => ArrangementSlice): readonly ArrangementSlice[] =>
    changed(arrangements, (one) => one.arrangementId === arrangementId, change);
  switch (event.type) {
    case 'contact.arranged': {
      const { relationId, from, reviewOn } = event.data;
      const arranged = { arrangementId, with: event.data.with, relationId, from, reviewOn };
      return [...arrangements, { ...arranged, status: 'running', stoppedBy: null, endedOn: null }];
    }
    case 'contact.changed':
      return of((one) => ({ ...one, reviewOn: event.data.reviewOn }));
    case 'contact.stopped':
      return of((one) => ({ ...one, status: 'stopped', stoppedBy: event.data.emergencyId }));
    case 'contact.resumed':
      return of((one) => ({ ...one, status: 'running', stoppedBy: null }));
    case 'contact.held':
      return arrangements;
    case 'contact.ended':
      return of((one) => ({ ...one, status: 'ended', endedOn: event.data.endedOn }));
  }
};
