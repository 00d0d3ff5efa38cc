import type { VisibleCases } from '@libs/access/policy/policy';
import type { Filter } from 'mongodb';
import { page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { aftercareView, type AftercareDocument } from './view';

export type AftercareListed = Omit<AftercareDocument, 'sealed'>;

/** Those of one municipality's youths with aftercare whose case is visible, latest happening first. @throws BadCursor */
export async function listAftercare(
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<AftercareListed>> {
  const order = { by: 'lastOn', direction: 'descending' } as const;
  return page(await store.collection(aftercareView, ledger), seenBy(ledger, visible), order, request, ['sealed']);
}

/** How many of them there are. */
export async function countAftercare(store: ViewStore, ledger: string, visible: VisibleCases): Promise<number> {
  return (await store.collection(aftercareView, ledger)).countDocuments(seenBy(ledger, visible));
}

const seenBy = (ledger: string, visible: VisibleCases): Filter<AftercareDocument> => ({
  ledger,
  ...visibleTo<AftercareDocument>(visible, '_id'),
});

/** One youth's aftercare with everything that is sealed in it; null if there was neither contact nor offer. */
export async function findAftercare(
  store: ViewStore,
  ledger: string,
  childId: string,
): Promise<AftercareDocument | null> {
  return (await store.collection(aftercareView, ledger)).findOne({ _id: { $eq: childId }, ledger });
}
