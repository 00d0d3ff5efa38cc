import type { JsonObject, Json } from './json';

/**
 * One data subject's personal part of an event (names, national ids, addresses, free text), in the clear. It is
 * sealed with the subject's key before the event is stored; `path` says which part of the event it is.
 */
export type PersonalPart = { readonly subject: string; readonly path: string; readonly content: Json };

/**
 * Where an event was recorded first, if not here: in another municipality's ledger, of which it is the copy, or in the
 * system before, from which it was imported (`row` of the import `run`).
 */
export type Origin =
  | { readonly kind: 'ledger'; readonly ledger: string; readonly seq: number; readonly hash: string }
  | { readonly kind: 'import'; readonly run: string; readonly row: number };

/**
 * What `decide` returns: the clear part (codes, dates, ids: `data`), whom it is about (`subjects`: child ids), when it
 * was true (`occurredOn`: a calendar date in Europe/Oslo, or an instant with zone), and the personal parts.
 */
export type DomainEvent<Type extends string = string, Data extends object = object> = {
  readonly type: Type;
  readonly occurredOn: string;
  readonly subjects: readonly string[];
  readonly data: Data;
  readonly personal: readonly PersonalPart[];
  /** Only of what was recorded elsewhere first. */
  readonly origin?: Origin;
};

/** A personal part as it is stored: AES-256-GCM under the subject's data key, AAD = ledger | eventId | path. */
export type SealedPart = {
  readonly subject: string;
  readonly path: string;
  readonly keyId: string;
  readonly alg: 'A256GCM';
  readonly nonce: string;
  readonly box: string;
};

/** Who acted: the token's subject, in which role, from which unit, and on whose behalf. */
export type Actor = {
  readonly subject: string;
  readonly role: string;
  readonly unit: string | null;
  readonly onBehalfOf: string | null;
};

/** One event of a ledger, as every reader gets it: numbered, chained, upcast to its newest schema. */
export type StoredEvent = {
  readonly eventId: string;
  readonly ledger: string;
  /** 1, 2, 3 … without a gap in the ledger, in commit order. */
  readonly seq: number;
  readonly stream: string;
  /** 1, 2, 3 … without a gap in the stream. */
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  /** When it was true: calendar date in Europe/Oslo, or instant. */
  readonly occurredOn: string;
  /** When we knew: server time, UTC instant with milliseconds; never runs backwards in a ledger. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly purpose: string;
  readonly commandId: string;
  /** HMAC of the command's content with the ledger's key: tells a repeated command from a reused id. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly subjects: readonly string[];
  readonly data: JsonObject;
  readonly sealed: readonly SealedPart[];
  /** Only of what was recorded elsewhere first; part of what is hashed. */
  readonly origin?: Origin;
  readonly prevHash: string;
  readonly hash: string;
};

/** An event without what only the chain and repeated commands need: what read models are folded from. */
export type RecordedFact = Omit<
  StoredEvent,
  'purpose' | 'commandId' | 'commandDigest' | 'correlationId' | 'causationId' | 'prevHash' | 'hash'
>;

/** What a fold needs of an event, whether it comes from `decide`, the ledger or Kafka. */
export type Fact = Pick<StoredEvent, 'type' | 'occurredOn' | 'subjects' | 'data' | 'origin'>;

/** Lifts a stored event's data from one schema to the next; pure, raw JSON to raw JSON. */
export type Upcast = (data: JsonObject) => JsonObject;
