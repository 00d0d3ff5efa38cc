import { seen, type Seen } from '@libs/domain/event-types';
import type { RefusalGround } from '@libs/domain/intake/events';
import { ledgerOf } from '@libs/domain/kernel/ids';
import type { StoredEvent } from '@libs/domain/kernel/envelope';

/** One message id, when it first came, and what became of it. */
export type MessageLine = {
  readonly messageId: string;
  readonly firstReceivedAt: string;
  /** The ledger the message named; null = it named none readable. */
  readonly ledger: string | null;
  readonly outcome:
    | { readonly status: 'claimed' }
    | {
        readonly status: 'accepted';
        readonly receipts: readonly { readonly concernId: string; readonly seq: number }[];
      }
    | { readonly status: 'refused'; readonly code: RefusalGround; readonly fields: readonly string[] };
};

/** Folds one event of the intake ledger into the line of its message. Pure. */
export function lineAfter(line: MessageLine | null, event: StoredEvent): MessageLine | null {
  const fact = seen(event);
  if (fact?.type === 'message.claimed') return claimed(line, fact, event.occurredOn);
  if (!line) return line;
  if (fact?.type === 'message.accepted') {
    return { ...line, ledger: fact.data.ledger, outcome: { status: 'accepted', receipts: fact.data.concerns } };
  }
  if (fact?.type === 'message.refused') {
    return { ...line, outcome: { status: 'refused', code: fact.data.ground, fields: fact.data.fields } };
  }
  return line;
}

function claimed(
  line: MessageLine | null,
  { data }: Extract<Seen, { type: 'message.claimed' }>,
  at: string,
): MessageLine {
  const { messageId, municipality, district } = data;
  const ledger = municipality && district ? ledgerOf(municipality, district) : null;
  return { messageId, firstReceivedAt: line?.firstReceivedAt ?? at, ledger, outcome: { status: 'claimed' } };
}
