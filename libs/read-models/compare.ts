import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { EventSource } from './event-source';
import type { Checkpoint, Generations } from './generations';
import { foldAll } from './rebuild';
import { inMemory } from './shelf';
import type { AnyView } from './view';
import type { ViewStore } from './view-store';

export type Comparison = {
  readonly view: string;
  readonly ledger: string;
  /** Both sides stand for the events up to this seq. */
  readonly seq: number;
  readonly stored: { readonly documents: number; readonly digest: string };
  readonly folded: { readonly documents: number; readonly digest: string };
  readonly same: boolean;
  /** The first document, by id, that is missing, too many or not what the events say. */
  readonly firstDifference: { readonly id: string; readonly how: 'missing' | 'too-many' | 'different' } | null;
};

/** Compares what readers see with a fresh fold of the ledger up to the same seq. Changes nothing. */
export async function compare(
  store: ViewStore,
  view: AnyView,
  source: EventSource,
  ledger: string,
): Promise<Comparison | null> {
  const live = await store.refresh(view.name, ledger);
  if (!live) return null;
  const { seq, digests: stored } = await storedDigests(store.generations, live);
  const shelf = inMemory();
  await foldAll(view, source, ledger, store.folding, shelf, seq);
  const folded = new Map(shelf.documents.all().map((document) => [document._id, digestOf(document)]));
  const firstDifference = difference(stored, folded);
  return {
    view: view.name,
    ledger,
    seq,
    stored: { documents: stored.size, digest: total(stored) },
    folded: { documents: folded.size, digest: total(folded) },
    same: firstDifference === null,
    firstDifference,
  };
}

/** Documents and checkpoint of one and the same moment. */
async function storedDigests(
  generations: Generations,
  live: Checkpoint,
): Promise<{ seq: number; digests: Map<string, string> }> {
  return generations.db.client.withSession({ snapshot: true }, async (session) => {
    // A snapshot session sets its own read concern.
    const readConcern = { readConcern: { level: 'snapshot' } } as const;
    const checkpoint = await generations.checkpoints.findOne({ _id: live._id }, { session, ...readConcern });
    const digests = new Map<string, string>();
    for await (const document of generations
      .documents(live)
      .find({ ledger: live.ledger }, { session, ...readConcern })) {
      digests.set(document._id, digestOf(document));
    }
    return { seq: checkpoint?.seq ?? 0, digests };
  });
}

const digestOf = (document: object): string => createHash('sha256').update(canonicalJson(document)).digest('hex');

function total(digests: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const id of [...digests.keys()].sort()) hash.update(`${id} ${digests.get(id)}\n`);
  return hash.digest('hex');
}

function difference(
  stored: ReadonlyMap<string, string>,
  folded: ReadonlyMap<string, string>,
): Comparison['firstDifference'] {
  for (const id of [...new Set([...stored.keys(), ...folded.keys()])].sort()) {
    if (stored.get(id) === folded.get(id)) continue;
    return { id, how: !stored.has(id) ? 'missing' : !folded.has(id) ? 'too-many' : 'different' };
  }
  return null;
}
