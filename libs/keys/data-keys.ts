import { randomBytes, randomUUID } from 'node:crypto';
import { Binary, type Collection, type Db } from 'mongodb';
import { lock, unlock } from './box';
import { Inserts } from './inserts';
import type { MunicipalityKeys } from './municipality-keys';

type DataKeyDocument = { _id: string; ledger: string; subject: string; kekId: string; nonce: Binary; wrapped: Binary };

export type DataKey = { readonly id: string; readonly key: Buffer };

/** Most keys kept open in memory at a time. */
const CACHE = 20_000;

/** One 256-bit key per data subject and municipality, stored wrapped, in a database of its own. */
export class DataKeys {
  private readonly keys: Collection<DataKeyDocument>;
  private readonly inserts: Inserts<DataKeyDocument>;
  private readonly bySubject = new Map<string, DataKey>();
  private readonly byId = new Map<string, DataKey>();
  /** Subjects whose key is being found or made at this moment. */
  private readonly asked = new Map<string, Promise<DataKey>>();

  constructor(
    db: Db,
    private readonly municipality: MunicipalityKeys,
  ) {
    this.keys = db.collection<DataKeyDocument>('dataKeys');
    this.inserts = new Inserts(this.keys);
  }

  async prepare(): Promise<void> {
    await this.keys.createIndex({ ledger: 1, subject: 1 }, { unique: true });
  }

  /** The subject's key; made on first use, and durable before it is answered. */
  ofSubject(ledger: string, subject: string): Promise<DataKey> {
    const place = `${ledger}|${subject}`;
    const known = this.bySubject.get(place);
    if (known) return Promise.resolve(known);
    const asked = this.asked.get(place) ?? this.first(ledger, subject).finally(() => this.asked.delete(place));
    this.asked.set(place, asked);
    return asked;
  }

  /** The keys with these ids that still exist; read in one query. */
  async ofIds(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const known = this.byId.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    if (missing.length > 0) {
      for (const stored of await this.keys.find({ _id: { $in: missing } }).toArray()) {
        const dataKey = this.unwrap(stored);
        this.remember(`${stored.ledger}|${stored.subject}`, dataKey);
        found.set(dataKey.id, dataKey);
      }
    }
    return found;
  }

  private async first(ledger: string, subject: string): Promise<DataKey> {
    const dataKey = await this.makeOrFind(ledger, subject);
    this.remember(`${ledger}|${subject}`, dataKey);
    return dataKey;
  }

  /** Makes before it looks: a subject that this process has not sealed for yet is nearly always a new one. */
  private async makeOrFind(ledger: string, subject: string): Promise<DataKey> {
    const dataKey = { id: randomUUID(), key: randomBytes(32) };
    const kekId = this.municipality.current;
    const { nonce, box } = lock(this.municipality.wrappingKey(ledger, kekId), dataKey.key, `${ledger}|${dataKey.id}`);
    const stored = { _id: dataKey.id, ledger, subject, kekId, nonce: new Binary(nonce), wrapped: new Binary(box) };
    return (await this.inserts.insert(stored)) ? dataKey : this.unwrap(await this.madeBefore(ledger, subject));
  }

  /** The subject's key was made before, perhaps in the same moment: that one is the key. */
  private async madeBefore(ledger: string, subject: string): Promise<DataKeyDocument> {
    for (;;) {
      const stored = await this.keys.findOne({ ledger, subject });
      if (stored) return stored;
    }
  }

  private unwrap(stored: DataKeyDocument): DataKey {
    const kek = this.municipality.wrappingKey(stored.ledger, stored.kekId);
    const nonce = Buffer.from(stored.nonce.buffer);
    const wrapped = Buffer.from(stored.wrapped.buffer);
    return { id: stored._id, key: unlock(kek, nonce, wrapped, `${stored.ledger}|${stored._id}`) };
  }

  private remember(place: string, dataKey: DataKey): void {
    if (this.bySubject.size >= CACHE) {
      this.bySubject.clear();
      this.byId.clear();
    }
    this.bySubject.set(place, dataKey);
    this.byId.set(dataKey.id, dataKey);
  }
}
