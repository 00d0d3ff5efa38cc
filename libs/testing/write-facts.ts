import type { Decisions } from '@libs/commands/decisions';
import type { AnyEvent } from '@libs/domain/event-types';

/** What is to stand in a stream. */
export type Written = { readonly stream: string; readonly events: readonly AnyEvent[] };

/** Writes these as if they had been decided, in one command of an administrator's. @param commandId the same for a repeat */
export async function writeFacts(
  decisions: Decisions,
  ledger: string,
  commandId: string,
  written: readonly Written[],
): Promise<void> {
  const actor = { subject: 'spec', role: 'administrator', unit: null, onBehalfOf: null };
  const about = { purpose: 'spec', correlationId: commandId, causationId: null, expectedVersion: null };
  const issued = { ledger, commandId, actor, by: null, now: new Date().toISOString(), ...about };
  const steps = written.map(({ stream, events }) => ({ stream, decide: () => events }));
  await decisions.run(issued, commandId, async () => ({ steps }));
}
