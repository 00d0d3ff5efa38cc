import { setTimeout as pause } from 'node:timers/promises';
import { FatalSetting, type Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { assertReplicaSet } from '@libs/platform/mongo';
import type { Connections } from './connections';

/**
 * Waits for the databases, for as long as it takes, and then checks once that they can keep our promises, have the key
 * store's indexes, and can say who may see what. A wrong setting ends the process.
 */
export async function firstContact(
  { clients, keys, sessions }: Connections,
  log: Log,
  lifecycle: Lifecycle,
): Promise<void> {
  while (!lifecycle.isStopping) {
    try {
      await Promise.all(clients.map(assertReplicaSet));
      await keys.prepare();
      await sessions.prepare();
      return;
    } catch (error) {
      if (error instanceof FatalSetting) return lifecycle.crash(error);
      log.warn({ error }, 'waiting for the databases');
      await pause(500);
    }
  }
}
