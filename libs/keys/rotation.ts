import { setTimeout as pause } from 'node:timers/promises';
import { Binary, type Collection, type Db } from 'mongodb';
import { DATA_KEYS, isErased, keyPlace, type KeyDocument, type StoredKey } from './key-document';
import type { KeyEncryption } from './key-encryption';

/** Data keys wrapped anew in one write. */
const BATCH = 500;
/** How long a key may still be on its way into the store under the key before, milliseconds. */
const ON_ITS_WAY = 300;

export type KeyCounts = { readonly byRootKey: ReadonlyMap<string, number>; readonly erased: number };

/** How many data keys are wrapped with each root key. */
export async function countKeys(db: Db): Promise<KeyCounts> {
  const found = await db
    .collection<KeyDocument>(DATA_KEYS)
    .aggregate<{ _id: string | null; count: number }>([
      { $group: { _id: '$kekId', count: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ])
    .toArray();
  const byRootKey = new Map(found.flatMap(({ _id, count }) => (_id === null ? [] : [[_id, count] as const])));
  return { byRootKey, erased: found.find(({ _id }) => _id === null)?.count ?? 0 };
}

/**
 * Wraps every data key with its ledger's current key-encryption key, while others seal, open and erase. What is sealed
 * stays as it is. May be stopped at any moment and begun again: a key is either wrapped anew or as it was.
 * @param told called after each batch with how many are done so far
 * @returns how many keys were wrapped anew
 * @throws UnknownRootKey if a key is wrapped with one that is not to be had
 */
export async function rewrapAll(
  db: Db,
  encryption: KeyEncryption,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  const keys = db.collection<KeyDocument>(DATA_KEYS);
  let done = 0;
  // Twice without a find, with a pause between: a process may have chosen its root key just before the change.
  for (let clean = 0; clean < 2; clean += 1) {
    if (clean > 0) await pause(ON_ITS_WAY);
    for (const ledger of (await keys.distinct('ledger')) as string[]) {
      for (let batch = await old(keys, encryption, ledger); batch.length > 0;) {
        done += await rewrap(keys, encryption, batch);
        told(done);
        clean = 0;
        batch = await old(keys, encryption, ledger);
      }
    }
  }
  return done;
}

async function old(
  keys: Collection<KeyDocument>,
  encryption: KeyEncryption,
  ledger: string,
): Promise<readonly StoredKey[]> {
  const current = await encryption.current(ledger);
  const found = await keys
    .find({ ledger, kekId: { $nin: [current, null] } })
    .limit(BATCH)
    .toArray();
  return found.filter((one): one is StoredKey => !isErased(one));
}

/** Each write holds only if the key is still wrapped as it was read: an erasure meanwhile stays one. */
async function rewrap(
  keys: Collection<KeyDocument>,
  encryption: KeyEncryption,
  batch: readonly StoredKey[],
): Promise<number> {
  const writes = batch.map(async (stored) => {
    const { _id, ledger, kekId, wrapped } = stored;
    const place = keyPlace(stored);
    const plain = await encryption.unwrap(ledger, kekId, Buffer.from(wrapped.buffer), place);
    const current = await encryption.current(ledger);
    const anew = new Binary(await encryption.wrap(ledger, current, plain, place));
    return { updateOne: { filter: { _id, kekId, wrapped }, update: { $set: { kekId: current, wrapped: anew } } } };
  });
  const { modifiedCount } = await keys.bulkWrite(await Promise.all(writes), { ordered: false });
  return modifiedCount;
}
