import type { AftercareContent, AftercareDecided, AftercareEvent } from '@libs/domain/aftercare/events';
import { seen, type EventType, type Seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { sealedOf, type SealedCopy } from '../sealed';
import type { View } from '../view';

export type AftercareOffer = {
  readonly offerId: string;
  readonly offeredOn: CalendarDate;
  readonly content: readonly AftercareContent[];
  readonly by: string;
  readonly status: 'open' | 'accepted' | 'declined';
  readonly answeredOn: CalendarDate | null;
  readonly conclusionCode: string | null;
};

export type AftercareDecision = {
  readonly decisionId: string;
  readonly decidedOn: CalendarDate;
  readonly what: AftercareDecided['data']['what'];
};

/** `ceased`: by a decision that no contact follows. `ended`: at 25, moved away, or died. */
export type AftercareStatus = 'followed' | 'ceased' | 'ended';

/** One youth's aftercare (ettervern, § 3-6): contacts, offers and decisions until 25. `_id` is the child's id. */
export type AftercareDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly childId: string;
  /** When anything happened last: what the list is sorted by. */
  readonly lastOn: CalendarDate;
  readonly status: AftercareStatus;
  readonly nextContactOn: CalendarDate | null;
  readonly municipality: string | null;
  readonly endedOn: CalendarDate | null;
  readonly decisions: readonly AftercareDecision[];
  readonly contacts: readonly { readonly contactedOn: CalendarDate; readonly by: string }[];
  readonly offers: readonly AftercareOffer[];
  readonly sealed: readonly SealedCopy[];
};

const handles: readonly EventType[] = [
  'aftercare.contact-made',
  'aftercare.next-contact-planned',
  'aftercare.offer-made',
  'aftercare.offer-accepted',
  'aftercare.offer-declined',
  'aftercare.decided',
  'aftercare.responsibility-recorded',
  'aftercare.ended',
  'move.accepted',
];

/** Sealed paths that the worklist shows. */
const TEXTS = ['note', 'offer', 'reason'];

type Said = Omit<AftercareDocument, '_id' | 'ledger' | 'version' | 'seq' | 'childId' | 'sealed'>;

const nothing: Said = {
  lastOn: '',
  status: 'followed',
  nextContactOn: null,
  municipality: null,
  endedOn: null,
  decisions: [],
  contacts: [],
  offers: [],
};

const saidBy = (before: Said, event: Seen<AftercareEvent>, by: string): Said => {
  const followed: Said = { ...before, status: 'followed', endedOn: null };
  switch (event.type) {
    case 'aftercare.contact-made': {
      const { contactedOn, nextContactOn } = event.data;
      const isCeased = before.status === 'ceased' && nextContactOn === null;
      const contacts = [...before.contacts, { contactedOn, by }];
      return { ...(isCeased ? before : followed), lastOn: contactedOn, nextContactOn, contacts };
    }
    case 'aftercare.next-contact-planned':
      return { ...followed, lastOn: event.data.plannedOn, nextContactOn: event.data.nextContactOn };
    case 'aftercare.offer-made': {
      const { offerId, offeredOn, content } = event.data;
      const open = { status: 'open', answeredOn: null, conclusionCode: null } as const;
      return {
        ...followed,
        lastOn: offeredOn,
        offers: [...before.offers, { offerId, offeredOn, content, by, ...open }],
      };
    }
    case 'aftercare.offer-accepted': {
      const { offerId, acceptedOn: answeredOn, conclusionCode } = event.data;
      const offers = answered(before.offers, offerId, { status: 'accepted', answeredOn, conclusionCode });
      return { ...before, lastOn: answeredOn, offers };
    }
    case 'aftercare.offer-declined': {
      const { offerId, declinedOn: answeredOn, conclusionCode } = event.data;
      const offers = answered(before.offers, offerId, { status: 'declined', answeredOn, conclusionCode });
      return { ...before, lastOn: answeredOn, offers };
    }
    case 'aftercare.decided': {
      const { decisionId, decidedOn, what, nextContactOn } = event.data;
      const status = what === 'cease' && nextContactOn === null ? 'ceased' : 'followed';
      const decisions = [...before.decisions, { decisionId, decidedOn, what }];
      return { ...followed, lastOn: decidedOn, status, nextContactOn, decisions };
    }
    case 'aftercare.responsibility-recorded':
      return { ...before, lastOn: event.data.recordedOn, municipality: event.data.municipality };
    case 'aftercare.ended':
      return { ...before, ...endedOn(event.data.endedOn) };
  }
};

const endedOn = (day: CalendarDate) =>
  ({ lastOn: day, status: 'ended', nextContactOn: null, endedOn: day }) satisfies Partial<Said>;

const answered = (
  offers: readonly AftercareOffer[],
  offerId: string,
  answer: Pick<AftercareOffer, 'status' | 'answeredOn' | 'conclusionCode'>,
): readonly AftercareOffer[] => offers.map((offer) => (offer.offerId === offerId ? { ...offer, ...answer } : offer));

const isAftercare = (event: Seen): event is Seen<AftercareEvent> => event.type.startsWith('aftercare.');

export const aftercareView: View<AftercareDocument> = {
  name: 'aftercare',
  fold: 3,
  handles,
  idsOf: (event) => [(event.data as { childId: string }).childId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    // Whoever took the case over follows the youth now.
    if (known?.type === 'move.accepted') return doc && { ...doc, ...endedOn(known.data.acceptedOn), seq: event.seq };
    if (!known || !isAftercare(known)) return doc;
    const { ledger, version, seq } = event;
    const sealed = [...(doc?.sealed ?? []), ...sealedOf(event, TEXTS)];
    const said = saidBy(doc ?? nothing, known, event.actor.subject);
    return { ...said, _id: id, ledger, version, seq, childId: id, sealed };
  },
  indexes: [{ key: { ledger: 1, lastOn: -1, _id: -1 }, name: 'newest' }],
};
