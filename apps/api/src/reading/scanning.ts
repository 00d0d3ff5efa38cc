import { cursorOf, type Order, type Page, type PageRequest } from '@libs/read-models/paging';
import type { ViewDocument } from '@libs/read-models/view';

/** Documents looked at together, and how often: a page that found little ends here, with a cursor to go on from. */
const TOGETHER = 100;
const ROUNDS = 10;

/**
 * One page of what the store alone cannot select, because it hangs on something sealed: documents are read in their order
 * and looked at one by one until the page is full.
 * @param look what each of these documents has to show; null: it does not belong to the list
 */
export async function scan<Doc extends ViewDocument, Shown>(
  { limit, cursor }: PageRequest,
  order: Order,
  load: (request: PageRequest) => Promise<Page<Doc>>,
  look: (documents: readonly Doc[]) => Promise<readonly (Shown | null)[]>,
): Promise<Page<Shown>> {
  const items: Shown[] = [];
  let next = cursor;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = await load({ limit: TOGETHER, cursor: next });
    const shown = await look(read.items);
    for (const [at, document] of read.items.entries()) {
      const found = shown[at] ?? null;
      if (found !== null) items.push(found);
      const isLast = at === read.items.length - 1 && read.next === null;
      if (items.length === limit) return { items, next: isLast ? null : cursorOf(document, order) };
    }
    next = read.next;
    if (next === null) break;
  }
  return { items, next };
}
