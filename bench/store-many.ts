import type { DecidedOn, Decisions } from '@libs/commands/decisions';
import { childStream, investigationStream } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { v7 as uuidv7 } from 'uuid';

const TOGETHER = 64;

/** The events of so many cases, stored in batches as an import does. */
export async function storeMany(
  decisions: Pick<Decisions, 'store'>,
  ledger: string,
  count: number,
  make: (number: number) => readonly DecidedOn[],
): Promise<void> {
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + TOGETHER);
      const id = uuidv7();
      const issued = {
        ...{ ledger, commandId: id, correlationId: id, causationId: null, purpose: 'bench', by: null },
        actor: { subject: 'bench', role: 'system', unit: null, onBehalfOf: null } as const,
        ...{ now: new Date().toISOString(), expectedVersion: null },
      };
      const decided = Array.from({ length: next - from }, (_, at) => make(from + at)).flat();
      await decisions.store(issued, id, decided, { since: Number.MAX_SAFE_INTEGER, streams: [], subjects: [] });
    }
  };
  await Promise.all([write(), write(), write()]);
}

/**
 * A child whose investigation was opened on the day its concern was received: its limits run for months. Without a name,
 * since a key for each child takes long.
 */
export function someInvestigation(receivedAt: string): readonly DecidedOn[] {
  const [investigationId, childId, concernId] = [uuidv7(), uuidv7(), uuidv7()];
  const receivedOn = osloDateOf(receivedAt);
  const about = { occurredOn: receivedOn, subjects: [childId], personal: [] };
  const registered = { childId, unborn: false, identified: true };
  const opened = { investigationId, childId, concernId, receivedOn, openedOn: receivedOn };
  return [
    { stream: childStream(childId), version: 0, event: { ...about, type: 'child.registered', data: registered } },
    {
      stream: investigationStream(investigationId),
      version: 0,
      event: { ...about, type: 'investigation.opened', data: opened },
    },
  ];
}
