import type { DomainEvent } from '../kernel/envelope';

export type MessageVariant = 'offentlig' | 'privat';
export type RefusalGround = 'schema' | 'unknown-municipality' | 'too-large';

/**
 * A message id from the national intake was claimed, before anything else was looked at. `digest`: HMAC of the body
 * with the intake ledger's key. Municipality and district as the body says; null where it says nothing readable.
 */
export type MessageClaimed = DomainEvent<
  'message.claimed',
  {
    readonly messageId: string;
    readonly variant: MessageVariant;
    readonly digest: string;
    readonly municipality: string | null;
    readonly district: string | null;
  }
>;

/** The message became concerns in a municipality's ledger. */
export type MessageAccepted = DomainEvent<
  'message.accepted',
  {
    readonly messageId: string;
    readonly ledger: string;
    readonly concerns: readonly { readonly concernId: string; readonly seq: number }[];
  }
>;

/** `fields`: where the body broke the schema, as JSON pointers; never values. */
export type MessageRefused = DomainEvent<
  'message.refused',
  { readonly messageId: string; readonly ground: RefusalGround; readonly fields: readonly string[] }
>;

export type MessageEvent = MessageClaimed | MessageAccepted | MessageRefused;
