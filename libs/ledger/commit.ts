import { setTimeout as pause } from 'node:timers/promises';
import { MongoNotConnectedError, MongoServerError, type Collection } from 'mongodb';
import type { BatchDocument } from './batch-document';
import { LedgerUnavailable } from './errors';

/** `lost`: another process holds the number, or (`clash`) a version or command id in the batch is taken. */
export type Outcome = { readonly status: 'committed' } | { readonly status: 'lost'; readonly clash: boolean };

const DUPLICATE_KEY = 11000;
/** Errors that say for certain that the document was not and will not be stored: no use in repeating. */
const NEVER_STORED = new Set([2, 13, 14, 9, 121, 10334, 17280]);

/**
 * Stores one batch and does not return before the outcome is certain. After a lost connection, a timeout or a
 * write-concern error the same document is inserted again: unique (ledger, from) makes that safe, and a majority read
 * tells whose document holds the number.
 * @throws the server's error if the document can never be stored
 * @throws LedgerUnavailable once our own connection is closed for good: nobody will ever know more
 */
export async function commit(batches: Collection<BatchDocument>, document: BatchDocument): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    try {
      await batches.insertOne(document);
      return { status: 'committed' };
    } catch (error) {
      if (error instanceof MongoServerError && NEVER_STORED.has(Number(error.code))) throw error;
      if (error instanceof MongoNotConnectedError) throw new LedgerUnavailable();
      const outcome = isDuplicate(error) ? await whose(batches, document, clashes(error), attempt > 0) : null;
      if (outcome) return outcome;
    }
    await pause(Math.min(500, 20 * 2 ** attempt));
  }
}

/** Reads who holds the batch's first number; null if nobody (yet), or if the answer could not be had. */
async function whose(
  batches: Collection<BatchDocument>,
  { _id, ledger, from }: BatchDocument,
  clash: boolean,
  repeated: boolean,
): Promise<Outcome | null> {
  if (!repeated) return { status: 'lost', clash };
  const holder = await batches.findOne({ ledger, from }, { projection: { _id: 1 } }).catch(() => null);
  if (holder) return holder._id === _id ? { status: 'committed' } : { status: 'lost', clash: false };
  return clash ? { status: 'lost', clash } : null;
}

const isDuplicate = (error: unknown): error is MongoServerError =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** Whether it was a version or a command id that was taken, not the number. */
function clashes(error: MongoServerError): boolean {
  const pattern = (error['keyPattern'] ?? {}) as Record<string, unknown>;
  return 'events.version' in pattern || 'events.commandId' in pattern;
}
