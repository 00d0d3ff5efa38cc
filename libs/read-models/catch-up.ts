import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { EventSource } from './event-source';
import type { Checkpoint } from './generations';
import type { AnyView } from './view';
import type { ViewStore } from './view-store';

/** How many events are gathered before they are folded. */
const GATHER = 500;

/** Brings the live generation from its checkpoint to the ledger's head. @returns the seq reached */
export async function catchUp(store: ViewStore, view: AnyView, source: EventSource, ledger: string): Promise<number> {
  let reached = await store.checkpoint(view, ledger);
  for await (const events of gathered(source.readFacts(ledger, reached + 1))) {
    reached = await store.apply(view, ledger, events);
  }
  return reached;
}

/** Brings a generation that is being built to the ledger's head; null if it was taken away meanwhile. */
export async function catchUpTo(
  store: ViewStore,
  view: AnyView,
  source: EventSource,
  target: Checkpoint,
): Promise<Checkpoint | null> {
  let at: Checkpoint | null = target;
  for await (const events of gathered(source.readFacts(target.ledger, target.seq + 1))) {
    if (!at || at.stopped) break;
    at = await store.applyTo(view, at, events);
  }
  return at;
}

/** Small stored batches put together, so that they are folded in few transactions. */
async function* gathered(batches: AsyncIterable<readonly RecordedFact[]>): AsyncGenerator<readonly RecordedFact[]> {
  let events: RecordedFact[] = [];
  for await (const batch of batches) {
    events.push(...batch);
    if (events.length < GATHER) continue;
    yield events;
    events = [];
  }
  if (events.length > 0) yield events;
}
