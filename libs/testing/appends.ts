import { v7 as uuidv7 } from 'uuid';
import type { Append, NewEvent } from '@libs/ledger/append';

/** A synthetic event of one stream; what a spec does not name is filled in. */
export const newEvent = (stream: string, more: Partial<NewEvent> = {}): NewEvent => ({
  eventId: uuidv7(),
  stream,
  type: 'concern.raised',
  schema: 1,
  occurredOn: '2026-01-05T09:30:00.000Z',
  subjects: [],
  data: {},
  sealed: [],
  ...more,
});

/** A synthetic command: one event on one stream unless told otherwise. */
export const newAppend = (ledger: string, stream: string, version = 0, more: Partial<Append> = {}): Append => ({
  ledger,
  commandId: uuidv7(),
  commandDigest: 'digest',
  actor: { subject: 'spec', role: 'caseworker', unit: null, onBehalfOf: null },
  purpose: 'spec',
  correlationId: uuidv7(),
  causationId: null,
  events: [newEvent(stream)],
  expected: { [stream]: version },
  ...more,
});
