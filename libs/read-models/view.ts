import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { IndexDescription } from 'mongodb';
import type { ViewEvent } from './terms';

/**
 * What every read-model document has beside its own fields. `_id` is made from the event's own ids and is never used
 * by two ledgers: a view that tries is stopped.
 */
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
  /** Sealed paths, by event type, that the view needs the blind search terms of. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Ids of the documents the event touches. */
  readonly idsOf: (event: RecordedFact) => readonly string[];
  /** The document `id` after the event; null = no such document. The same object = unchanged. */
  readonly evolve: (doc: Doc | null, event: ViewEvent, id: string) => Doc | null;
  readonly indexes: readonly IndexDescription[];
  /** Nobody looks for their own write in it at once: its events may wait a little and be folded many at a time. */
  readonly patient?: true;
};

/** A view whose document type does not matter, as the machinery handles it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyView = View<any>;

/** Whether read models are made of this ledger: all but the one of message ids, which is read as it stands. */
export const isProjected = (ledger: string): boolean => ledger !== INTAKE_LEDGER;
