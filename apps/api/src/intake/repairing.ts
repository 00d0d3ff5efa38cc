import type { ClaimRepair } from '@libs/commands/intake/claim-repair';
import type { Log } from '@libs/platform/log';

const EVERY = 60_000;

/** Looks after claims without outcome: once the databases have answered, and every minute. @returns how to stop it */
export function repairing(repair: ClaimRepair, contact: Promise<void>, log: Log): () => Promise<void> {
  let running = Promise.resolve();
  const run = async () => {
    try {
      const found = await repair.run();
      if (found.repaired > 0 || found.open > 0) log.warn(found, 'messages were claimed and left without outcome');
    } catch (error) {
      log.warn({ error }, 'claims could not be looked after');
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
