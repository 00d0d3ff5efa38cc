import type { Collection } from 'mongodb';
import type { Append } from './append';
import type { BatchDocument } from './batch-document';
import { Changed } from './errors';
import type { Touch } from './lane-memory';

/** What a lane needs to know of a batch that another process stored. */
export type ForeignBatch = Pick<BatchDocument, 'to' | 'hash' | 'recordedAt'> & { readonly events: readonly Touch[] };

/** Most foreign batches read at a time. */
const MOST = 201;

/** What other processes stored after `seq`, in commit order. */
export function foreignBatches(
  batches: Collection<BatchDocument>,
  ledger: string,
  seq: number,
): Promise<ForeignBatch[]> {
  return batches
    .find({ ledger, from: { $gt: seq } })
    .sort({ from: 1 })
    .limit(MOST)
    .project<ForeignBatch>({
      to: 1,
      hash: 1,
      recordedAt: 1,
      'events.seq': 1,
      'events.stream': 1,
      'events.version': 1,
      'events.subjects': 1,
    })
    .toArray();
}

/** The stored version of each of these streams that exists. */
export async function knownVersions(
  batches: Collection<BatchDocument>,
  ledger: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await batches
    .aggregate<{ _id: string; version: number }>([
      { $match: { ledger, 'events.stream': { $in: streams } } },
      { $project: { 'events.stream': 1, 'events.version': 1 } },
      { $unwind: '$events' },
      { $match: { 'events.stream': { $in: streams } } },
      { $group: { _id: '$events.stream', version: { $max: '$events.version' } } },
    ])
    .toArray();
  return new Map(found.map(({ _id, version }) => [_id, version]));
}

/** Whether an event after `since` touches one of the streams or subjects. */
export async function touchedAfter(
  batches: Collection<BatchDocument>,
  ledger: string,
  { since, streams, subjects }: NonNullable<Append['unchanged']>,
): Promise<Changed | null> {
  const touched = await batches.findOne(
    {
      ledger,
      to: { $gt: since },
      $or: [
        { events: { $elemMatch: { stream: { $in: [...streams] }, seq: { $gt: since } } } },
        { events: { $elemMatch: { subjects: { $in: [...subjects] }, seq: { $gt: since } } } },
      ],
    },
    { projection: { _id: 1 } },
  );
  return touched ? new Changed('a stream or subject the decision depends on') : null;
}
