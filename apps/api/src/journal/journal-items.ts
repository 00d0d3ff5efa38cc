import type { JournalEvent } from '@libs/domain/journal/events';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { EventOpened } from '../reading/opened-events';
import type { JournalItemDto } from './journal-shown.dto';

/** Everything that was recorded of one entry or document; the first event is what it began with. */
export type JournalItem = { readonly id: string; readonly seq: number; readonly events: readonly StoredEvent[] };

const idOf = ({ data }: StoredEvent): string => (data['entryId'] ?? data['documentId']) as string;

/** A journal's items, last recorded first. */
export function itemsOf(events: readonly StoredEvent[]): readonly JournalItem[] {
  const items = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const known = items.get(idOf(event));
    if (known) known.push(event);
    else items.set(idOf(event), [event]);
  }
  return [...items].map(([id, of]) => ({ id, seq: of[0]!.seq, events: of })).toReversed();
}

type Opened<Type extends JournalEvent['type']> = Omit<EventOpened, 'data'> &
  Pick<Extract<JournalEvent, { readonly type: Type }>, 'type' | 'data'>;

const nothing = {
  kind: null,
  facts: null,
  assessment: null,
  title: null,
  fileName: null,
  mediaType: null,
  bytes: null,
  direction: null,
  corrected: false,
  enteredInError: false,
} as const;

/** An item as it holds after everything that was recorded of it. */
export function shownItem(id: string, history: readonly EventOpened[]): JournalItemDto {
  let item: JournalItemDto = { ...nothing, id, what: 'entry', happenedOn: '', about: null, history };
  for (const event of history as readonly Opened<JournalEvent['type']>[]) {
    const { facts = null, assessment = null, title = null, fileName = null } = event.personal;
    switch (event.type) {
      case 'journal.entry-recorded': {
        const { kind, happenedOn, about } = event.data as Opened<'journal.entry-recorded'>['data'];
        item = { ...item, kind, happenedOn, about, facts, assessment };
        break;
      }
      case 'journal.entry-corrected': {
        const { happenedOn } = event.data as Opened<'journal.entry-corrected'>['data'];
        item = { ...item, happenedOn, facts, assessment, corrected: true };
        break;
      }
      case 'journal.entry-entered-in-error':
        item = { ...item, enteredInError: true };
        break;
      case 'journal.document-attached': {
        const { datedOn, about, mediaType, bytes, direction } =
          event.data as Opened<'journal.document-attached'>['data'];
        item = { ...item, what: 'document', happenedOn: datedOn, about, mediaType, bytes, direction, title, fileName };
        break;
      }
    }
  }
  return item;
}
