import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Documents } from './documents';
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

/** Documents that events touch: one by one, and all of a family. */
export type Touched = { readonly ids: ReadonlySet<string>; readonly families: ReadonlySet<string> };

/** Which documents these events touch; events nobody can say that of are left to the fold to refuse. */
export function touchedBy(view: AnyView, events: readonly RecordedFact[]): Touched {
  const ids = new Set<string>();
  const families = new Set<string>();
  const handled = new Set(view.handles);
  for (const event of events) {
    if (!handled.has(event.type)) continue;
    try {
      const family = view.family?.of(event) ?? null;
      if (family !== null) families.add(family);
      else for (const id of view.idsOf(event)) ids.add(id);
    } catch {
      break;
    }
  }
  return { ids, families };
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
      for (const [id, document] of after(documents, view, event)) documents.set(id, document);
    } catch {
      return { seq: event.seq, type: event.type, reason: 'fold-throws' };
    }
  }
  return null;
}

function after(documents: Documents, view: AnyView, event: ViewEvent): readonly [string, ViewDocument | null][] {
  const family = view.family?.of(event) ?? null;
  if (view.family && family !== null) {
    const changed: readonly ViewDocument[] = view.family.evolve(documents.members(family), event, family);
    return changed.map((document) => [document._id, document]);
  }
  return view.idsOf(event).map((id) => [id, view.evolve(documents.get(id), event, id) as ViewDocument | null]);
}
