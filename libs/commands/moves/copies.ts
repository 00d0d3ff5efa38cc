import type { DomainEvent, StoredEvent } from '@libs/domain/kernel/envelope';
import { refusing } from '@libs/domain/kernel/refusing';
import { moveRefusals } from '@libs/domain/moves/refusals';
import { PartTampered } from '@libs/keys/errors';
import type { Keys, OpenedPart } from '@libs/keys/keys';
import type { Step } from '../plan';
import { newIdOf, renamed, renamedData, type Renaming } from './new-ids';

const refuse = refusing(moveRefusals);

/** An event of the old ledger as it goes into the new one. */
export type Copy = { readonly stream: string; readonly event: DomainEvent };

type Leaving = Renaming & { readonly oldChildId: string };

/**
 * Opens the events with the old ledger's keys; they are sealed with the new one's when they are stored.
 * @throws Rejection `move.case-erased`, PartTampered
 */
export async function copiesOf(keys: Keys, events: readonly StoredEvent[], by: Leaving): Promise<readonly Copy[]> {
  const from = events[0]?.ledger ?? '';
  const opened = await keys.openAll(from, events);
  return events
    .map((event, at) => copy(event, opened[at] ?? null, by))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Nobody may see a child here for a moment without the protection it had there. */
function rank({ event: { type } }: Copy): number {
  if (type === 'child.registered') return 0;
  return type.startsWith('address-protection.') ? 1 : 2;
}

function copy(event: StoredEvent, parts: readonly OpenedPart[] | null, by: Leaving): Copy {
  const { ledger, seq, hash, type, occurredOn, data } = event;
  if (!parts) throw new PartTampered();
  return {
    stream: renamed(by.moveId, event.stream),
    event: {
      type,
      occurredOn,
      subjects: [newIdOf(by.moveId, by.oldChildId)],
      data: renamedData(data, by),
      personal: parts.map((part) => {
        if (part.status === 'erased') throw refuse('move.case-erased');
        return { subject: renamed(by.moveId, part.subject), path: part.path, content: part.content };
      }),
      origin: { kind: 'ledger', ledger, seq, hash },
    },
  };
}

/** One append takes 256 events and 1 MB; this leaves room for what is sealed, the envelope and what is added at the end. */
const MOST_EVENTS = 230;
const MOST_BYTES = 600_000;
const ENVELOPE = 800;

/** A long history in parts that fit into one append each, in the same order. At least one, which may be empty. */
export function chunked(copies: readonly Copy[]): readonly (readonly Copy[])[] {
  const chunks: Copy[][] = [[]];
  let bytes = 0;
  for (const one of copies) {
    const size = ENVELOPE + Buffer.byteLength(JSON.stringify(one.event));
    const last = chunks.at(-1)!;
    if (last.length > 0 && (last.length >= MOST_EVENTS || bytes + size > MOST_BYTES)) {
      chunks.push([one]);
      bytes = size;
    } else {
      last.push(one);
      bytes += size;
    }
  }
  return chunks;
}

/** Copies as a command's steps. `known`: streams that have events here already. */
export const copySteps = (copies: readonly Copy[], known: ReadonlySet<string>): readonly Step[] =>
  copies.map(({ stream, event }) => ({ stream, isNew: !known.has(stream), decide: () => [event] }));
