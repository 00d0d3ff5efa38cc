import type { Db } from 'mongodb';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { isUuid } from '@libs/domain/kernel/ids';
import type { LedgerReader } from '@libs/ledger/read';
import type { Clock } from '@libs/platform/clock';
import { personKey, type Denial } from './disclosure';
import { DENIALS, LogStore, type LogLines, type LogPage } from './log-store';

/** A line of the security log as it is read again. */
export type DenialLine = Omit<Denial, 'traceId'> & {
  readonly seq: number;
  readonly eventId: string;
  readonly at: string;
};

/** Everything that was refused, durable before the refusal leaves. */
export class SecurityLog {
  private readonly store: LogStore;

  constructor(db: Db, clock: Clock) {
    this.store = new LogStore(db, clock, DENIALS);
  }

  get read(): LedgerReader {
    return this.store.read;
  }

  /** Resolves when the line is durable. @throws LedgerUnavailable */
  denied(denial: Denial): Promise<void> {
    const { ledger, actor, staffId = null, permission, route, object, rule, traceId } = denial;
    // a path may hold anything a caller writes into it: only what can be an id of ours is kept
    const named = object && isUuid(object.id) ? { kind: object.kind, id: object.id } : null;
    const data = { staffId, permission, route, object: named, rule };
    const parts = [{ subjects: [personKey(denial)], data }];
    return this.store.write({ ledger, actor, purpose: 'security', traceId, type: 'decision.denied', parts });
  }

  /** Refusals recorded from `from` up to and including `to` (instants); newest first. */
  async between(ledger: string, from: string, to: string, page: LogPage): Promise<LogLines<DenialLine>> {
    const { lines, next } = await this.store.between(ledger, from, to, page);
    return { lines: lines.map(lineOf), next };
  }

  idle(): Promise<void> {
    return this.store.idle();
  }
}

function lineOf({ ledger, actor, seq, eventId, recordedAt, data }: StoredEvent): DenialLine {
  const { staffId, permission, route, object, rule } = data as unknown as Omit<Denial, 'ledger' | 'actor'>;
  return { ledger, actor, staffId: staffId ?? null, permission, route, object, rule, seq, eventId, at: recordedAt };
}
