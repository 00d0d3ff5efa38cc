import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { IndexDescription } from 'mongodb';

/** What every read-model document has beside its own fields. `_id` is unique in the ledger's part of the view. */
export type ViewDocument = { readonly _id: string; readonly ledger: string };

/**
 * A read model: which documents an event touches, and how each of them looks after it. Pure: no clock, no I/O, no
 * look-ups; the same events give the same documents for ever. `fold` is raised whenever `evolve` or `idsOf` changes,
 * so that the new shape is built beside the old one.
 */
export type View<Doc extends ViewDocument = ViewDocument> = {
  readonly name: string;
  readonly fold: number;
  /** The event types this view folds; all others are passed over. */
  readonly handles: readonly string[];
  /** Ids of the documents the event touches. */
  readonly idsOf: (event: StoredEvent) => readonly string[];
  /** The document `id` after the event; null = no such document. */
  readonly evolve: (doc: Doc | null, event: StoredEvent, id: string) => Doc | null;
  readonly indexes: readonly IndexDescription[];
};
