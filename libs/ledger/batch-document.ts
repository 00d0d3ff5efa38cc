import type { StoredEvent } from '@libs/domain/kernel/envelope';

/** An event inside its batch, which says the ledger once for all. */
export type BatchEvent = Omit<StoredEvent, 'ledger'>;

/**
 * What one commit stores: one plain insert, so no transaction and no counter. `from`…`to` follow the batch before it
 * without a gap; `hash` is the last event's, `prevHash` the one the first event was chained to.
 */
export type BatchDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly from: number;
  readonly to: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly recordedAt: string;
  readonly events: readonly BatchEvent[];
};

/** Where a ledger lives unless told otherwise. */
export const BATCHES = 'batches';

/** Most events in one batch, and so in one command. */
export const MAX_EVENTS = 256;
/** Most bytes of canonical JSON in one batch. */
export const MAX_BATCH_BYTES = 1_000_000;
/** Most bytes of canonical JSON in one event. */
export const MAX_EVENT_BYTES = 256_000;
