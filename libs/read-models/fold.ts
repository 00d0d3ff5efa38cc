import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { TermKeys, ViewEvent } from './terms';
import type { AnyView, ViewDocument } from './view';

/** Why a view stopped: the event it cannot fold. `reason` is a code, never an error's own text. */
export type Stopped = {
  readonly seq: number;
  readonly type: string;
  readonly reason: 'unknown-type' | 'fold-throws' | 'id-taken';
};

/** What a program brings to a fold. */
export type Folding = {
  /** Every event type it knows; a view that meets another one stops. */
  readonly knownTypes: ReadonlySet<string>;
  /** For the views that ask for search terms; null in a process that folds none of those. */
  readonly keys: TermKeys | null;
};

/** Documents by id as they are after the events so far; null = no such document. */
export type Documents = Map<string, ViewDocument | null>;

/** The ids whose documents these events touch; events nobody can say that of are left to the fold to refuse. */
export function touchedIds(view: AnyView, events: readonly RecordedFact[]): Set<string> {
  const ids = new Set<string>();
  const handled = new Set(view.handles);
  for (const event of events) {
    if (!handled.has(event.type)) continue;
    try {
      for (const id of view.idsOf(event)) ids.add(id);
    } catch {
      return ids;
    }
  }
  return ids;
}

/**
 * Folds events into `documents`, which holds every document they touch, up to the first one the view cannot take.
 * Types that nobody knows (a newer writer's) stop it: passing over what may concern us would be a silent hole.
 * @returns why it stopped; null if all were folded
 */
export function foldInto(
  documents: Documents,
  view: AnyView,
  events: readonly ViewEvent[],
  knownTypes: ReadonlySet<string>,
): Stopped | null {
  const handled = new Set(view.handles);
  for (const event of events) {
    if (!knownTypes.has(event.type)) return { seq: event.seq, type: event.type, reason: 'unknown-type' };
    if (!handled.has(event.type)) continue;
    try {
      const changed = view.idsOf(event).map((id) => [id, view.evolve(documents.get(id) ?? null, event, id)] as const);
      for (const [id, document] of changed) documents.set(id, document as ViewDocument | null);
    } catch {
      return { seq: event.seq, type: event.type, reason: 'fold-throws' };
    }
  }
  return null;
}
