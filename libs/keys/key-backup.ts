import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Binary, type Collection, type Db } from 'mongodb';
import { DATA_KEYS, isErased, type KeyDocument, type StoredKey } from './key-document';

/** First line of a backup; the last is `{ "keys": <how many> }`. */
const FORMAT = 'rettid-keys-1';

type Line = {
  readonly id: string;
  readonly ledger: string;
  readonly subject: string;
  readonly kekId: string | null;
  readonly wrapped: string | null;
};

/** The file is no backup of data keys, or not whole. */
export class NoBackup extends Error {
  constructor() {
    super('the file is not a whole backup of data keys');
    this.name = 'NoBackup';
  }
}

/**
 * Writes all data keys, as they are wrapped, to a file for the owner only: worthless without the root keys, which must
 * be kept elsewhere. The file appears whole or not at all.
 * @returns how many keys and tombstones it holds
 */
export async function backUp(db: Db, path: string): Promise<number> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const file = await open(part, 'wx', 0o600);
  let count = 0;
  try {
    await file.write(`${JSON.stringify({ format: FORMAT })}\n`);
    for await (const stored of db.collection<KeyDocument>(DATA_KEYS).find().sort({ _id: 1 })) {
      await file.write(`${JSON.stringify(lineOf(stored))}\n`);
      count += 1;
    }
    await file.write(`${JSON.stringify({ keys: count })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  return count;
}

export type Restored = {
  /** Keys that were missing and are back. */
  readonly restored: number;
  /** Keys that were there. */
  readonly present: number;
  /** Keys that were destroyed since, or before, and stay so. */
  readonly erased: number;
  /** Keys whose subject has got another one meanwhile: what only they can open stays shut. */
  readonly conflicts: number;
};

/**
 * Brings missing data keys back from a backup. A key that is there stays as it is; one that was destroyed stays so,
 * whichever of store, backup and `isErasedSince` (what the ledgers say) knows of it.
 * @throws NoBackup before anything is written, if the file is not whole
 */
export async function restore(
  db: Db,
  path: string,
  keys: { erase(ledger: string, subject: string): Promise<void> },
  isErasedSince: (ledger: string, subject: string) => boolean,
): Promise<Restored> {
  const expected = await wholeCount(path);
  const store = db.collection<KeyDocument>(DATA_KEYS);
  const counts = { restored: 0, present: 0, erased: 0, conflicts: 0 };
  for await (const line of linesOf(path, expected)) counts[await restoreOne(store, line, keys, isErasedSince)] += 1;
  return counts;
}

async function restoreOne(
  store: Collection<KeyDocument>,
  { id, ledger, subject, kekId, wrapped }: Line,
  keys: { erase(ledger: string, subject: string): Promise<void> },
  isErasedSince: (ledger: string, subject: string) => boolean,
): Promise<keyof Restored> {
  if (kekId === null || wrapped === null || isErasedSince(ledger, subject)) {
    await keys.erase(ledger, subject);
    return 'erased';
  }
  const key: StoredKey = { _id: id, ledger, subject, kekId, wrapped: new Binary(Buffer.from(wrapped, 'base64')) };
  const { upsertedCount } = await store.updateOne({ ledger, subject }, { $setOnInsert: key }, { upsert: true });
  if (upsertedCount === 1) return 'restored';
  const there = await store.findOne({ ledger, subject });
  if (there && isErased(there)) return 'erased';
  return there?._id === id ? 'present' : 'conflicts';
}

const lineOf = (stored: KeyDocument): Line => ({
  id: stored._id,
  ledger: stored.ledger,
  subject: stored.subject,
  kekId: stored.kekId,
  wrapped: isErased(stored) ? null : Buffer.from(stored.wrapped.buffer).toString('base64'),
});

async function wholeCount(path: string): Promise<number> {
  let [lines, first, last] = [0, '', ''];
  for await (const line of reading(path)) {
    if (lines === 0) first = line;
    last = line;
    lines += 1;
  }
  const isWhole = parsed<{ format?: unknown }>(first).format === FORMAT;
  if (!isWhole || parsed<{ keys?: unknown }>(last).keys !== lines - 2) throw new NoBackup();
  return lines - 2;
}

async function* linesOf(path: string, count: number): AsyncGenerator<Line> {
  let at = 0;
  for await (const line of reading(path)) {
    if (at > 0 && at <= count) yield parsed<Line>(line);
    at += 1;
  }
}

const reading = (path: string): AsyncIterable<string> => createInterface({ input: createReadStream(path, 'utf8') });

function parsed<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new NoBackup();
  }
}
