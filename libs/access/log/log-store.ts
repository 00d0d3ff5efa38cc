import { v7 as uuidv7 } from 'uuid';
import type { Db } from 'mongodb';
import type { Actor, StoredEvent } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import type { LedgerReader } from '@libs/ledger/read';
import { Upcasts } from '@libs/ledger/upcasting';
import { instant, type Clock } from '@libs/platform/clock';

/** The two logs' collections in the access database. Each is chained and dense per municipality, like a ledger. */
export const DISCLOSURES = 'disclosures';
export const DENIALS = 'denials';

/** One part of a line: a line with more than a part can hold has several. */
export type Part = { readonly subjects: readonly string[]; readonly data: JsonObject };

export type NewLine = {
  readonly ledger: string;
  readonly actor: Actor;
  readonly purpose: string;
  readonly traceId: string | undefined;
  readonly type: 'disclosure.made' | 'decision.denied';
  readonly parts: readonly Part[];
};

/** Newest first; `before`: only lines before this seq, null from the newest. */
export type LogPage = { readonly before: number | null; readonly limit: number };
/** `next`: what the following page gives as `before`; null on the last. */
export type LogLines<Line> = { readonly lines: readonly Line[]; readonly next: number | null };

/** Every line is a stream of its own and none goes on: hardly anything is worth remembering of them. */
const REMEMBERED = 1_000;
/** No upcasts yet: both types are at schema 1. */
const upcasts = new Upcasts({});

/** One of the two logs as a list that only grows: the ledger's own guarantees, without commands to repeat. */
export class LogStore {
  private readonly ledger: Ledger;
  private readonly evidence: Evidence;

  constructor(
    db: Db,
    private readonly clock: Clock,
    collection: string,
  ) {
    this.ledger = new Ledger(db, upcasts, clock, collection, REMEMBERED);
    this.evidence = new Evidence(db, collection);
  }

  get read(): LedgerReader {
    return this.ledger.read;
  }

  /** Resolves when the line is durable (majority and journal). @throws LedgerUnavailable */
  async write({ ledger, actor, purpose, traceId, type, parts }: NewLine): Promise<void> {
    const occurredOn = instant(this.clock.now());
    const events = parts.map(({ subjects, data }) => {
      const eventId = uuidv7();
      const stream = `${type === 'disclosure.made' ? 'disclosure' : 'denial'}-${eventId}`;
      return { eventId, stream, type, schema: 1, occurredOn, subjects, data, sealed: [] };
    });
    const commandId = uuidv7();
    await this.ledger.append({
      ledger,
      commandId,
      commandDigest: NOT_REPEATED,
      actor,
      purpose,
      correlationId: traceId ?? commandId,
      causationId: null,
      events,
      expected: Object.fromEntries(events.map(({ stream }) => [stream, 0])),
    });
  }

  async about(
    ledger: string,
    subjects: readonly [string, ...string[]],
    { before, limit }: LogPage,
  ): Promise<LogLines<StoredEvent>> {
    const found = await this.ledger.read.newestAbout(ledger, subjects, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
    const lines = found.slice(0, limit);
    return { lines, next: found.length > limit ? lines.at(-1)!.seq : null };
  }

  /** Lines recorded from `from` up to and including `to`, instants. */
  async between(ledger: string, from: string, to: string, { before, limit }: LogPage): Promise<LogLines<StoredEvent>> {
    const justBefore = new Date(Date.parse(from) - 1).toISOString();
    const [earlier, last] = await Promise.all([
      this.evidence.seqAt(ledger, justBefore),
      this.evidence.seqAt(ledger, to),
    ]);
    const upTo = Math.min(last, (before ?? Number.MAX_SAFE_INTEGER) - 1);
    const first = Math.max(earlier + 1, upTo - limit + 1);
    const lines: StoredEvent[] = [];
    if (first <= upTo) for await (const some of this.ledger.read.readRange(ledger, first, upTo)) lines.push(...some);
    return { lines: lines.reverse(), next: first <= upTo && first > earlier + 1 ? first : null };
  }

  /** Waits until everything accepted so far has its outcome: before the connection is closed. */
  idle(): Promise<void> {
    return this.ledger.idle();
  }
}

/** There are no repeats to tell from reused ids here. */
const NOT_REPEATED = 'none';

/** Makes both logs' collections and indexes; safe to repeat. Needs an administrator. */
export async function prepareLogs(db: Db): Promise<void> {
  for (const collection of [DISCLOSURES, DENIALS]) {
    await prepareLedger(db, collection);
    await db
      .collection(collection)
      .createIndex({ ledger: 1, 'events.subjects': 1, from: 1 }, { name: 'subject-in-order' });
  }
}
