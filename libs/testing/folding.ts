import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { Documents } from '@libs/read-models/documents';
import { foldInto } from '@libs/read-models/fold';
import type { ViewDocument, ViewOf } from '@libs/read-models/view';

/** What a view makes of these events, by id, the documents that only the fold reads among it. @throws if it cannot fold one of them */
export function folded<Doc extends ViewDocument>(view: ViewOf<Doc>, events: readonly RecordedFact[]): Map<string, Doc> {
  const documents = new Documents();
  const stopped = foldInto(documents, view, events, new Set(events.map(({ type }) => type)));
  if (stopped) throw new Error(`stopped at seq ${stopped.seq}: ${stopped.reason}`);
  return new Map(documents.all().map((document) => [document._id, document as Doc]));
}
