import { Building } from './building';
import { BuildStopped } from './errors';
import { catchUp, catchUpTo } from './catch-up';
import type { EventSource } from './event-source';
import { foldInto, touchedBy, type Folding } from './fold';
import type { Checkpoint } from './generations';
import { rulesKept, withRules } from './rules';
import type { Shelf } from './shelf';
import { withTerms } from './terms';
import type { AnyView } from './view';
import type { ViewStore } from './view-store';

/** Ledgers built at the same time. */
const PARALLEL = 4;
/** Tries to be ahead of the live generation at the moment of the flip. */
const FLIPS = 50;

export type Rebuilt = { readonly ledger: string; readonly events: number; readonly documents: number };

/** A build whose documents did not all survive, as when the primary changed in the middle: nothing was flipped. */
export class BuildIncomplete extends Error {
  constructor() {
    super('the new generation is incomplete');
    this.name = 'BuildIncomplete';
  }
}

/**
 * Builds a new generation of a view beside the live one, for these ledgers, and flips each when it is level. Readers
 * never see it half done. What the flip before left behind is dropped first.
 * @throws BuildStopped if it meets an event it cannot fold and the live generation got further
 */
export async function rebuild(
  store: ViewStore,
  view: AnyView,
  source: EventSource,
  ledgers: readonly string[],
): Promise<Rebuilt[]> {
  await store.generations.dropUnused(view);
  const generation = await store.generations.nextNumber(view);
  const rebuilt: Rebuilt[] = [];
  const waiting = [...ledgers];
  const worker = async (): Promise<void> => {
    for (let ledger = waiting.shift(); ledger !== undefined; ledger = waiting.shift()) {
      rebuilt.push(await buildAndFlip(store, view, source, ledger, generation));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return rebuilt;
}

/** Builds one ledger's part in a generation: the number given, or the one its neighbours live in. */
export async function buildAndFlip(
  store: ViewStore,
  view: AnyView,
  source: EventSource,
  ledger: string,
  generation: number | null = null,
): Promise<Rebuilt> {
  const { generations } = store;
  const number = generation ?? (await generations.joinable(view)) ?? (await generations.nextNumber(view));
  const claimed =
    (await generations.claim(view, ledger, number)) ??
    (await generations.claim(view, ledger, await generations.nextNumber(view)));
  if (!claimed) throw new BuildIncomplete();
  try {
    const built = await build(store, view, source, claimed);
    await flip(store, view, source, built.checkpoint);
    await catchUp(store, view, source, ledger);
    return { ledger, events: built.checkpoint.seq, documents: built.documents };
  } catch (error) {
    await generations.abandon(claimed).catch(() => undefined);
    throw error;
  }
}

/** Durable before the checkpoint says so. */
async function build(
  store: ViewStore,
  view: AnyView,
  source: EventSource,
  claimed: Checkpoint,
): Promise<{ checkpoint: Checkpoint; documents: number }> {
  const { ledger } = claimed;
  const { generations, folding } = store;
  const building = new Building(generations, claimed);
  const reached = await foldAll(view, source, ledger, folding, building);
  await building.store();
  // The majority write of the checkpoint covers every insert before it, unless the primary changed or was killed: so they
  // are counted. What replaced something was durable by itself.
  const built = { ...reached, touchedAt: new Date() };
  const checkpoint: Checkpoint = { ...claimed, ...built };
  await generations.checkpoints.updateOne({ _id: claimed._id }, { $set: built });
  const documents = await generations.documents(claimed).countDocuments({ ledger });
  if (documents !== building.stored) throw new BuildIncomplete();
  return { checkpoint, documents };
}

type Reached = Pick<Checkpoint, 'seq' | 'stopped' | 'rulebook'>;

/** Makes a view's documents after a ledger's events up to `to`, on that shelf, from nothing but those events. */
export async function foldAll(
  view: AnyView,
  source: EventSource,
  ledger: string,
  { knownTypes, keys }: Folding,
  shelf: Shelf,
  to?: number,
): Promise<Reached> {
  let reached: Reached = { seq: 0, stopped: null };
  if (to === 0) return reached;
  for await (const events of source.readFacts(ledger, 1, to)) {
    const { rulebook = [] } = reached;
    const folding = withRules(view, rulebook, await withTerms(view, ledger, events, keys));
    await shelf.fetch(touchedBy(view, events));
    const stopped = foldInto(shelf.documents, view, folding, knownTypes);
    const seq = stopped ? stopped.seq - 1 : (events.at(-1)?.seq ?? reached.seq);
    reached = { ...rulesKept(view, rulebook, events, seq), seq, stopped };
    if (stopped) break;
    await shelf.tidy();
  }
  return reached;
}

async function flip(store: ViewStore, view: AnyView, source: EventSource, built: Checkpoint): Promise<void> {
  let at: Checkpoint | null = built;
  for (let tries = 0; tries < FLIPS; tries += 1) {
    at = await catchUpTo(store, view, source, at);
    if (!at) throw new BuildIncomplete();
    const live = await store.refresh(view.name, at.ledger);
    if (at.stopped && live && !live.stopped)
      throw new BuildStopped(view.name, at.ledger, at.stopped.seq, at.stopped.type);
    if (await store.generations.flip(at)) {
      await store.refresh(view.name, at.ledger);
      return;
    }
  }
  throw new BuildIncomplete();
}
