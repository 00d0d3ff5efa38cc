import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { matching, page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { inboxView, type InboxDocument } from './view';

export type InboxFilter = { readonly audience?: ReminderAudience; readonly deadlineId?: string };

/** One municipality's reminders, newest first. @throws BadCursor */
export async function listInbox(
  store: ViewStore,
  ledger: string,
  { audience, deadlineId }: InboxFilter,
  request: PageRequest,
): Promise<Page<InboxDocument>> {
  const filter = matching<InboxDocument>(ledger, { audience, deadlineId });
  const order = { by: 'raisedAt', direction: 'descending' } as const;
  return page(await store.collection(inboxView, ledger), filter, order, request);
}
