import type { AftercareEvent } from '@libs/domain/aftercare/events';
import { seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { sealedOf, type SealedCopy } from '../sealed';
import type { View } from '../view';

export type AftercareOffer = {
  readonly offerId: string;
  readonly offeredOn: CalendarDate;
  readonly by: string;
  readonly status: 'open' | 'accepted' | 'declined';
  readonly answeredOn: CalendarDate | null;
  readonly conclusionCode: string | null;
};

/** One youth's aftercare (ettervern, § 3-6): contacts and offers until 25. `_id` is the child's id. */
export type AftercareDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly childId: string;
  /** When anything happened last: what the list is sorted by. */
  readonly lastOn: CalendarDate;
  readonly contacts: readonly { readonly contactedOn: CalendarDate; readonly by: string }[];
  readonly offers: readonly AftercareOffer[];
  readonly sealed: readonly SealedCopy[];
};

const handles: readonly AftercareEvent['type'][] = [
  'aftercare.contact-made',
  'aftercare.offer-made',
  'aftercare.offer-accepted',
  'aftercare.offer-declined',
];

/** Sealed paths that the worklist shows. */
const TEXTS = ['note', 'offer'];

export const aftercareView: View<AftercareDocument> = {
  name: 'aftercare',
  fold: 1,
  handles,
  idsOf: (event) => [(event.data as { childId: string }).childId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (!known) return doc;
    const by = event.actor.subject;
    const next = {
      _id: id,
      ledger: event.ledger,
      version: event.version,
      seq: event.seq,
      childId: id,
      contacts: doc?.contacts ?? [],
      offers: doc?.offers ?? [],
      sealed: [...(doc?.sealed ?? []), ...sealedOf(event, TEXTS)],
    };
    switch (known.type) {
      case 'aftercare.contact-made': {
        const { contactedOn } = known.data;
        return { ...next, lastOn: contactedOn, contacts: [...next.contacts, { contactedOn, by }] };
      }
      case 'aftercare.offer-made': {
        const { offerId, offeredOn } = known.data;
        const offer: AftercareOffer = {
          offerId,
          offeredOn,
          by,
          status: 'open',
          answeredOn: null,
          conclusionCode: null,
        };
        return { ...next, lastOn: offeredOn, offers: [...next.offers, offer] };
      }
      case 'aftercare.offer-accepted': {
        const { offerId, acceptedOn, conclusionCode } = known.data;
        return {
          ...next,
          lastOn: acceptedOn,
          offers: answered(next.offers, offerId, 'accepted', acceptedOn, conclusionCode),
        };
      }
      case 'aftercare.offer-declined': {
        const { offerId, declinedOn, conclusionCode } = known.data;
        return {
          ...next,
          lastOn: declinedOn,
          offers: answered(next.offers, offerId, 'declined', declinedOn, conclusionCode),
        };
      }
      default:
        return doc;
    }
  },
  indexes: [{ key: { ledger: 1, lastOn: -1, _id: -1 }, name: 'newest' }],
};

const answered = (
  offers: readonly AftercareOffer[],
  offerId: string,
  status: AftercareOffer['status'],
  answeredOn: CalendarDate,
  conclusionCode: string,
): readonly AftercareOffer[] =>
  offers.map((offer) => (offer.offerId === offerId ? { ...offer, status, answeredOn, conclusionCode } : offer));
