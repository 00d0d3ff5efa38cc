import type { DecidedOn, Decisions } from '@libs/commands/decisions';
import { concern } from '@libs/domain/concerns/concern';
import { concernStream, investigationStream } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { v7 as uuidv7 } from 'uuid';

const TOGETHER = 64;

/** So many events of streams of their own, stored in batches as an import does. */
export async function storeMany(
  decisions: Pick<Decisions, 'store'>,
  ledger: string,
  count: number,
  make: (number: number) => DecidedOn,
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
      const decided = Array.from({ length: next - from }, (_, at) => make(from + at));
      await decisions.store(issued, id, decided, { since: Number.MAX_SAFE_INTEGER, streams: [], subjects: [] });
    }
  };
  await Promise.all([write(), write(), write()]);
}

/** A concern of one child, anonymous so that nobody need be told; without its text, since a key for each child takes long. */
export function someConcern(receivedAt: string): DecidedOn {
  const [concernId, childId] = [uuidv7(), uuidv7()];
  const events = concern.decide(
    {
      type: 'RaiseConcern',
      now: receivedAt,
      ...{ concernId, childId, receivedAt, channel: 'oral' },
      reporter: { kind: 'anonymous', code: null },
      contentCodes: [],
      report: { id: concernId, children: 1 },
      ...{ messageId: null, text: 'SYNTETISK', reporterDetails: null, specification: null },
    },
    concern.initial,
  );
  return { stream: concernStream(concernId), version: 0, event: { ...events[0]!, personal: [] } };
}

/** An investigation that was opened on the day its concern was received: its limits run for months. */
export function someInvestigation(receivedAt: string): DecidedOn {
  const [investigationId, childId, concernId] = [uuidv7(), uuidv7(), uuidv7()];
  const receivedOn = osloDateOf(receivedAt);
  const data = { investigationId, childId, concernId, receivedOn, openedOn: receivedOn };
  const about = { occurredOn: receivedOn, subjects: [childId], personal: [] };
  const stream = investigationStream(investigationId);
  return { stream, version: 0, event: { ...about, type: 'investigation.opened', data } };
}
