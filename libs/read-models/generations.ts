import type { RulebookChanges } from '@libs/domain/rulebook/changes';
import { MongoServerError, type Collection, type CollectionInfo, type Db } from 'mongodb';
import type { Stopped } from './fold';
import type { AnyView, ViewDocument } from './view';

/** How far one ledger's part of one generation is. `retired`: another generation is live and this one stands still. */
export type Checkpoint = {
  /** `<view>@<fold>-<generation>/<ledger>` */
  _id: string;
  view: string;
  ledger: string;
  fold: number;
  generation: number;
  collection: string;
  /** The collection's own id: tells one that was dropped and came back empty. */
  uuid: string | null;
  seq: number;
  state: 'building' | 'live' | 'retired';
  touchedAt: Date;
  stopped: Stopped | null;
  /** Only of a view that asks for rules: what the municipality had decided about them by `seq`. */
  rulebook?: RulebookChanges;
};

/** Which generation readers see. */
export type Pointer = { _id: string; view: string; ledger: string; fold: number; key: string; collection: string };

const DUPLICATE_KEY = 11000;
const NAMESPACE_EXISTS = 48;
/** A build that gave no sign of life for this long is dead, milliseconds. */
const DEAD_AFTER = 600_000;

/** The generations of all views: their checkpoints, collections and which one is live. */
export class Generations {
  readonly pointers: Collection<Pointer>;
  readonly checkpoints: Collection<Checkpoint>;
  private readonly counters: Collection<{ _id: string; last: number }>;

  constructor(readonly db: Db) {
    this.pointers = db.collection<Pointer>('viewPointers');
    this.checkpoints = db.collection<Checkpoint>('viewCheckpoints');
    this.counters = db.collection<{ _id: string; last: number }>('viewGenerations');
  }

  /** The live generation of a view for a ledger, and how far it is; null if there is none. */
  async live(view: string, ledger: string): Promise<Checkpoint | null> {
    const [found] = await this.pointers
      .aggregate<{ checkpoint: Checkpoint[] }>([
        { $match: { _id: `${view}/${ledger}` } },
        {
          $lookup: { from: this.checkpoints.collectionName, localField: 'key', foreignField: '_id', as: 'checkpoint' },
        },
      ])
      .toArray();
    return found?.checkpoint[0] ?? null;
  }

  /** All live generations of these views. */
  async allLive(views: readonly AnyView[]): Promise<Checkpoint[]> {
    const found = await this.pointers
      .aggregate<{ checkpoint: Checkpoint[] }>([
        { $match: { view: { $in: views.map(({ name }) => name) } } },
        {
          $lookup: { from: this.checkpoints.collectionName, localField: 'key', foreignField: '_id', as: 'checkpoint' },
        },
      ])
      .toArray();
    return found.flatMap(({ checkpoint }) => checkpoint);
  }

  documents<Doc extends ViewDocument>({ collection }: { readonly collection: string }): Collection<Doc> {
    return this.db.collection<Doc>(collection);
  }

  /** A generation number of this fold that was never used before. */
  async nextNumber({ name, fold }: AnyView): Promise<number> {
    const counter = await this.counters.findOneAndUpdate(
      { _id: `${name}@${fold}` },
      { $inc: { last: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    return counter?.last ?? 1;
  }

  /** The generation a ledger that has none may join. */
  async joinable({ name, fold }: AnyView): Promise<number | null> {
    const newest = await this.checkpoints.findOne({ view: name, fold, state: 'live' }, { sort: { generation: -1 } });
    return newest?.generation ?? null;
  }

  /**
   * Claims a ledger's part of a generation for building, with an empty collection that has the view's indexes.
   * @returns null if somebody builds or built there
   */
  async claim(view: AnyView, ledger: string, generation: number): Promise<Checkpoint | null> {
    const collection = `${view.name}@${view.fold}-${generation}`;
    const checkpoint: Checkpoint = {
      _id: `${collection}/${ledger}`,
      view: view.name,
      ledger,
      fold: view.fold,
      generation,
      collection,
      uuid: null,
      seq: 0,
      state: 'building',
      touchedAt: new Date(),
      stopped: null,
    };
    try {
      await this.checkpoints.insertOne(checkpoint);
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return null;
      throw error;
    }
    const uuid = await this.openCollection(view, collection);
    await this.checkpoints.updateOne({ _id: checkpoint._id }, { $set: { uuid } });
    await this.db.collection(collection).deleteMany({ ledger });
    return { ...checkpoint, uuid };
  }

  /**
   * Makes a built generation the live one. It must have reached what the one before has; that one stands still from
   * then on, so that no reader ever goes back in time.
   * @returns false if it is still behind, or somebody else flipped meanwhile
   */
  async flip(built: Checkpoint): Promise<boolean> {
    const { _id: key, view, ledger, fold, collection } = built;
    return this.db.client.withSession((session) =>
      session.withTransaction(async () => {
        const before = await this.pointers.findOne({ _id: `${view}/${ledger}` }, { session });
        const ready = await this.checkpoints.findOneAndUpdate(
          { _id: key, state: 'building' },
          { $set: { state: 'live' } },
          { session, returnDocument: 'after' },
        );
        const old = before
          ? await this.checkpoints.findOneAndUpdate({ _id: before.key }, { $set: { state: 'retired' } }, { session })
          : null;
        if (!ready || (old && !old.stopped && old.seq > ready.seq)) {
          await session.abortTransaction();
          return false;
        }
        await this.pointers.replaceOne(
          { _id: `${view}/${ledger}` },
          { view, ledger, fold, key, collection },
          { session, upsert: true },
        );
        return true;
      }),
    );
  }

  /** Drops what no reader sees any more: retired generations, builds that died, collections nobody knows. */
  async dropUnused({ name }: AnyView): Promise<void> {
    const dead = new Date(Date.now() - DEAD_AFTER);
    const unused = await this.checkpoints
      .find({ view: name, $or: [{ state: 'retired' }, { state: 'building', touchedAt: { $lt: dead } }] })
      .toArray();
    for (const { _id, collection, ledger } of unused) {
      await this.checkpoints.deleteOne({ _id });
      await this.db.collection(collection).deleteMany({ ledger });
    }
    const used = new Set((await this.checkpoints.distinct('collection', { view: name })) as string[]);
    for (const collection of (await this.collectionIds()).keys()) {
      if (collection.startsWith(`${name}@`) && !used.has(collection)) await this.db.collection(collection).drop();
    }
  }

  /** Gives up a build. */
  async abandon({ _id, collection, ledger }: Checkpoint): Promise<void> {
    await this.checkpoints.deleteOne({ _id, state: 'building' });
    await this.db.collection(collection).deleteMany({ ledger });
  }

  /** Collections that exist, with their ids. */
  async collectionIds(): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.listCollections({ name: /@/ }, { nameOnly: false }).toArray();
    return new Map(found.map((one) => [one.name, String((one as Partial<CollectionInfo>).info?.uuid)]));
  }

  private async openCollection(view: AnyView, name: string): Promise<string> {
    try {
      await this.db.createCollection(name);
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
    }
    const family = view.family ? [{ key: { ledger: 1, family: 1 }, name: 'family' }] : [];
    const indexes = [{ key: { ledger: 1 }, name: 'ledger' }, ...family, ...view.indexes];
    await this.db.collection(name).createIndexes(indexes);
    return (await this.collectionIds()).get(name) ?? '';
  }
}
