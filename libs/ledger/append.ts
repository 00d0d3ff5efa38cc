import type { Actor, Origin, SealedPart } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';

/** An event on its way into a ledger: what the writer decides; number, chain and time come at commit. */
export type NewEvent = {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  readonly schema: number;
  readonly occurredOn: string;
  readonly subjects: readonly string[];
  readonly data: JsonObject;
  readonly sealed: readonly SealedPart[];
  readonly origin?: Origin;
};

/** One command's events: stored all together or not at all. */
export type Append = {
  readonly ledger: string;
  /** Unique in the ledger. A second append with the same id and digest answers with the first one's receipts. */
  readonly commandId: string;
  readonly commandDigest: string;
  readonly actor: Actor;
  readonly purpose: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** At least one; may belong to several streams. Versions are given in this order. */
  readonly events: readonly NewEvent[];
  /** Each touched stream's version as the decision saw it (0 = does not exist yet). */
  readonly expected: Readonly<Record<string, number>>;
  /** Rules across streams: refuse if an event after `since` (a seq) touches these streams or subjects. */
  readonly unchanged?: {
    readonly since: number;
    readonly streams: readonly string[];
    readonly subjects: readonly string[];
  };
};

/** Proof that an event is durable: majority and journal. */
export type Receipt = {
  readonly ledger: string;
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly eventId: string;
  readonly hash: string;
  readonly recordedAt: string;
};

/** The last event of a ledger; seq 0 and a hash of zeros before the first. */
export type Head = {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
};
