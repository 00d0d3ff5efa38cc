import type { VisibleCases } from '@libs/access/policy/policy';
import type { Filter } from 'mongodb';
import { matching, page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import type { MeasureDocument } from './document';
import { measuresView } from './view';

export type MeasureFilter = { readonly status?: MeasureDocument['status']; readonly childId?: string };
export type MeasureListed = Omit<MeasureDocument, 'sealed'>;

/** Those of one municipality's measures whose case is visible, last decided first. @throws BadCursor */
export async function listMeasures(
  store: ViewStore,
  ledger: string,
  filter: MeasureFilter,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<MeasureListed>> {
  const order = { by: 'decidedOn', direction: 'descending' } as const;
  return page(await store.collection(measuresView, ledger), asked(ledger, filter, visible), order, request, ['sealed']);
}

/** How many of them there are. */
export async function countMeasures(
  store: ViewStore,
  ledger: string,
  filter: MeasureFilter,
  visible: VisibleCases,
): Promise<number> {
  return (await store.collection(measuresView, ledger)).countDocuments(asked(ledger, filter, visible));
}

const asked = (ledger: string, { status, childId }: MeasureFilter, visible: VisibleCases): Filter<MeasureDocument> => ({
  $and: [matching<MeasureDocument>(ledger, { status, childId }), visibleTo<MeasureDocument>(visible)],
});

/** One measure with everything that is sealed in it; null if the municipality has no such measure. */
export async function findMeasure(
  store: ViewStore,
  ledger: string,
  measureId: string,
): Promise<MeasureDocument | null> {
  return (await store.collection(measuresView, ledger)).findOne({ _id: { $eq: measureId }, ledger });
}
