import type { ViewStore } from '../view-store';
import { webhooksView, type WebhookDocument } from './view';

/** A municipality's webhooks, oldest first, also those that were removed. */
export async function listWebhooks(store: ViewStore, ledger: string): Promise<readonly WebhookDocument[]> {
  const webhooks = await store.collection(webhooksView, ledger);
  return webhooks.find({ ledger }).sort({ registeredAt: 1, _id: 1 }).toArray();
}
