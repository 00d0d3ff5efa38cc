import type { Append } from './append';
import { MAX_BATCH_BYTES, MAX_EVENT_BYTES, MAX_EVENTS } from './batch-document';
import { AppendTooLarge } from './errors';
import { skeleton, type Skeleton } from './skeleton';

/** A command on its way, with its events' canonical texts as far as they can be known before the commit. */
export type Prepared = { readonly append: Append; readonly parts: readonly Skeleton[]; readonly bytes: number };

/**
 * Makes a command ready to be numbered.
 * @throws AppendTooLarge if it can never be stored
 */
export function prepared(append: Append): Prepared {
  const { events } = append;
  if (events.length === 0) throw new AppendTooLarge('a command needs at least one event');
  if (events.length > MAX_EVENTS) throw new AppendTooLarge(`${MAX_EVENTS} events`);
  const parts = events.map((event) => skeleton(append, event));
  if (parts.some(({ bytes }) => bytes > MAX_EVENT_BYTES))
    throw new AppendTooLarge(`${MAX_EVENT_BYTES} bytes in one event`);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  if (bytes > MAX_BATCH_BYTES) throw new AppendTooLarge(`${MAX_BATCH_BYTES} bytes in one command`);
  return { append, parts, bytes };
}
