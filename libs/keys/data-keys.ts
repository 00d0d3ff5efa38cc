import { randomBytes, randomUUID } from 'node:crypto';
import { Binary, MongoServerError, type Collection, type Db } from 'mongodb';
import { SubjectErased } from './errors';
import { Inserts } from './inserts';
import { KeyCache, type DataKey } from './key-cache';
import { DATA_KEYS, isErased, keyPlace, type KeyDocument, type StoredKey } from './key-document';
import type { KeyEncryption } from './key-encryption';
import { LookUps } from './look-ups';

const DUPLICATE_KEY = 11000;
/** Most subjects of which it is remembered that they have a key. */
const MET = 200_000;

/** One 256-bit key per data subject and municipality, stored wrapped, in a database of its own. */
export class DataKeys {
  private readonly keys: Collection<KeyDocument>;
  private readonly inserts: Inserts<KeyDocument>;
  private readonly lookUps: LookUps;
  private readonly cache: KeyCache;
  /** Places that are known to have had a key: there one looks before one makes. */
  private readonly met = new Set<string>();
  /** Subjects whose key is being found or made at this moment. */
  private readonly asked = new Map<string, Promise<DataKey>>();
  private prepared: Promise<unknown> | null = null;

  constructor(
    db: Db,
    private readonly encryption: KeyEncryption,
    now: () => number,
  ) {
    this.keys = db.collection<KeyDocument>(DATA_KEYS);
    this.inserts = new Inserts(this.keys);
    this.lookUps = new LookUps(this.keys);
    this.cache = new KeyCache(now);
  }

  /** Without the index two processes could give a subject two keys, so nothing is stored before it is there. */
  async prepare(): Promise<void> {
    this.prepared ??= this.keys.createIndex({ ledger: 1, subject: 1 }, { unique: true }).catch((error: unknown) => {
      this.prepared = null;
      throw error;
    });
    await this.prepared;
  }

  /** The subject's key; made on first use, and durable before it is answered. @throws SubjectErased */
  ofSubject(ledger: string, subject: string): Promise<DataKey> {
    const place = placeOf(ledger, subject);
    const known = this.cache.ofPlace(place);
    if (known) return Promise.resolve(known);
    const asked = this.asked.get(place) ?? this.first(ledger, subject).finally(() => this.asked.delete(place));
    this.asked.set(place, asked);
    return asked;
  }

  /** The keys with these ids that still exist. */
  async ofIds(ids: Iterable<string>): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const known = this.cache.ofId(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const { mark } = this.cache;
    for (const stored of await this.lookUps.find(missing)) {
      if (isErased(stored)) continue;
      const dataKey = await this.unwrap(stored);
      this.remember(placeOf(stored.ledger, stored.subject), dataKey, mark);
      found.set(dataKey.id, dataKey);
    }
    return found;
  }

  /** Destroys the subject's key, and leaves a tombstone also where there never was one. Safe to repeat. */
  async erase(ledger: string, subject: string): Promise<void> {
    await this.prepare();
    for (;;) {
      try {
        await this.keys.updateOne(
          { ledger, subject, erasedAt: { $exists: false } },
          { $set: { kekId: null, wrapped: null, erasedAt: new Date() }, $setOnInsert: { _id: randomUUID() } },
          { upsert: true },
        );
        break;
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
        // Its tombstone stands already, or its key was made in this very moment.
        const stored = await this.keys.findOne({ ledger, subject });
        if (stored && isErased(stored)) break;
      }
    }
    this.forget(ledger, subject);
  }

  forget(ledger: string, subject: string): void {
    this.cache.forget(placeOf(ledger, subject));
  }

  private async first(ledger: string, subject: string): Promise<DataKey> {
    const place = placeOf(ledger, subject);
    const { mark } = this.cache;
    const stored = this.met.has(place) ? await this.keys.findOne({ ledger, subject }) : null;
    const dataKey = stored ? await this.unwrap(whole(stored)) : await this.makeOrFind(ledger, subject);
    this.remember(place, dataKey, mark);
    return dataKey;
  }

  /** Makes before it looks: a subject that this process has not met yet is nearly always a new one. */
  private async makeOrFind(ledger: string, subject: string): Promise<DataKey> {
    await this.prepare();
    const [_id, key, kekId] = [randomUUID(), randomBytes(32), await this.encryption.current(ledger)];
    const named = { _id, ledger, subject };
    const wrapped = new Binary(await this.encryption.wrap(ledger, kekId, key, keyPlace(named)));
    const isOurs = await this.inserts.insert({ ...named, kekId, wrapped });
    return isOurs ? { id: _id, key } : this.unwrap(await this.madeBefore(ledger, subject));
  }

  /** The subject's key was made before, perhaps in the same moment: that one is the key. @throws SubjectErased */
  private async madeBefore(ledger: string, subject: string): Promise<StoredKey> {
    for (;;) {
      const stored = await this.keys.findOne({ ledger, subject });
      if (stored) return whole(stored);
    }
  }

  private async unwrap(stored: StoredKey): Promise<DataKey> {
    const { _id, ledger, kekId, wrapped } = stored;
    const key = await this.encryption.unwrap(ledger, kekId, Buffer.from(wrapped.buffer), keyPlace(stored));
    return { id: _id, key };
  }

  private remember(place: string, dataKey: DataKey, mark: number): void {
    this.cache.remember(place, dataKey, mark);
    if (this.met.size >= MET) this.met.clear();
    this.met.add(place);
  }
}

function whole(stored: KeyDocument): StoredKey {
  if (isErased(stored)) throw new SubjectErased(stored.subject);
  return stored;
}

const placeOf = (ledger: string, subject: string): string => `${ledger}|${subject}`;
