import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { isUuid } from '@libs/domain/kernel/ids';
import type { Json } from '@libs/domain/kernel/json';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { MoveHandedOver, MoveReceived } from '@libs/domain/moves/events';
import type { LedgerReader } from '@libs/ledger/read';

/** What was found out about a case that came from another ledger. `seq`: of the copy at fault, null for the whole. */
export type MovedCase = {
  readonly from: string;
  readonly upTo: number;
  readonly copies: number;
  readonly faults: readonly { readonly seq: number | null; readonly what: string }[];
};

/**
 * Holds a received case against the ledger it came from: every copy against the event it names as its origin, and what was
 * handed over against what was received. That the two chains are whole is another question: see `verify`.
 * @returns null for a child whose case did not come from elsewhere
 */
export async function movedCase(read: LedgerReader, ledger: string, childId: string): Promise<MovedCase | null> {
  const here = await read.readSubject(ledger, childId);
  const received = here.find(({ type }) => type === 'move.received')?.data as MoveReceived['data'] | undefined;
  if (!received) return null;
  const { from, oldChildId, upTo, headHash, events } = received;
  const there = await read.readSubject(from, oldChildId);
  const bySeq = new Map(there.map((event) => [event.seq, event]));
  const copies = here.filter(({ origin }) => origin?.kind === 'ledger' && origin.ledger === from);
  const handOvers = there.filter(({ type, data }) => type === 'move.handed-over' && data['moveId'] === received.moveId);
  const handedOver = handOvers.at(-1)?.data as MoveHandedOver['data'] | undefined;
  const whole = [
    ...fault(copies.filter((copy) => seqOf(copy) <= upTo).length === events, `it does not have ${events} copies`),
    ...fault(new Set(copies.map(seqOf)).size === copies.length, 'an event was copied twice'),
    ...fault((await hashAt(read, from, upTo)) === headHash, `the hash at seq ${upTo} of ${from} is another one`),
    ...fault(
      handedOver?.upTo === upTo && handedOver.headHash === headHash && handedOver.events === events,
      `${from} handed something else over`,
    ),
  ];
  const each = copies.flatMap((copy) =>
    differences(copy, bySeq.get(seqOf(copy))).map((what) => ({ seq: copy.seq, what })),
  );
  return { from, upTo, copies: copies.length, faults: [...whole.map((what) => ({ seq: null, what })), ...each] };
}

const fault = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what]);

const seqOf = ({ origin }: StoredEvent): number => (origin?.kind === 'ledger' ? origin.seq : 0);

async function hashAt(read: LedgerReader, ledger: string, seq: number): Promise<string | null> {
  for await (const events of read.readRange(ledger, seq, seq)) return events[0]?.hash ?? null;
  return null;
}

function differences(copy: StoredEvent, original: StoredEvent | undefined): readonly string[] {
  if (!original) return ['the event it was copied from is not there'];
  const { origin, type, occurredOn, data, sealed } = copy;
  return [
    ...fault(origin?.kind === 'ledger' && origin.hash === original.hash, 'its origin has another hash'),
    ...fault(type === original.type && occurredOn === original.occurredOn, 'it is another event than its origin'),
    ...fault(withoutIds(data) === withoutIds(original.data), 'it says something else than its origin'),
    ...fault(pathsOf(sealed) === pathsOf(original.sealed), 'it has other sealed parts than its origin'),
  ];
}

/**
 * Ids are new in the receiving ledger, or gone where what they named did not come along; a document's digest is that of
 * its bytes as they are sealed there.
 */
const withoutIds = (value: Json): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(value, (key, inner: unknown) => (isUuid(inner) || key === 'digest' ? null : inner))),
  );

const pathsOf = (sealed: StoredEvent['sealed']): string => sealed.map(({ path }) => path).join();
