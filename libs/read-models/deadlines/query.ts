import type { VisibleCases } from '@libs/access/policy/policy';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { deadlineStatuses, type BreachClass, type RuleSet } from '@libs/domain/deadlines/deadline';
import { PETITION } from '@libs/domain/deadlines/catalogue/lapse-rules';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Filter } from 'mongodb';
import { matching, page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import type { DeadlineDocument } from './document';
import { deadlinesView } from './view';

export type DeadlineFilter = {
  readonly status?: DeadlineDocument['status'];
  readonly ruleSet?: RuleSet;
  readonly concernId?: string;
  readonly childId?: string;
  readonly key?: string;
  readonly breachClass?: BreachClass;
  /** The first caseworker of the case; null: nobody is. */
  readonly responsible?: string | null;
  /** Due on this date or before. */
  readonly dueBy?: CalendarDate;
};

/**
 * Those of one municipality's time limits about children whose case is visible, due first first. Unless asked otherwise those of the law.
 * @throws BadCursor
 */
export async function listDeadlines(
  store: ViewStore,
  ledger: string,
  filter: DeadlineFilter,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<DeadlineDocument>> {
  const order = { by: 'dueOn', direction: 'ascending' } as const;
  return page(await store.collection(deadlinesView, ledger), asked(ledger, filter, visible), order, request);
}

/** How many of them there are. */
export async function countDeadlines(
  store: ViewStore,
  ledger: string,
  filter: DeadlineFilter,
  visible: VisibleCases,
): Promise<number> {
  return (await store.collection(deadlinesView, ledger)).countDocuments(asked(ledger, filter, visible));
}

/** Every status by name where none is asked for: so the store reads each in the order of its index and sorts nothing. */
const asked = (
  ledger: string,
  { ruleSet = 'law', status, dueBy, ...values }: DeadlineFilter,
  visible: VisibleCases,
): Filter<DeadlineDocument> => ({
  $and: [
    matching<DeadlineDocument>(ledger, { ruleSet, ...values }),
    { status: { $in: status ? [status] : [...deadlineStatuses] } },
    { childId: { $ne: null } },
    ...(dueBy === undefined ? [] : [{ dueOn: { $lte: dueBy } }]),
    visibleTo<DeadlineDocument>(visible),
  ],
});

/** One time limit; null if the ledger has none of that id. */
export async function findDeadline(store: ViewStore, ledger: string, id: string): Promise<DeadlineDocument | null> {
  // What only the fold reads has no rule.
  const asked = { _id: { $eq: id }, ledger, rule: { $exists: true } };
  return (await store.collection(deadlinesView, ledger)).findOne(asked);
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

/** Petitions of a ledger whose last day was before `today`, the longest over first: their decisions have lapsed. */
export async function missedPetitions(
  store: ViewStore,
  ledger: string,
  today: CalendarDate,
  limit: number,
): Promise<readonly DeadlineDocument[]> {
  const deadlines = await store.collection(deadlinesView, ledger);
  return deadlines
    .find({ ledger, status: 'open', ruleSet: 'law', dueOn: { $lt: today }, key: PETITION })
    .sort({ dueOn: 1 })
    .limit(limit)
    .toArray();
}
