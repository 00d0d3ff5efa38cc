import type { VisibleCases } from '@libs/access/policy/policy';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import type { Filter } from 'mongodb';
import { matching, page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { inboxView, type InboxDocument } from './view';

export type InboxFilter = { readonly audience?: ReminderAudience; readonly deadlineId?: string };

/** Those of one municipality's reminders whose case is visible, newest first. @throws BadCursor */
export async function listInbox(
  store: ViewStore,
  ledger: string,
  filter: InboxFilter,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<InboxDocument>> {
  const order = { by: 'raisedAt', direction: 'descending' } as const;
  return page(await store.collection(inboxView, ledger), asked(ledger, filter, visible), order, request);
}

/** How many of them there are. */
export async function countInbox(
  store: ViewStore,
  ledger: string,
  filter: InboxFilter,
  visible: VisibleCases,
): Promise<number> {
  return (await store.collection(inboxView, ledger)).countDocuments(asked(ledger, filter, visible));
}

const asked = (
  ledger: string,
  { audience, deadlineId }: InboxFilter,
  visible: VisibleCases,
): Filter<InboxDocument> => ({
  $and: [matching<InboxDocument>(ledger, { audience, deadlineId }), visibleTo<InboxDocument>(visible)],
});
