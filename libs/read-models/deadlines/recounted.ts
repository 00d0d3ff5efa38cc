import type { VisibleCases } from '@libs/access/policy/policy';
import type { Recounted } from '@libs/domain/rulebook/recount';
import type { Filter } from 'mongodb';
import { page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import type { DeadlineDocument } from './document';
import { deadlinesView } from './view';

// Each branch says all of it, so that each finds its way by the index of what is open and counted by that version.
const matching = (ledger: string, places: readonly Recounted[]): Filter<DeadlineDocument> => ({
  $or: places.map(({ rule, versions, dueFrom }) => ({
    ledger,
    status: 'open',
    rule,
    ruleVersion: { $in: [...versions] },
    dueOn: { $gte: dueFrom },
  })),
});

/** Running limits of children that a new version of their rule may count anew. */
export async function* recountedDeadlines(
  store: ViewStore,
  ledger: string,
  places: readonly Recounted[],
): AsyncGenerator<DeadlineDocument, void> {
  if (places.length === 0) return;
  const deadlines = await store.collection(deadlinesView, ledger);
  yield* deadlines.find({ $and: [matching(ledger, places), { childId: { $ne: null } }] });
}

/** Those of them in cases that are visible, due first first. @throws BadCursor */
export async function listRecounted(
  store: ViewStore,
  ledger: string,
  places: readonly Recounted[],
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<DeadlineDocument>> {
  if (places.length === 0) return { items: [], next: null };
  const asked = { $and: [matching(ledger, places), { childId: { $ne: null } }, visibleTo<DeadlineDocument>(visible)] };
  const order = { by: 'dueOn', direction: 'ascending' } as const;
  return page(await store.collection(deadlinesView, ledger), asked, order, request);
}
