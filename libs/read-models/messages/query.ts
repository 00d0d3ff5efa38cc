import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { page, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import { messagesView, type MessageDocument } from './view';

/** Every message received from `from` (included) to `to` (not included), oldest first. @throws BadCursor */
export async function listMessages(
  store: ViewStore,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  request: PageRequest,
): Promise<Page<MessageDocument>> {
  const filter = { ledger: INTAKE_LEDGER, receivedAt: { $gte: from, $lt: to } };
  const order = { by: 'receivedAt', direction: 'ascending' } as const;
  return page(await store.collection(messagesView, INTAKE_LEDGER), filter, order, request);
}

/** One message's outcome; null if that id was never claimed. */
export async function findMessage(store: ViewStore, messageId: string): Promise<MessageDocument | null> {
  const messages = await store.collection(messagesView, INTAKE_LEDGER);
  return messages.findOne({ _id: { $eq: messageId }, ledger: INTAKE_LEDGER });
}
