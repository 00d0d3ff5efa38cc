import type { VisibleCases } from '@libs/access/policy/policy';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import type { Filter } from 'mongodb';
import { matching, page, visibleTo, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { inboxView, type InboxDocument } from './view';

export type InboxFilter = {
  readonly audience?: ReminderAudience;
  readonly deadlineId?: string;
  /** A staff id: only what names them. */
  readonly recipient?: string;
};

/** `duties`: also reminders of the municipality's own duties, which are about no case. */
export type VisibleInbox = VisibleCases & { readonly duties?: boolean };

/** Those of one municipality's reminders whose case is visible, newest first. @throws BadCursor */
export async function listInbox(
  store: ViewStore,
  ledger: string,
  filter: InboxFilter,
  visible: VisibleInbox,
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
  visible: VisibleInbox,
): Promise<number> {
  return (await store.collection(inboxView, ledger)).countDocuments(asked(ledger, filter, visible));
}

/** Any reminder of a municipality, whoever may see it; null if there is none of that id. */
export async function findReminder(store: ViewStore, ledger: string, id: string): Promise<InboxDocument | null> {
  return (await store.collection(inboxView, ledger)).findOne({ _id: id, ledger });
}

const asked = (
  ledger: string,
  { audience, deadlineId, recipient }: InboxFilter,
  { duties = false, ...visible }: VisibleInbox,
): Filter<InboxDocument> => {
  const ofCases = { $and: [{ childId: { $ne: null } }, visibleTo<InboxDocument>(visible)] };
  return {
    $and: [
      matching<InboxDocument>(ledger, { audience, deadlineId, recipients: recipient }),
      duties ? { $or: [ofCases, { childId: null }] } : ofCases,
    ],
  };
};
