import type { RecordedFact } from '@libs/domain/kernel/envelope';
import {
  MongoBulkWriteError,
  MongoServerError,
  type AnyBulkWriteOperation,
  type ClientSession,
  type Filter,
} from 'mongodb';
import { Documents } from './documents';
import { foldInto, touchedBy, type Folding, type Stopped, type Touched } from './fold';
import type { Checkpoint, Generations } from './generations';
import { rulesKept, withRules } from './rules';
import { withTerms } from './terms';
import type { AnyView, ViewDocument } from './view';

const DUPLICATE_KEY = 11000;

/** Somebody else moved the checkpoint: nothing of ours was written. */
class Moved extends Error {}

/**
 * Folds events that follow the checkpoint directly and stores documents and checkpoint together.
 * @returns the checkpoint afterwards; 'moved' if another process was quicker or the generation is gone
 */
export async function write(
  generations: Generations,
  view: AnyView,
  at: Checkpoint,
  events: readonly RecordedFact[],
  { knownTypes, keys }: Folding,
): Promise<Checkpoint | 'moved'> {
  const before = await read(generations, at, touchedBy(view, events));
  const after = new Documents(before.values());
  const rulebook = at.rulebook ?? [];
  const folding = withRules(view, rulebook, await withTerms(view, at.ledger, events, keys));
  const stopped = foldInto(after, view, folding, knownTypes);
  const seq = stopped ? stopped.seq - 1 : (events.at(-1)?.seq ?? at.seq);
  const kept = rulesKept(view, rulebook, events, seq);
  const next: Checkpoint = { ...at, ...kept, seq, stopped, touchedAt: new Date() };
  try {
    await store(generations, at, next, changes(before, after, at.ledger));
    return next;
  } catch (error) {
    if (error instanceof Moved) return 'moved';
    if (!isDuplicate(error)) throw error;
    return takenId(generations, at, events);
  }
}

type Stored = ReadonlyMap<string, ViewDocument>;

async function read(generations: Generations, at: Checkpoint, { ids, families }: Touched): Promise<Stored> {
  const wanted: Filter<ViewDocument>[] = [];
  if (ids.size > 0) wanted.push({ _id: { $in: [...ids] }, ledger: at.ledger });
  if (families.size > 0) wanted.push({ ledger: at.ledger, family: { $in: [...families] } });
  if (wanted.length === 0) return new Map();
  const found = await generations.documents(at).find({ $or: wanted }).toArray();
  return new Map(found.map((document) => [document._id, document]));
}

function changes(before: Stored, after: Documents, ledger: string): AnyBulkWriteOperation<ViewDocument>[] {
  const operations: AnyBulkWriteOperation<ViewDocument>[] = [];
  for (const [_id, document] of after) {
    if (document === (before.get(_id) ?? null)) continue;
    if (document === null) operations.push({ deleteOne: { filter: { _id, ledger } } });
    // By its id alone, which the store finds without weighing its other indexes: it was read as one of this ledger.
    else if (before.has(_id)) operations.push({ replaceOne: { filter: { _id }, replacement: document } });
    else operations.push({ insertOne: { document } });
  }
  return operations;
}

async function store(
  generations: Generations,
  at: Checkpoint,
  { seq, stopped, touchedAt, rulebook }: Checkpoint,
  operations: AnyBulkWriteOperation<ViewDocument>[],
): Promise<void> {
  const move = async (session?: ClientSession): Promise<void> => {
    const { matchedCount } = await generations.checkpoints.updateOne(
      { _id: at._id, seq: at.seq, stopped: null, state: { $ne: 'retired' } },
      { $set: { seq, stopped, touchedAt, ...(rulebook && { rulebook }) } },
      session ? { session } : {},
    );
    if (matchedCount === 0) throw new Moved();
  };
  if (operations.length === 0) return move();
  await generations.db.client.withSession((session) =>
    session.withTransaction(
      async () => {
        await move(session);
        await generations.documents(at).bulkWrite(operations, { session, ordered: false });
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
    ),
  );
}

const isDuplicate = (error: unknown): boolean =>
  (error instanceof MongoBulkWriteError || error instanceof MongoServerError) && error.code === DUPLICATE_KEY;

/** A document id is in use: by another process that was quicker, else for good by another ledger. */
async function takenId(
  generations: Generations,
  at: Checkpoint,
  [first]: readonly RecordedFact[],
): Promise<Checkpoint | 'moved'> {
  const now = await generations.checkpoints.findOne({ _id: at._id });
  if (!now || now.seq !== at.seq || !first) return 'moved';
  const stopped: Stopped = { seq: first.seq, type: first.type, reason: 'id-taken' };
  await generations.checkpoints.updateOne({ _id: at._id, seq: at.seq }, { $set: { stopped } });
  return { ...now, stopped };
}
