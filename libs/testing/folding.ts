import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { foldInto, type Documents } from '@libs/read-models/fold';
import type { View, ViewDocument } from '@libs/read-models/view';

/** What a view makes of these events, by id. @throws if it cannot fold one of them */
export function folded<Doc extends ViewDocument>(view: View<Doc>, events: readonly RecordedFact[]): Map<string, Doc> {
  const documents: Documents = new Map();
  const stopped = foldInto(documents, view, events, new Set(events.map(({ type }) => type)));
  if (stopped) throw new Error(`stopped at seq ${stopped.seq}: ${stopped.reason}`);
  return documents as Map<string, Doc>;
}
