import type { AftercareEvent } from '../aftercare/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';

export type AftercareSlice = {
  readonly status: 'none' | 'followed' | 'ceased' | 'ended';
  readonly nextContactOn: CalendarDate | null;
  readonly lastContactOn: CalendarDate | null;
  readonly offer: { readonly offerId: string; readonly status: 'open' | 'accepted' | 'declined' } | null;
  /** Of the decision to cease without any contact to follow; null where there is none. */
  readonly ceasedByDecisionId: string | null;
  readonly municipality: string | null;
  readonly endedOn: CalendarDate | null;
};

export const noAftercare: AftercareSlice = {
  status: 'none',
  nextContactOn: null,
  lastContactOn: null,
  offer: null,
  ceasedByDecisionId: null,
  municipality: null,
  endedOn: null,
};

export const evolveAftercare = (before: AftercareSlice, event: Told<AftercareEvent>): AftercareSlice => {
  const slice: AftercareSlice = before.status === 'none' ? { ...before, status: 'followed' } : before;
  switch (event.type) {
    case 'aftercare.contact-made': {
      const { contactedOn, nextContactOn } = event.data;
      return { ...slice, lastContactOn: contactedOn, nextContactOn };
    }
    case 'aftercare.next-contact-planned': {
      const { nextContactOn } = event.data;
      return { ...slice, status: 'followed', nextContactOn, ceasedByDecisionId: null };
    }
    case 'aftercare.offer-made': {
      const { offerId } = event.data;
      return { ...slice, status: 'followed', ceasedByDecisionId: null, offer: { offerId, status: 'open' } };
    }
    case 'aftercare.offer-accepted':
      return { ...slice, offer: { offerId: event.data.offerId, status: 'accepted' } };
    case 'aftercare.offer-declined':
      return { ...slice, offer: { offerId: event.data.offerId, status: 'declined' } };
    case 'aftercare.decided': {
      const { what, nextContactOn, decisionId } = event.data;
      const ceased = what === 'cease' && nextContactOn === null;
      return {
        ...slice,
        status: ceased ? 'ceased' : 'followed',
        nextContactOn,
        ceasedByDecisionId: ceased ? decisionId : null,
      };
    }
    case 'aftercare.responsibility-recorded':
      return { ...before, municipality: event.data.municipality };
    case 'aftercare.ended':
      return { ...slice, status: 'ended', nextContactOn: null, endedOn: event.data.endedOn };
  }
};
