import * as fc from 'fast-check';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { ForeignMessage, fromMessage, toMessage } from './codec';

const text = fc.string({ unit: 'binary' });
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const storedEvent = fc.record({
  eventId: fc.uuid(),
  ledger: fc.constantFrom('1201-02', '0301-15', 'intake'),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  stream: fc.uuid().map((id) => `concern-${id}`),
  version: fc.integer({ min: 1 }),
  type: fc.constantFrom('concern.raised', 'measure.started'),
  schema: fc.integer({ min: 1, max: 9 }),
  occurredOn: fc.constant('2026-01-05'),
  recordedAt: fc.constant('2026-01-05T10:00:00.000Z'),
  actor: fc.record({
    subject: text,
    role: text,
    unit: fc.option(text, { nil: null }),
    onBehalfOf: fc.option(text, { nil: null }),
  }),
  purpose: text,
  commandId: fc.uuid(),
  commandDigest: text,
  correlationId: fc.uuid(),
  causationId: fc.option(fc.uuid(), { nil: null }),
  subjects: fc.array(fc.uuid()),
  data: fc.record({ any: json }),
  sealed: fc.constant([]),
  prevHash: text,
  hash: text,
}) as unknown as fc.Arbitrary<StoredEvent>;

const arrived = (event: StoredEvent) => {
  const { key, value } = toMessage(event);
  return { key: Buffer.from(key), value };
};

describe('an event as a Kafka message', () => {
  it('comes back as it went', () => {
    fc.assert(fc.property(storedEvent, (event) => expect(fromMessage(arrived(event))).toEqual(event)));
  });

  it('shows ledger, type, time and number in key and headers, as CloudEvents 1.0', () => {
    const [event] = fc.sample(storedEvent, 1) as [StoredEvent];
    expect(toMessage(event)).toMatchObject({
      key: event.ledger,
      headers: {
        ce_specversion: '1.0',
        ce_id: event.eventId,
        ce_type: event.type,
        ce_source: `/ledgers/${event.ledger}/streams/${event.stream}`,
        ce_time: event.recordedAt,
        seq: String(event.seq),
        schema: String(event.schema),
      },
    });
  });

  it.each([
    ['no value', { key: Buffer.from('1201-02'), value: null }],
    ['no JSON', { key: Buffer.from('1201-02'), value: Buffer.from('{') }],
    ['null', { key: Buffer.from('1201-02'), value: Buffer.from('null') }],
    ['another ledger', { key: Buffer.from('1201-02'), value: Buffer.from('{"ledger":"0301-15","seq":1}') }],
    ['no number', { key: Buffer.from('1201-02'), value: Buffer.from('{"ledger":"1201-02","seq":0}') }],
  ])('refuses what is no event: %s', (_, message) => {
    expect(() => fromMessage(message)).toThrow(ForeignMessage);
  });
});
