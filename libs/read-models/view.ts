import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { IndexDescription } from 'mongodb';
import type { ViewEvent } from './terms';

/**
 * What every read-model document has beside its own fields. `_id` is made from the event's own ids and is never used
 * by two ledgers: a view that tries is stopped.
 */
export type ViewDocument = {
  readonly _id: string;
  readonly ledger: string;
  /** The {@link Family} it belongs to; only in a view that has families. */
  readonly family?: string;
};

/**
 * Documents that one event may change together, such as the time limits of one child: they are read together and folded
 * together, and those that changed are written.
 */
export type Family<Doc extends ViewDocument> = {
  /** Whose documents the event touches; null: those alone that `idsOf` names. */
  readonly of: (event: RecordedFact) => string | null;
  /** What of `members` changed, and what is new; each says in `family` that it belongs here. */
  readonly evolve: (members: ReadonlyMap<string, Doc>, event: ViewEvent, family: string) => readonly Doc[];
};

/**
 * A read model: which documents an event touches, and how each of them looks after it. Pure: no clock, no I/O, no
 * look-ups; the same events give the same documents for ever. `fold` is raised whenever `evolve`, `idsOf` or `family`
 * changes, so that the new shape is built beside the old one. `Hidden` are documents that only the fold reads.
 */
export type View<Doc extends ViewDocument = ViewDocument, Hidden extends ViewDocument = never> = {
  readonly name: string;
  readonly fold: number;
  /** The event types this view folds; all others are passed over. */
  readonly handles: readonly string[];
  /** Sealed paths, by event type, that the view needs the blind search terms of. */
  readonly terms?: Readonly<Record<string, string>>;
  /** It dates limits: its events come with the municipality's rules. */
  readonly rulebook?: true;
  /** Ids of the documents the event touches one by one. */
  readonly idsOf: (event: RecordedFact) => readonly string[];
  /** The document `id` after the event; null = no such document. The same object = unchanged. */
  readonly evolve: (doc: Doc | null, event: ViewEvent, id: string) => Doc | null;
  readonly family?: Family<Doc | Hidden>;
  readonly indexes: readonly IndexDescription[];
  /** Nobody looks for their own write in it at once: its events may wait a little and be folded many at a time. */
  readonly patient?: true;
};

/** A view of these documents, whatever it hides beside them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type ViewOf<Doc extends ViewDocument> = View<Doc, any>;

/** A view whose document types do not matter, as the machinery handles it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyView = View<any, any>;

/** Whether read models are made of this ledger: all but the one of message ids, which is read as it stands. */
export const isProjected = (ledger: string): boolean => ledger !== INTAKE_LEDGER;
