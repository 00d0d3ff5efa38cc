import { aftercareConclusions } from '../code-lists/aftercare-conclusions';
import { requireCode } from '../code-lists/valid-code';
import { birthdayOf, hasTurned, isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { AcceptAftercareOffer, AftercareCommand, DeclineAftercareOffer, MakeAftercareOffer } from './commands';
import type { AftercareEvent } from './events';
import { aftercareRefusals } from './refusals';

type Offer = { readonly offerId: string; readonly offeredOn: CalendarDate };
export type Aftercare =
  | { readonly status: 'no-offer' }
  | ({ readonly status: 'offered' } & Offer)
  | ({ readonly status: 'accepted' } & Offer)
  | ({ readonly status: 'declined' } & Offer);

/** The register's conclusion for an offer that was taken up (9.12). */
const ACCEPTED = '1';
/** Aftercare ends at the 25th birthday (§§ 1-2, 3-6). */
const LAST_AGE = 25;

const refuse = refusing(aftercareRefusals);

const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('aftercare.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('aftercare.date-in-future', field);
  return value;
};

const requireUnder25 = (birthDate: CalendarDate | null, on: CalendarDate, field: string): CalendarDate => {
  if (birthDate === null || !isRealDate(birthDate)) throw refuse('aftercare.birth-date-unknown');
  if (hasTurned(birthDate, LAST_AGE, on)) throw refuse('aftercare.turned-25', field);
  return birthDate;
};

const offer = (command: MakeAftercareOffer, state: Aftercare): AftercareEvent => {
  const { childId, offerId, firstMeasureStartedOn } = command;
  const offeredOn = pastDay(command.offeredOn, command.now, 'offeredOn');
  const birthDate = requireUnder25(command.birthDate, offeredOn, 'offeredOn');
  if (firstMeasureStartedOn === null || firstMeasureStartedOn >= birthdayOf(birthDate, 18))
    throw refuse('aftercare.no-measure-before-18');
  if (state.status === 'offered') throw refuse('aftercare.offer-already-open');
  return {
    type: 'aftercare.offer-made',
    occurredOn: offeredOn,
    subjects: [childId],
    data: { childId, offerId, offeredOn, content: [] },
    personal: personal(childId, { offer: command.offer }),
  };
};

const answerable = (offerId: string, state: Aftercare): Offer => {
  if (state.status !== 'offered' || state.offerId !== offerId) throw refuse('aftercare.offer-not-open', 'offerId');
  return state;
};

const accept = (command: AcceptAftercareOffer, state: Aftercare): AftercareEvent => {
  const { childId, offerId, note } = command;
  const { offeredOn } = answerable(offerId, state);
  const acceptedOn = pastDay(command.acceptedOn, command.now, 'acceptedOn');
  if (acceptedOn < offeredOn) throw refuse('aftercare.before-offer', 'acceptedOn');
  if (!command.consent) throw refuse('aftercare.needs-consent', 'consent');
  requireUnder25(command.birthDate, acceptedOn, 'acceptedOn');
  return {
    type: 'aftercare.offer-accepted',
    occurredOn: acceptedOn,
    subjects: [childId],
    data: { childId, offerId, acceptedOn, conclusionCode: ACCEPTED },
    personal: personal(childId, { note }),
  };
};

const decline = (command: DeclineAftercareOffer, state: Aftercare): AftercareEvent => {
  const { childId, offerId, conclusionCode, note } = command;
  const { offeredOn } = answerable(offerId, state);
  const declinedOn = pastDay(command.declinedOn, command.now, 'declinedOn');
  if (declinedOn < offeredOn) throw refuse('aftercare.before-offer', 'declinedOn');
  requireCode(aftercareConclusions, conclusionCode, declinedOn, 'conclusionCode');
  if (conclusionCode === ACCEPTED) throw refuse('aftercare.conclusion-not-a-refusal', 'conclusionCode');
  return {
    type: 'aftercare.offer-declined',
    occurredOn: declinedOn,
    subjects: [childId],
    data: { childId, offerId, declinedOn, conclusionCode },
    personal: personal(childId, { note }),
  };
};

/** Aftercare (ettervern, § 3-6): contact, offers and answers until 25, again and again. Stream: `aftercare-<childId>`. */
export const aftercare: Decider<Aftercare, AftercareCommand, AftercareEvent> = {
  initial: { status: 'no-offer' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordAftercareContact': {
        const { childId, note } = command;
        const contactedOn = pastDay(command.contactedOn, command.now, 'contactedOn');
        const data = { childId, contactedOn, nextContactOn: null };
        const parts = personal(childId, { note });
        return [
          { type: 'aftercare.contact-made', occurredOn: contactedOn, subjects: [childId], data, personal: parts },
        ];
      }
      case 'MakeAftercareOffer':
        return [offer(command, state)];
      case 'AcceptAftercareOffer':
        return [accept(command, state)];
      case 'DeclineAftercareOffer':
        return [decline(command, state)];
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'aftercare.contact-made':
      case 'aftercare.next-contact-planned':
      case 'aftercare.decided':
      case 'aftercare.responsibility-recorded':
      case 'aftercare.ended':
        return state;
      case 'aftercare.offer-made':
        return { status: 'offered', offerId: event.data.offerId, offeredOn: event.data.offeredOn };
      case 'aftercare.offer-accepted':
        return state.status === 'no-offer' ? state : { ...state, status: 'accepted' };
      case 'aftercare.offer-declined':
        return state.status === 'no-offer' ? state : { ...state, status: 'declined' };
    }
  },
};
