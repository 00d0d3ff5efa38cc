import type { VisibleCases } from '@libs/access/policy/policy';
import type { Filter } from 'mongodb';
import { page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { childrenView, type ChildDocument } from './view';

/** Those of one municipality's children whose case is visible, last registered first. @throws BadCursor */
export async function listChildren(
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<ChildDocument>> {
  const order = { by: 'registeredAt', direction: 'descending' } as const;
  return page(await store.collection(childrenView, ledger), seenBy(ledger, visible), order, request);
}

/** How many of them there are. */
export async function countChildren(store: ViewStore, ledger: string, visible: VisibleCases): Promise<number> {
  return (await store.collection(childrenView, ledger)).countDocuments(seenBy(ledger, visible));
}

const seenBy = (ledger: string, visible: VisibleCases): Filter<ChildDocument> => ({
  ledger,
  ...visibleTo<ChildDocument>(visible, '_id'),
});

/** One child; null if the municipality does not know it. */
export async function findChild(store: ViewStore, ledger: string, childId: string): Promise<ChildDocument | null> {
  return (await store.collection(childrenView, ledger)).findOne({ _id: { $eq: childId }, ledger });
}

/** Several children at once, as for the names on a list; who is not known is left out. At most 100. */
export async function findChildren(
  store: ViewStore,
  ledger: string,
  childIds: readonly string[],
): Promise<readonly ChildDocument[]> {
  const ids = [...new Set(childIds)].slice(0, 100);
  return (await store.collection(childrenView, ledger)).find({ _id: { $in: ids }, ledger }).toArray();
}
