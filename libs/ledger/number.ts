import type { Head } from './append';
import type { BatchDocument, BatchEvent } from './batch-document';
import { chained } from './chain';
import type { Prepared } from './prepared';
import { filled } from './skeleton';

/**
 * Gives a batch's events their number, version, time and place in the chain.
 * `recordedAt` = max(now, head's), so that it never runs backwards in a ledger.
 */
export function numbered(id: string, head: Head, commands: readonly Prepared[], now: string): BatchDocument {
  const { ledger } = head;
  const recordedAt = now > head.recordedAt ? now : head.recordedAt;
  const versions = new Map<string, number>();
  const events: BatchEvent[] = [];
  let { seq, hash } = head;
  for (const { append, parts } of commands) {
    for (const [at, event] of append.events.entries()) {
      const version = (versions.get(event.stream) ?? append.expected[event.stream] ?? 0) + 1;
      versions.set(event.stream, version);
      seq += 1;
      const unchained = {
        eventId: event.eventId,
        seq,
        stream: event.stream,
        version,
        type: event.type,
        schema: event.schema,
        occurredOn: event.occurredOn,
        recordedAt,
        actor: append.actor,
        purpose: append.purpose,
        commandId: append.commandId,
        commandDigest: append.commandDigest,
        correlationId: append.correlationId,
        causationId: append.causationId,
        subjects: event.subjects,
        data: event.data,
        sealed: event.sealed,
        ...(event.origin && { origin: event.origin }),
      };
      const prevHash = hash;
      hash = chained(prevHash, filled(parts[at]!, recordedAt, seq, version));
      events.push({ ...unchained, prevHash, hash });
    }
  }
  return { _id: id, ledger, from: head.seq + 1, to: seq, prevHash: head.hash, hash, recordedAt, events };
}
