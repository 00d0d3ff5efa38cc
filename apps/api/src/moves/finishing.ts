import type { MoveRepair } from '@libs/commands/moves/move-repair';
import { everyMinute } from '@libs/platform/every-minute';
import type { Log } from '@libs/platform/log';

/** Finishes moves that were cut short. @returns how to stop it */
export const finishing = (repair: MoveRepair, contact: Promise<void>, log: Log): (() => Promise<void>) =>
  everyMinute(
    contact,
    async () => {
      const finished = await repair.run();
      if (finished > 0) log.warn({ finished }, 'moves had been cut short and are finished');
    },
    (error) => log.warn({ error }, 'moves could not be looked after'),
  );
