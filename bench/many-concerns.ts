import { Decisions } from '@libs/commands/decisions';
import { concern } from '@libs/domain/concerns/concern';
import { concernStream } from '@libs/domain/kernel/ids';
import type { DecidedOn } from '@libs/commands/decisions';
import { v7 as uuidv7 } from 'uuid';

const TOGETHER = 64;

/** So many concerns of one child each, anonymous so that nobody need be told, stored in batches as an import does. */
export async function manyConcerns(
  decisions: Pick<Decisions, 'store'>,
  ledger: string,
  receivedAt: string,
  count: number,
): Promise<void> {
  let left = count;
  const write = async (): Promise<void> => {
    while (left > 0) {
      const some = Math.min(TOGETHER, left);
      left -= some;
      const id = uuidv7();
      const issued = {
        ...{ ledger, commandId: id, correlationId: id, causationId: null, purpose: 'bench', by: null },
        actor: { subject: 'bench', role: 'system', unit: null, onBehalfOf: null } as const,
        ...{ now: receivedAt, expectedVersion: null },
      };
      const decided = Array.from({ length: some }, () => raised(receivedAt));
      await decisions.store(issued, id, decided, { since: Number.MAX_SAFE_INTEGER, streams: [], subjects: [] });
    }
  };
  await Promise.all([write(), write(), write()]);
}

function raised(receivedAt: string): DecidedOn {
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
  // Without its text: a key for each of a hundred thousand children would be most of the work.
  return { stream: concernStream(concernId), version: 0, event: { ...events[0]!, personal: [] } };
}
