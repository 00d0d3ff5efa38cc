import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { Append, NewEvent } from './append';

/**
 * An event's canonical text with room for the three things that only the commit knows. Made when the command arrives,
 * while the store is busy with the batch before: hashing is then all that stands between a head and its next batch.
 */
export type Skeleton = {
  readonly toRecordedAt: string;
  readonly toSeq: string;
  readonly toVersion: string;
  readonly bytes: number;
};

export function skeleton(append: Append, event: NewEvent): Skeleton {
  const { ledger, actor, causationId, commandDigest, commandId, correlationId, purpose } = append;
  const { data, eventId, occurredOn, origin, schema, sealed, stream, subjects, type } = event;
  const command = { actor, causationId, commandDigest, commandId, correlationId };
  const toRecordedAt = `${open({ ...command, data, eventId, ledger, occurredOn, ...(origin && { origin }), purpose })},"recordedAt":`;
  const toSeq = `,${open({ schema, sealed }).slice(1)},"seq":`;
  const toVersion = `,${open({ stream, subjects, type }).slice(1)},"version":`;
  const bytes = Buffer.byteLength(toRecordedAt) + Buffer.byteLength(toSeq) + Buffer.byteLength(toVersion);
  return { toRecordedAt, toSeq, toVersion, bytes };
}

/** The same text as `canonical` gives for the numbered event. */
export const filled = (part: Skeleton, recordedAt: string, seq: number, version: number): string =>
  `${part.toRecordedAt}"${recordedAt}"${part.toSeq}${seq}${part.toVersion}${version}}`;

const open = (object: object): string => canonicalJson(object).slice(0, -1);
