import { matching, page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { measuresView, type MeasureDocument } from './view';

export type MeasureFilter = { readonly status?: MeasureDocument['status']; readonly childId?: string };
export type MeasureListed = Omit<MeasureDocument, 'sealed'>;

/** One municipality's measures, last decided first. @throws BadCursor */
export async function listMeasures(
  store: ViewStore,
  ledger: string,
  { status, childId }: MeasureFilter,
  request: PageRequest,
): Promise<Page<MeasureListed>> {
  const filter = matching<MeasureDocument>(ledger, { status, childId });
  const order = { by: 'decidedOn', direction: 'descending' } as const;
  return page(await store.collection(measuresView, ledger), filter, order, request, ['sealed']);
}

/** One measure with everything that is sealed in it; null if the municipality has no such measure. */
export async function findMeasure(
  store: ViewStore,
  ledger: string,
  measureId: string,
): Promise<MeasureDocument | null> {
  return (await store.collection(measuresView, ledger)).findOne({ _id: { $eq: measureId }, ledger });
}
