import { matching, page, type Order, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { concernsView, type ConcernDocument } from './view';

export type ConcernFilter = {
  readonly status?: ConcernDocument['status'];
  readonly childId?: string;
  /** `newest`: received last first. `due`: the review that is due first comes first. */
  readonly sort?: 'newest' | 'due';
};

/** A list item: without what is sealed, which would make a page megabytes. */
export type ConcernListed = Omit<ConcernDocument, 'sealed'>;

const orders: Readonly<Record<'newest' | 'due', Order>> = {
  newest: { by: 'receivedAt', direction: 'descending' },
  due: { by: 'dueOn', direction: 'ascending' },
};

/** One municipality's concerns. @throws BadCursor */
export async function listConcerns(
  store: ViewStore,
  ledger: string,
  { status, childId, sort = 'newest' }: ConcernFilter,
  request: PageRequest,
): Promise<Page<ConcernListed>> {
  const filter = matching<ConcernDocument>(ledger, { status, childId });
  return page(await store.collection(concernsView, ledger), filter, orders[sort], request, ['sealed']);
}

/** One concern with everything that is sealed in it; null if the municipality has no such concern. */
export async function findConcern(
  store: ViewStore,
  ledger: string,
  concernId: string,
): Promise<ConcernDocument | null> {
  return (await store.collection(concernsView, ledger)).findOne({ _id: { $eq: concernId }, ledger });
}
