import type { MoveRepair } from '@libs/commands/moves/move-repair';
import type { Log } from '@libs/platform/log';

const EVERY = 60_000;

/** Finishes moves that were cut short: once the databases have answered, and every minute. @returns how to stop it */
export function finishing(repair: MoveRepair, contact: Promise<void>, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const run = async () => {
    try {
      const finished = await repair.run();
      if (finished > 0) log.warn({ finished }, 'moves had been cut short and are finished');
    } catch (error) {
      log.warn({ error }, 'moves could not be looked after');
    }
  };
  const next = () => {
    running = running.then(run);
  };
  void contact.then(next);
  const timer = setInterval(next, EVERY);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
