import { setTimeout as pause } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import { FatalSetting, type Lifecycle } from './lifecycle';
import type { Log } from './log';
import { assertReplicaSet } from './mongo';

const AGAIN_AFTER = 500;

/**
 * Waits for the databases, for as long as it takes, and checks once that they can keep our promises. A wrong setting
 * ends the process.
 */
export async function firstContact(clients: readonly MongoClient[], lifecycle: Lifecycle, log: Log): Promise<void> {
  while (!lifecycle.isStopping) {
    try {
      await Promise.all(clients.map(assertReplicaSet));
      return;
    } catch (error) {
      if (error instanceof FatalSetting) return lifecycle.crash(error);
      log.warn({ error }, 'waiting for the databases');
      await pause(AGAIN_AFTER);
    }
  }
}
