import type { Checkpoint, Pointer } from '../generations';
import type { ViewStore } from '../view-store';
import { inboxView, type InboxDocument } from './view';

/** Reminders in the order of their numbers, and up to which number these are all. */
export type RaisedSince = { readonly reminders: readonly InboxDocument[]; readonly upTo: number };

/** A snapshot session sets its own read concern. */
const SNAPSHOT = { readConcern: { level: 'snapshot' } } as const;

/**
 * The reminders raised after number `after`, at most `limit`. The checkpoint, the generation that is live and its documents
 * are read as they were at one and the same moment: what has a number up to `upTo` and is not here was not raised, even
 * while the view is written or another generation takes its place.
 */
export async function raisedSince(
  { generations }: ViewStore,
  ledger: string,
  after: number,
  limit: number,
): Promise<RaisedSince> {
  return generations.db.client.withSession({ snapshot: true }, async (session) => {
    const options = { session, ...SNAPSHOT };
    const pointer = await generations.pointers.findOne<Pointer>({ _id: `${inboxView.name}/${ledger}` }, options);
    const live = pointer && (await generations.checkpoints.findOne<Checkpoint>({ _id: pointer.key }, options));
    if (!live || live.seq <= after) return { reminders: [], upTo: after };
    const reminders = await generations
      .documents<InboxDocument>(live)
      .find({ ledger, raisedSeq: { $gt: after, $lte: live.seq } }, options)
      .sort({ raisedSeq: 1 })
      .limit(limit)
      .toArray();
    return { reminders, upTo: reminders.length === limit ? reminders.at(-1)!.raisedSeq : live.seq };
  });
}
