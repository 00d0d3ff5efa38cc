import { randomUUID } from 'node:crypto';
import type { Append, NewEvent } from '@libs/ledger/append';

/** An event of about 800 bytes in the store, like a `concern.raised` with one short sealed part. */
export const sampleEvent = (stream: string): NewEvent => ({
  eventId: randomUUID(),
  stream,
  type: 'concern.raised',
  schema: 1,
  occurredOn: '2026-01-05T09:30:00.000Z',
  subjects: [stream.replace('concern-', '')],
  data: { channel: 'portal', reporter: { kind: 'public', code: '11' }, contentCodes: ['1.1.01'], children: 1 },
  sealed: [
    {
      subject: stream,
      path: 'report',
      keyId: randomUUID(),
      alg: 'A256GCM',
      nonce: 'bm9uY2Vub25jZQ==',
      box: 'x'.repeat(200),
    },
  ],
});

/** A command that appends one event to a stream at a version. */
export const sampleAppend = (ledger: string, stream = `concern-${randomUUID()}`, version = 0): Append => ({
  ledger,
  commandId: randomUUID(),
  commandDigest: 'd'.repeat(64),
  actor: { subject: 'bench', role: 'caseworker', unit: null, onBehalfOf: null },
  purpose: 'bench',
  correlationId: randomUUID(),
  causationId: null,
  events: [sampleEvent(stream)],
  expected: { [stream]: version },
});
