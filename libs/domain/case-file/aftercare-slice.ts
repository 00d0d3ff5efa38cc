import type { AftercareEvent } from '../aftercare/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { latest } from './slices';

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
  const followed: AftercareSlice = { ...before, status: 'followed', ceasedByDecisionId: null, endedOn: null };
  switch (event.type) {
    case 'aftercare.contact-made': {
      const { contactedOn, nextContactOn } = event.data;
      const lastContactOn = latest(before.lastContactOn, contactedOn);
      const isCeased = before.status === 'ceased' && nextContactOn === null;
      return { ...(isCeased ? before : followed), lastContactOn, nextContactOn };
    }
    case 'aftercare.next-contact-planned':
      return { ...followed, nextContactOn: event.data.nextContactOn };
    case 'aftercare.offer-made': {
      const { offerId } = event.data;
      return { ...followed, offer: { offerId, status: 'open' } };
    }
    case 'aftercare.offer-accepted':
      return { ...before, offer: { offerId: event.data.offerId, status: 'accepted' } };
    case 'aftercare.offer-declined':
      return { ...before, offer: { offerId: event.data.offerId, status: 'declined' } };
    case 'aftercare.decided': {
      const { what, nextContactOn, decisionId } = event.data;
      const isCeased = what === 'cease' && nextContactOn === null;
      const decided: AftercareSlice = { ...followed, nextContactOn };
      return isCeased ? { ...decided, status: 'ceased', ceasedByDecisionId: decisionId } : decided;
    }
    case 'aftercare.responsibility-recorded':
      return { ...before, municipality: event.data.municipality };
    case 'aftercare.ended':
      return { ...before, status: 'ended', nextContactOn: null, endedOn: event.data.endedOn };
  }
};
