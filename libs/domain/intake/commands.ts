import type { Instant } from '../kernel/oslo-time';
import type { MessageVariant, RefusalGround } from './events';

type At = { readonly now: Instant };

/** First thing of all. The same id with the same digest again leads to no event; with another digest it is refused. */
export type ClaimMessage = At & {
  readonly type: 'ClaimMessage';
  readonly messageId: string;
  readonly variant: MessageVariant;
  readonly digest: string;
  readonly municipality: string | null;
  readonly district: string | null;
};

export type AcceptMessage = At & {
  readonly type: 'AcceptMessage';
  readonly ledger: string;
  readonly concerns: readonly { readonly concernId: string; readonly seq: number }[];
};

export type RefuseMessage = At & {
  readonly type: 'RefuseMessage';
  readonly ground: RefusalGround;
  readonly fields: readonly string[];
};

export type MessageCommand = ClaimMessage | AcceptMessage | RefuseMessage;
