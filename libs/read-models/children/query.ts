import { page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { childrenView, type ChildDocument } from './view';

/** One municipality's children, last registered first. @throws BadCursor */
export async function listChildren(
  store: ViewStore,
  ledger: string,
  request: PageRequest,
): Promise<Page<ChildDocument>> {
  const order = { by: 'registeredAt', direction: 'descending' } as const;
  return page(await store.collection(childrenView, ledger), { ledger }, order, request);
}

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
