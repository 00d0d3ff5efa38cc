import type { CalendarDate } from '../kernel/dates';
import type { AftercareEnded, AftercareEvent } from './events';

type Offer = { readonly offerId: string; readonly offeredOn: CalendarDate };
type Going = {
  /** Absent: nothing was said of it. Null: it was decided that no contact follows. */
  readonly nextContactOn?: CalendarDate | null;
} & (
  | { readonly status: 'no-offer' }
  | ({ readonly status: 'offered' } & Offer)
  | ({ readonly status: 'accepted' } & Offer)
  | ({ readonly status: 'declined' } & Offer)
);
type Ended = { readonly status: 'ended'; readonly why: AftercareEnded['data']['why'] };
export type Aftercare = Going | Ended;

/** Who moved away can come back: then aftercare begins anew. */
const going = (state: Aftercare): Going => (state.status === 'ended' ? { status: 'no-offer' } : state);

const answered = (state: Aftercare, status: 'accepted' | 'declined'): Aftercare =>
  state.status === 'no-offer' || state.status === 'ended' ? state : { ...state, status };

export const evolveAftercareState = (state: Aftercare, event: AftercareEvent): Aftercare => {
  switch (event.type) {
    case 'aftercare.contact-made': {
      const { nextContactOn } = event.data;
      return { ...going(state), ...(nextContactOn !== null && { nextContactOn }) };
    }
    case 'aftercare.next-contact-planned':
      return { ...going(state), nextContactOn: event.data.nextContactOn };
    case 'aftercare.decided': {
      const { what, nextContactOn } = event.data;
      return { ...going(state), ...((nextContactOn !== null || what === 'cease') && { nextContactOn }) };
    }
    case 'aftercare.offer-made': {
      const { offerId, offeredOn } = event.data;
      const { nextContactOn } = going(state);
      const next = nextContactOn === undefined ? {} : { nextContactOn };
      return { ...next, status: 'offered', offerId, offeredOn };
    }
    case 'aftercare.offer-accepted':
      return answered(state, 'accepted');
    case 'aftercare.offer-declined':
      return answered(state, 'declined');
    case 'aftercare.responsibility-recorded':
      return state;
    case 'aftercare.ended':
      return { status: 'ended', why: event.data.why };
  }
};
