import type { VisibleCases } from '@libs/access/policy/policy';
import type { BlindIndex } from '@libs/keys/blind-index';
import type { Filter } from 'mongodb';
import { page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { childSearchView, type ChildSearchDocument } from './view';

/** One thing a child is looked for by, in the clear. A name: whole words, in any order; all of them must be there. */
export type SoughtChild = { readonly nationalId: string } | { readonly caseNumber: string } | { readonly name: string };

/**
 * The ids of the visible children that it fits, in an order that says nothing; a name without a word of two letters
 * fits nobody.
 * @param index the ledger's own, from `Keys.blind`
 * @throws BadCursor
 */
export async function searchChildren(
  store: ViewStore,
  index: BlindIndex,
  ledger: string,
  sought: SoughtChild,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<string>> {
  const fitting = fits(index, sought);
  if (!fitting) return { items: [], next: null };
  const filter: Filter<ChildSearchDocument> = {
    $and: [{ ledger, ...fitting }, visibleTo<ChildSearchDocument>(visible, '_id')],
  };
  const order = { by: '_id', direction: 'ascending' } as const;
  const found = await page(await store.collection(childSearchView, ledger), filter, order, request, ['names']);
  return { items: found.items.map(({ _id }) => _id), next: found.next };
}

function fits(index: BlindIndex, sought: SoughtChild): Filter<ChildSearchDocument> | null {
  if ('nationalId' in sought) return { nationalId: index.nationalId(sought.nationalId) };
  if ('caseNumber' in sought) return { caseNumber: index.caseNumber(sought.caseNumber) };
  const names = index.name(sought.name);
  return names.length === 0 ? null : { names: { $all: names } };
}
