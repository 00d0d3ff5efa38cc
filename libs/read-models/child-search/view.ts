import { seen, type EventType } from '@libs/domain/event-types';
import type { Terms } from '../terms';
import type { View } from '../view';

/** What one child may be found by: keyed hashes and nothing else. `_id` is the child's id. */
export type ChildSearchDocument = Terms & {
  readonly _id: string;
  readonly ledger: string;
  readonly seq: number;
  /** The child's key is destroyed: it is found by nothing any more. */
  readonly erased: boolean;
};

const handles: readonly EventType[] = ['child.registered', 'child.identity-corrected', 'erasure.executed'];

const nothing: Terms = { nationalId: null, caseNumber: null, names: [] };

export const childSearchView: View<ChildSearchDocument> = {
  name: 'child-search',
  fold: 2,
  handles,
  terms: { 'child.registered': 'identity', 'child.identity-corrected': 'identity' },
  idsOf: (event) => [(event.data as { childId: string }).childId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    const place = { _id: id, ledger: event.ledger, seq: event.seq };
    switch (known?.type) {
      case 'child.registered':
      case 'child.identity-corrected':
        // Nobody can say what the child was called: better to stop than to lose it from every search.
        if (event.terms === undefined) throw new Error('the identity cannot be opened');
        return { ...place, ...(event.terms ?? nothing), erased: doc?.erased ?? false };
      case 'erasure.executed':
        return { ...place, ...nothing, erased: true };
      default:
        return doc;
    }
  },
  patient: true,
  indexes: [
    { key: { ledger: 1, nationalId: 1, _id: 1 }, name: 'national-id' },
    { key: { ledger: 1, caseNumber: 1, _id: 1 }, name: 'case-number' },
    { key: { ledger: 1, names: 1, _id: 1 }, name: 'names' },
  ],
};
