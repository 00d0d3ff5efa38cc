import { page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { aftercareView, type AftercareDocument } from './view';

export type AftercareListed = Omit<AftercareDocument, 'sealed'>;

/** One municipality's youths with aftercare, latest happening first. @throws BadCursor */
export async function listAftercare(
  store: ViewStore,
  ledger: string,
  request: PageRequest,
): Promise<Page<AftercareListed>> {
  const order = { by: 'lastOn', direction: 'descending' } as const;
  return page(await store.collection(aftercareView, ledger), { ledger }, order, request, ['sealed']);
}

/** One youth's aftercare with everything that is sealed in it; null if there was neither contact nor offer. */
export async function findAftercare(
  store: ViewStore,
  ledger: string,
  childId: string,
): Promise<AftercareDocument | null> {
  return (await store.collection(aftercareView, ledger)).findOne({ _id: { $eq: childId }, ledger });
}
