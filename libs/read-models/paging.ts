import type { VisibleCases } from '@libs/access/policy/policy';
import type { Collection, Document, Filter, Sort } from 'mongodb';
import type { ViewDocument } from './view';

export type PageRequest = { readonly limit: number; readonly cursor: string | null };
/** `next`: the cursor of the page after this one; null on the last page. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The order of a list: one field of the documents, ties by id. */
export type Order = { readonly by: string; readonly direction: 'ascending' | 'descending' };

export const MAX_LIMIT = 100;

/** The cursor was not made by this list, or for another order. */
export class BadCursor extends Error {
  constructor() {
    super('not a cursor of this list');
    this.name = 'BadCursor';
  }
}

/**
 * One page of a list. A cursor holds the place of the last item, so that what is added or removed meanwhile neither
 * repeats nor skips another item.
 * @throws BadCursor
 */
export async function page<Doc extends ViewDocument>(
  collection: Collection<Doc>,
  filter: Filter<Doc>,
  order: Order,
  { limit, cursor }: PageRequest,
  leaveOut: readonly string[] = [],
): Promise<Page<Doc>> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), MAX_LIMIT);
  const step = order.direction === 'ascending' ? 1 : -1;
  const where = cursor === null ? filter : { $and: [filter, after(order, placeOf(cursor, order))] };
  const found = (await collection
    .find(where as Filter<Doc>)
    .sort({ [order.by]: step, _id: step } as Sort)
    .limit(size + 1)
    .project(Object.fromEntries(leaveOut.map((field) => [field, 0])))
    .toArray()) as Doc[];
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, next: found.length > size && last ? cursorOf(last, order) : null };
}

/** Documents of one ledger that have these values; a value left out does not matter. */
export function matching<Doc extends ViewDocument>(
  ledger: string,
  values: Readonly<Record<string, unknown>>,
): Filter<Doc> {
  const asked = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ledger, ...Object.fromEntries(asked.map(([field, value]) => [field, { $eq: value }])) } as Filter<Doc>;
}

/**
 * Only documents of cases that the reader may see.
 * @param field where the documents keep the child's id
 */
export function visibleTo<Doc extends ViewDocument>(
  visible: VisibleCases,
  field: '_id' | 'childId' = 'childId',
): Filter<Doc> {
  const among = 'only' in visible ? { $in: [...visible.only] } : { $nin: [...visible.allBut] };
  return { [field]: among } as Filter<Doc>;
}

type Place = { readonly value: string | number; readonly id: string };

function after({ by, direction }: Order, { value, id }: Place): Document {
  const beyond = direction === 'ascending' ? '$gt' : '$lt';
  return { $or: [{ [by]: { [beyond]: value } }, { [by]: value, _id: { [beyond]: id } }] };
}

/** The cursor of the page that begins after this document. */
export const cursorOf = (document: ViewDocument, { by, direction }: Order): string =>
  Buffer.from(JSON.stringify([by, direction, (document as Document)[by], document._id])).toString('base64url');

function placeOf(cursor: string, order: Order): Place {
  try {
    const [by, direction, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isValue = typeof value === 'string' || typeof value === 'number';
    if (by === order.by && direction === order.direction && isValue && typeof id === 'string') return { value, id };
  } catch {
    throw new BadCursor();
  }
  throw new BadCursor();
}
