import type { VisibleCases } from '@libs/access/policy/policy';
import type { Filter } from 'mongodb';
import { matching, page, visibleTo, type Order, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import type { ConcernDocument } from './document';
import { concernsView } from './view';

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

/** Those of one municipality's concerns whose case is visible. @throws BadCursor */
export async function listConcerns(
  store: ViewStore,
  ledger: string,
  filter: ConcernFilter,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<ConcernListed>> {
  const order = orders[filter.sort ?? 'newest'];
  return page(await store.collection(concernsView, ledger), asked(ledger, filter, visible), order, request, ['sealed']);
}

/** How many of them there are. */
export async function countConcerns(
  store: ViewStore,
  ledger: string,
  filter: ConcernFilter,
  visible: VisibleCases,
): Promise<number> {
  return (await store.collection(concernsView, ledger)).countDocuments(asked(ledger, filter, visible));
}

const asked = (ledger: string, { status, childId }: ConcernFilter, visible: VisibleCases): Filter<ConcernDocument> => ({
  $and: [matching<ConcernDocument>(ledger, { status, childId }), visibleTo<ConcernDocument>(visible)],
});

/** One concern with everything that is sealed in it; null if the municipality has no such concern. */
export async function findConcern(
  store: ViewStore,
  ledger: string,
  concernId: string,
): Promise<ConcernDocument | null> {
  return (await store.collection(concernsView, ledger)).findOne({ _id: { $eq: concernId }, ledger });
}
