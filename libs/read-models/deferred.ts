import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { AnyView } from './view';

/** How long a view that is patient, or that an event does not concern, may be left behind, milliseconds. */
const LATER = 200;

/**
 * Keeps events back from patient views, and from views they do not concern. Their checkpoints must move, too, but a durable write per event for
 * a document that stays as it is would be most of what a quiet view costs; so they move a little later, in one step.
 */
export class Deferred {
  private readonly kept = new Map<string, RecordedFact[]>();

  /** @param fold folds what was kept, when nothing that concerns the view came in time */
  constructor(private readonly fold: (view: AnyView, ledger: string, events: readonly RecordedFact[]) => void) {}

  /** What the view must fold now: everything kept and these, if it is in a hurry for one of these; else nothing, for now. */
  take(view: AnyView, ledger: string, events: readonly RecordedFact[]): readonly RecordedFact[] {
    const key = `${view.name}/${ledger}`;
    const kept = this.kept.get(key);
    if (!view.patient && events.some(({ type }) => view.handles.includes(type))) {
      this.kept.delete(key);
      return kept ? [...kept, ...events] : events;
    }
    if (kept) kept.push(...events);
    else {
      this.kept.set(key, [...events]);
      setTimeout(() => this.release(view, ledger, key), LATER).unref();
    }
    return [];
  }

  private release(view: AnyView, ledger: string, key: string): void {
    const kept = this.kept.get(key);
    this.kept.delete(key);
    if (kept && kept.length > 0) this.fold(view, ledger, kept);
  }
}
