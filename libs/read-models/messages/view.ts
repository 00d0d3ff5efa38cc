import { seen } from '@libs/domain/event-types';
import type { MessageEvent, MessageVariant, RefusalGround } from '@libs/domain/intake/events';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { View } from '../view';

/** What became of one message of the national intake. `_id` is its Bekymringsmelding-Id. */
export type MessageDocument = {
  readonly _id: string;
  /** Always `intake`. */
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly variant: MessageVariant;
  readonly municipality: string | null;
  readonly district: string | null;
  /** When the id was claimed first. */
  readonly receivedAt: Instant;
  readonly status: 'claimed' | 'accepted' | 'refused';
  /** When that became so. */
  readonly statusAt: Instant;
  /** The municipality's ledger and the receipts in it; empty unless accepted. */
  readonly concernsLedger: string | null;
  readonly concerns: readonly { readonly concernId: string; readonly seq: number }[];
  readonly ground: RefusalGround | null;
  /** Where the body broke the schema, JSON pointers. */
  readonly fields: readonly string[];
};

const handles: readonly MessageEvent['type'][] = ['message.claimed', 'message.accepted', 'message.refused'];

export const messagesView: View<MessageDocument> = {
  name: 'messages',
  fold: 1,
  ledgers: 'intake',
  handles,
  idsOf: (event) => [(event.data as { messageId: string }).messageId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    const at = { version: event.version, seq: event.seq, statusAt: event.recordedAt };
    if (known?.type === 'message.claimed') {
      const { variant, municipality, district } = known.data;
      return {
        _id: id,
        ledger: event.ledger,
        ...at,
        variant,
        municipality,
        district,
        receivedAt: doc?.receivedAt ?? event.recordedAt,
        status: 'claimed',
        concernsLedger: null,
        concerns: [],
        ground: null,
        fields: [],
      };
    }
    if (!doc || !known) return doc;
    switch (known.type) {
      case 'message.accepted':
        return { ...doc, ...at, status: 'accepted', concernsLedger: known.data.ledger, concerns: known.data.concerns };
      case 'message.refused':
        return { ...doc, ...at, status: 'refused', ground: known.data.ground, fields: known.data.fields };
      default:
        return doc;
    }
  },
  indexes: [{ key: { ledger: 1, receivedAt: 1, _id: 1 }, name: 'received' }],
};
