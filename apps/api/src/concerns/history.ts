import { Injectable, NotFoundException } from '@nestjs/common';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { Json, JsonObject } from '@libs/domain/kernel/json';
import { concernStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';

/** One thing that happened: who did it, when it was true, when we knew, and why. */
export type HistoryEntry = {
  readonly version: number;
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: StoredEvent['actor'];
  /** The written reason, where the event has one. */
  readonly reason: Json;
  readonly data: JsonObject;
  /** The opened personal parts by path; `erased` lists those whose key no longer exists. */
  readonly personal: JsonObject;
  readonly erased: readonly string[];
};

export type History = { readonly concernId: string; readonly version: number; readonly items: readonly HistoryEntry[] };

/** A concern's history straight from the ledger: complete at once, and what an auditor would see. */
@Injectable()
export class ConcernHistory {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  /** @throws NotFoundException if the ledger has no such concern */
  async of(ledger: string, concernId: string): Promise<History> {
    const events = await this.ledger.read.readStream(ledger, concernStream(concernId));
    const last = events.at(-1);
    if (!last) throw new NotFoundException();
    return { concernId, version: last.version, items: await Promise.all(events.map((event) => this.entry(event))) };
  }

  private async entry(event: StoredEvent): Promise<HistoryEntry> {
    const { version, seq, eventId, type, occurredOn, recordedAt, actor, data } = event;
    const parts = await this.keys.open(event.ledger, eventId, event.sealed);
    const personal = Object.fromEntries(
      parts.flatMap((part) => (part.status === 'open' ? [[part.path, part.content]] : [])),
    );
    const erased = parts.filter((part) => part.status === 'erased').map((part) => part.path);
    const reason = personal['reason'] ?? null;
    return { version, seq, eventId, type, occurredOn, recordedAt, actor, reason, data, personal, erased };
  }
}
