import type { Actor } from '@libs/domain/kernel/envelope';
import type { Issued } from '@libs/commands/issued';
import { namedId } from '@libs/commands/named-id';

const actor: Actor = { subject: 'rettid-reminders', role: 'system', unit: null, onBehalfOf: null };

/**
 * A command of this worker. Its id follows from what it is about, so that the ledger holds its events once, however
 * often and by however many processes it is given.
 * @param now instant of the services' clock
 */
export const systemCommand = (
  ledger: string,
  now: string,
  causationId: string | null,
  about: readonly string[],
): Issued => {
  const commandId = namedId(...about);
  return {
    ledger,
    commandId,
    actor,
    by: null,
    purpose: 'follow-up of time limits',
    correlationId: commandId,
    causationId,
    now,
    expectedVersion: null,
  };
};
