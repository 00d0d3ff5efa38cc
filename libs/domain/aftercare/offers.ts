import { aftercareConclusions } from '../code-lists/aftercare-conclusions';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { isAtEnd, nextContact, pastDay, refuse, requireEligible, requireUnder25 } from './checks';
import type { AcceptAftercareOffer, DeclineAftercareOffer, MakeAftercareOffer } from './commands';
import type { AftercareEvent, AftercareNextContactPlanned } from './events';
import type { Aftercare } from './state';

/** The register's conclusion for an offer that was taken up (9.12). */
const ACCEPTED = '1';

/** Said only where it is not said already. */
const planned = (
  { childId, now }: { readonly childId: string; readonly now: string },
  nextContactOn: CalendarDate | null,
  state: Aftercare,
): readonly AftercareNextContactPlanned[] => {
  if (nextContactOn === null || (state.status !== 'ended' && state.nextContactOn === nextContactOn)) return [];
  const plannedOn = osloDateOf(now);
  const data = { childId, plannedOn, nextContactOn };
  return [{ type: 'aftercare.next-contact-planned', occurredOn: plannedOn, subjects: [childId], data, personal: [] }];
};

export const offered = (command: MakeAftercareOffer, state: Aftercare): readonly AftercareEvent[] => {
  const { childId, offerId, content, offer } = command;
  const offeredOn = pastDay(command.offeredOn, command.now, 'offeredOn');
  requireEligible(command, offeredOn, 'offeredOn');
  if (state.status === 'offered') throw refuse('aftercare.offer-already-open');
  if (content.length === 0) throw refuse('aftercare.content-missing', 'content');
  const nextContactOn = nextContact(command, state, false);
  return [
    {
      type: 'aftercare.offer-made',
      occurredOn: offeredOn,
      subjects: [childId],
      data: { childId, offerId, offeredOn, content },
      personal: personal(childId, { offer }),
    },
    ...planned(command, nextContactOn, state),
  ];
};

const answerable = (offerId: string, state: Aftercare): CalendarDate => {
  if (state.status !== 'offered' || state.offerId !== offerId) throw refuse('aftercare.offer-not-open', 'offerId');
  return state.offeredOn;
};

const answeredDay = (
  day: CalendarDate,
  { now, caseClosedOn }: Pick<AcceptAftercareOffer, 'now' | 'caseClosedOn'>,
  offeredOn: CalendarDate,
  field: string,
): CalendarDate => {
  pastDay(day, now, field);
  if (day < offeredOn) throw refuse('aftercare.before-offer', field);
  if (caseClosedOn !== null && day > caseClosedOn) throw refuse('aftercare.case-not-open');
  return day;
};

export const accepted = (command: AcceptAftercareOffer, state: Aftercare): readonly AftercareEvent[] => {
  const { childId, offerId, note } = command;
  const acceptedOn = answeredDay(command.acceptedOn, command, answerable(offerId, state), 'acceptedOn');
  if (!command.consent) throw refuse('aftercare.needs-consent', 'consent');
  requireUnder25(command.birthDate, acceptedOn, 'acceptedOn');
  return [
    {
      type: 'aftercare.offer-accepted',
      occurredOn: acceptedOn,
      subjects: [childId],
      data: { childId, offerId, acceptedOn, conclusionCode: ACCEPTED },
      personal: personal(childId, { note }),
    },
  ];
};

/** No, for now: somebody asks again (§ 3-6). */
export const declined = (command: DeclineAftercareOffer, state: Aftercare): readonly AftercareEvent[] => {
  const { childId, offerId, conclusionCode, note } = command;
  const declinedOn = answeredDay(command.declinedOn, command, answerable(offerId, state), 'declinedOn');
  if (isAtEnd(command.birthDate, declinedOn)) throw refuse('aftercare.turned-25', 'declinedOn');
  requireCode(aftercareConclusions, conclusionCode, declinedOn, 'conclusionCode');
  if (conclusionCode === ACCEPTED) throw refuse('aftercare.conclusion-not-a-refusal', 'conclusionCode');
  const nextContactOn = nextContact(command, state);
  return [
    {
      type: 'aftercare.offer-declined',
      occurredOn: declinedOn,
      subjects: [childId],
      data: { childId, offerId, declinedOn, conclusionCode },
      personal: personal(childId, { note }),
    },
    ...planned(command, nextContactOn, state),
  ];
};
