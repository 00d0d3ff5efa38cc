import type { AnyEvent } from '@libs/domain/event-types';
import type { RecordedFact, SealedPart } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';

type Of<Type extends AnyEvent['type']> = Extract<AnyEvent, { type: Type }>;

/** Makes synthetic events of one ledger as a fold gets them: numbered, each stream's versions counted. */
export class Recorder {
  private seq = 0;
  private readonly versions = new Map<string, number>();

  constructor(private readonly ledger = '1201-02') {}

  /** The next event of a stream, `sealed` naming the paths it holds sealed. */
  record<Type extends AnyEvent['type']>(
    type: Type,
    stream: string,
    data: Of<Type>['data'],
    more: {
      readonly by?: string;
      readonly sealed?: readonly string[];
      readonly occurredOn?: string;
      readonly recordedAt?: string;
    } = {},
  ): RecordedFact {
    this.seq += 1;
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    const subject = (data as { childId?: string }).childId ?? 'nobody';
    return {
      eventId: `event-${this.seq}`,
      ledger: this.ledger,
      seq: this.seq,
      stream,
      version,
      type,
      schema: 1,
      occurredOn: more.occurredOn ?? '2026-01-05T09:30:00.000Z',
      recordedAt: more.recordedAt ?? `2026-01-05T10:00:${String(this.seq).padStart(2, '0')}.000Z`,
      actor: { subject: more.by ?? 'caseworker', role: 'caseworker', unit: null, onBehalfOf: null },
      subjects: [subject],
      data: data as unknown as JsonObject,
      sealed: (more.sealed ?? []).map((path) => box(subject, path)),
    };
  }
}

const box = (subject: string, path: string): SealedPart => ({
  subject,
  path,
  keyId: 'key',
  alg: 'A256GCM',
  nonce: 'nonce',
  box: `box of ${path}`,
});
