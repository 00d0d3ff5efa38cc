import type { AnyBulkWriteOperation, Collection, Filter } from 'mongodb';
import { Documents } from './documents';
import type { Touched } from './fold';
import type { Checkpoint, Generations } from './generations';
import type { Shelf } from './shelf';
import type { ViewDocument } from './view';

/** Most documents that are kept in memory, some 2 kB each. */
const MOST = 50_000;
/** Documents per write, and writes under way at the same time. */
const WRITE = 1_000;
const WRITES = 2;
/**
 * What makes inserts durable is the checkpoint's write after them; one that is lost with its server is missed when they
 * are counted. A replacement that is lost is not, so it has the client's own durability.
 */
const QUICK = { writeConcern: { w: 1, journal: false } } as const;
/** They are read back before a majority has them. */
const OWN = { readConcern: { level: 'local' } } as const;

/**
 * The documents of one ledger while a generation of it is built, however many there are: what was touched lately in
 * memory, the others in the collection, from where they come back when an event touches them.
 */
export class Building implements Shelf {
  documents = new Documents();
  /** How many the collection holds. */
  stored = 0;
  private readonly collection: Collection<ViewDocument>;
  /** Of what is in memory: the ids that the collection has, and the ids and families that were asked for. */
  private readonly older = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly families = new Set<string>();

  constructor(
    private readonly generations: Generations,
    private readonly target: Checkpoint,
    private readonly most = MOST,
  ) {
    this.collection = generations.documents(target);
  }

  /** A family comes back as a whole; what is in memory is newer than what is found. */
  async fetch(touched: Touched): Promise<void> {
    if (this.stored === 0) return;
    const { ledger } = this.target;
    const wanted: Filter<ViewDocument>[] = [];
    const ids = newTo(this.ids, touched.ids);
    const families = newTo(this.families, touched.families);
    if (ids.length > 0) wanted.push({ _id: { $in: ids }, ledger });
    if (families.length > 0) wanted.push({ ledger, family: { $in: families } });
    if (wanted.length === 0) return;
    for await (const document of this.collection.find({ $or: wanted }, OWN)) {
      if (this.documents.has(document._id)) continue;
      this.documents.set(document._id, document);
      this.older.add(document._id);
    }
  }

  async tidy(): Promise<void> {
    if (this.documents.size <= this.most) return;
    await this.store();
    // a build that gives no sign of life is taken for dead
    await this.generations.checkpoints.updateOne({ _id: this.target._id }, { $set: { touchedAt: new Date() } });
  }

  /** Puts away everything that is in memory. */
  async store(): Promise<void> {
    const writes = [...this.documents].flatMap(([id, document]) => this.writeOf(id, document));
    for (let from = 0; from < writes.length; from += WRITE * WRITES) {
      const slices = Array.from({ length: WRITES }, (_, n) => writes.slice(from + n * WRITE, from + (n + 1) * WRITE));
      await Promise.all(slices.map((slice) => this.write(slice)));
    }
    this.documents = new Documents();
    for (const known of [this.older, this.ids, this.families]) known.clear();
  }

  private async write(operations: AnyBulkWriteOperation<ViewDocument>[]): Promise<void> {
    if (operations.length === 0) return;
    const durability = operations.every((one) => 'insertOne' in one) ? QUICK : {};
    const options = { ordered: false, ...durability };
    const { insertedCount, deletedCount } = await this.collection.bulkWrite(operations, options);
    this.stored += insertedCount - deletedCount;
  }

  private writeOf(_id: string, document: ViewDocument | null): AnyBulkWriteOperation<ViewDocument>[] {
    const isKnown = this.older.has(_id);
    if (document)
      return [isKnown ? { replaceOne: { filter: { _id }, replacement: document } } : { insertOne: { document } }];
    return isKnown ? [{ deleteOne: { filter: { _id } } }] : [];
  }
}

/** Those that are not in `known` yet, and now are. */
function newTo(known: Set<string>, some: ReadonlySet<string>): string[] {
  const found = [...some].filter((one) => !known.has(one));
  for (const one of found) known.add(one);
  return found;
}
