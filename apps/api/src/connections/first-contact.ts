import { setTimeout as pause } from 'node:timers/promises';
import { FatalSetting, type Lifecycle } from '@libs/platform/lifecycle';
import type { Log } from '@libs/platform/log';
import { assertReplicaSet } from '@libs/platform/mongo';
import type { Connections } from './connections';

/**
 * Waits for the databases, for as long as it takes, and then checks once that they can keep our promises and have the
 * key store's indexes. A wrong setting ends the process.
 */
export async function firstContact({ clients, keys }: Connections, log: Log, lifecycle: Lifecycle): Promise<void> {
  while (!lifecycle.isStopping) {
    try {
      await Promise.all(clients.map(assertReplicaSet));
      await keys.prepare();
      return;
    } catch (error) {
      if (error instanceof FatalSetting) return lifecycle.crash(error);
      log.warn({ error }, 'waiting for the databases');
      await pause(500);
    }
  }
}
