import type { ClaimRepair } from '@libs/commands/intake/claim-repair';
import { everyMinute } from '@libs/platform/every-minute';
import type { Log } from '@libs/platform/log';

/** Looks after claims without outcome. @returns how to stop it */
export const repairing = (repair: ClaimRepair, contact: Promise<void>, log: Log): (() => Promise<void>) =>
  everyMinute(
    contact,
    async () => {
      const found = await repair.run();
      if (found.repaired > 0 || found.open > 0) log.warn(found, 'messages were claimed and left without outcome');
    },
    (error) => log.warn({ error }, 'claims could not be looked after'),
  );
