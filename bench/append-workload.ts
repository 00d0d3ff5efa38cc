import { v7 as uuidv7 } from 'uuid';
import type { Append, NewEvent } from '@libs/ledger/append';

/** An event of about 800 bytes in the store, like a `concern.raised` with a short sealed report. */
export const sampleEvent = (stream: string): NewEvent => ({
  eventId: uuidv7(),
  stream,
  type: 'concern.raised',
  schema: 1,
  occurredOn: '2026-01-05T09:30:00.000Z',
  subjects: [`child-of-${stream}`],
  data: { channel: 'portal', reporter: { kind: 'public', code: '11' }, contentCodes: ['1.1.01'], children: 1 },
  sealed: [
    {
      subject: `child-of-${stream}`,
      path: 'report',
      keyId: 'b8cf0b4e-0a36-4f0e-9d0e-3f6f0b9d2f11',
      alg: 'A256GCM',
      nonce: 'bm9uY2Vub25jZQ==',
      box: 'x'.repeat(120),
    },
  ],
});

/** A command that appends one event to a stream at a version; a new stream unless told otherwise. */
export const sampleAppend = (ledger: string, stream = `concern-${uuidv7()}`, version = 0): Append => ({
  ledger,
  commandId: uuidv7(),
  commandDigest: 'd'.repeat(64),
  actor: { subject: 'bench', role: 'caseworker', unit: null, onBehalfOf: null },
  purpose: 'bench',
  correlationId: uuidv7(),
  causationId: null,
  events: [sampleEvent(stream)],
  expected: { [stream]: version },
});
