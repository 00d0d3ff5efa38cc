import type { Actor } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';

/** Everything about a command that is not its content: who, where, when, under which id, and for which version. */
export type Issued = {
  readonly ledger: string;
  /** Unique in the ledger. The same id with the same content is the same command, answered with its first receipts. */
  readonly commandId: string;
  /** The id was made for this very request, so nobody can have used it: saves looking it up. */
  readonly isFresh?: boolean;
  readonly actor: Actor;
  /** The staff id of who gives the command; null for a machine, or somebody who is not registered here. */
  readonly by: string | null;
  /** Who the token names, also if nobody registered them yet: they may be by the time the command is decided. */
  readonly self?: string;
  /** What the personal data in the command is handled for. */
  readonly purpose: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The server's time when the command came in. */
  readonly now: Instant;
  /** The version of the command's first stream it was made for (If-Match); null = whatever it is. */
  readonly expectedVersion: number | null;
};

/** A domain command as a handler gets it: everything but the time and what else the handler looks up or makes. */
export type Untimed<Command, LookedUp extends PropertyKey = never> = Command extends unknown
  ? Omit<Command, 'now' | LookedUp>
  : never;
