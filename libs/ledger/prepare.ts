import type { Db } from 'mongodb';
import { BATCHES } from './batch-document';

/**
 * Makes a ledger's collection and its indexes; safe to repeat. Needs more than the services' user may do, so it runs
 * once, by whoever sets the installation up.
 */
export async function prepareLedger(db: Db, collection: string = BATCHES): Promise<void> {
  await db.collection(collection).createIndexes([
    { key: { ledger: 1, from: 1 }, unique: true, name: 'number' },
    { key: { ledger: 1, 'events.stream': 1, 'events.version': 1 }, unique: true, name: 'version' },
    { key: { ledger: 1, 'events.commandId': 1 }, unique: true, name: 'command' },
    { key: { ledger: 1, 'events.subjects': 1 }, name: 'subject' },
  ]);
}
