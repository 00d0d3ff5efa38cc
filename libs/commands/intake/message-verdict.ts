import type { MessageVariant, RefusalGround } from '@libs/domain/intake/events';
import { ledgerOf } from '@libs/domain/kernel/ids';
import type { Message, RawBody } from './message';
import { checkedMessage, type SchemaFault } from './message-check';
import { childrenOf, reporterOf } from './message-report';

/** What a body alone says about what will become of it. */
export type Verdict =
  | { readonly status: 'good'; readonly ledger: string; readonly message: Message }
  | { readonly status: 'refused'; readonly ground: RefusalGround; readonly faults: readonly SchemaFault[] };

/** Most bytes of JSON for one child's concern and for all of them: sealed and in base64 they must fit into the ledger. */
const MOST_PER_CONCERN = 180_000;
const MOST_IN_ALL = 680_000;
const MOST_CHILDREN = 100;

/** Judges a body by its schema, its size and its municipality, in this order. */
export function verdictOn(variant: MessageVariant, body: RawBody, serves: (ledger: string) => boolean): Verdict {
  const checked = checkedMessage(variant, body);
  if ('faults' in checked) return { status: 'refused', ground: 'schema', faults: checked.faults };
  const { message } = checked;
  if (isTooLarge(message)) return { status: 'refused', ground: 'too-large', faults: [] };
  const ledger = ledgerOf(message.body.kommunenummer, message.body.bydelsnummer);
  return serves(ledger)
    ? { status: 'good', ledger, message }
    : { status: 'refused', ground: 'unknown-municipality', faults: unknownPlace };
}

function isTooLarge(message: Message): boolean {
  const children = childrenOf(message);
  const reporter = bytes(reporterOf(message));
  const concerns = children.map(({ text }) => bytes(text) + reporter);
  const all = children.reduce(
    (sum, { register }) => sum + bytes(register),
    concerns.reduce((sum, one) => sum + one, 0),
  );
  return children.length > MOST_CHILDREN || all > MOST_IN_ALL || concerns.some((one) => one > MOST_PER_CONCERN);
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const notServed = 'no municipality with this number and district is served here';
const unknownPlace: readonly SchemaFault[] = [
  { field: '/kommunenummer', message: notServed },
  { field: '/bydelsnummer', message: notServed },
];
