import type { StoredEvent } from '@libs/domain/kernel/envelope';

/** An event on its way: everybody may see key and headers, so they hold positions and codes only. */
export type EventMessage = {
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
};

/** What arrives: kafkajs gives buffers, and nulls for what a foreign producer left out. */
export type Arrived = { readonly key: Buffer | null; readonly value: Buffer | null };

/** A message on the topic is no event of ours. */
export class ForeignMessage extends Error {
  constructor(readonly why: string) {
    super(`not an event: ${why}`);
    this.name = 'ForeignMessage';
  }
}

/** CloudEvents 1.0 in Kafka's binary mode, key = ledger, plus `seq` and `schema`; the value is the whole event. */
export const toMessage = (event: StoredEvent): EventMessage => ({
  key: event.ledger,
  value: Buffer.from(JSON.stringify(event)),
  headers: {
    ce_specversion: '1.0',
    ce_id: event.eventId,
    ce_type: event.type,
    ce_source: `/ledgers/${event.ledger}/streams/${event.stream}`,
    ce_time: event.recordedAt,
    'content-type': 'application/json',
    seq: String(event.seq),
    schema: String(event.schema),
  },
});

/** @throws ForeignMessage if it is not an event with a ledger and a number, or its key is another ledger's */
export function fromMessage({ key, value }: Arrived): StoredEvent {
  if (!key || !value) throw new ForeignMessage('key or value is missing');
  const event = parsed(value);
  if (event.ledger !== key.toString()) throw new ForeignMessage('key and ledger differ');
  if (!Number.isSafeInteger(event.seq) || event.seq < 1) throw new ForeignMessage('seq is no number');
  return event;
}

function parsed(value: Buffer): StoredEvent {
  try {
    const event = JSON.parse(value.toString()) as StoredEvent | null;
    if (event && typeof event === 'object') return event;
  } catch {
    throw new ForeignMessage('value is not JSON');
  }
  throw new ForeignMessage('value is not an object');
}
