import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { RuleSet } from '@libs/domain/deadlines/deadline';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { matching, page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { deadlinesView, type DeadlineDocument } from './view';

export type DeadlineFilter = {
  readonly status?: DeadlineDocument['status'];
  readonly ruleSet?: RuleSet;
  readonly concernId?: string;
  readonly childId?: string;
  /** Due on this date or before. */
  readonly dueBy?: CalendarDate;
};

/** One municipality's time limits, due first first. Unless asked otherwise those of the law. @throws BadCursor */
export async function listDeadlines(
  store: ViewStore,
  ledger: string,
  { status, ruleSet = 'law', concernId, childId, dueBy }: DeadlineFilter,
  request: PageRequest,
): Promise<Page<DeadlineDocument>> {
  const equal = matching<DeadlineDocument>(ledger, { ruleSet, status, concernId, childId });
  const filter = dueBy === undefined ? equal : { ...equal, dueOn: { $lte: dueBy } };
  const order = { by: 'dueOn', direction: 'ascending' } as const;
  return page(await store.collection(deadlinesView, ledger), filter, order, request);
}

/** Time limits of a ledger with a rung at or before `until` that is not raised, soonest first. */
export async function nextDeadlines(
  store: ViewStore,
  ledger: string,
  until: Instant,
  limit: number,
): Promise<readonly DeadlineDocument[]> {
  const deadlines = await store.collection(deadlinesView, ledger);
  return deadlines
    .find({ ledger, nextAt: { $ne: null, $lte: until } })
    .sort({ nextAt: 1 })
    .limit(limit)
    .toArray();
}
