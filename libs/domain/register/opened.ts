import type { CaseFile } from '../case-file/case-file';
import { caseFileOf } from '../case-file/fold';
import type { AnyEvent, EventType } from '../event-types';
import type { DomainEvent, Fact } from '../kernel/envelope';

type Event<Type extends EventType> = Extract<AnyEvent, { readonly type: Type }>;

/** A child's events with what was sealed in the clear, by whoever may open it; and the case they make. */
export type OpenedCase = { readonly events: readonly DomainEvent[]; readonly file: CaseFile };

/** All events about one child in the order of the ledger, lifted to their newest schema. */
export const openedCase = (events: readonly DomainEvent[]): OpenedCase => ({
  events,
  file: caseFileOf(events as unknown as readonly Fact[]),
});

/** The events of one type, oldest first. */
export const all = <Type extends EventType>({ events }: OpenedCase, type: Type): readonly Event<Type>[] =>
  events.filter((event): event is Event<Type> => event.type === type);

/** The newest event of one type about one thing. */
export const latestOf = <Type extends EventType>(
  opened: OpenedCase,
  type: Type,
  isIt: (data: Event<Type>['data']) => boolean,
): Event<Type> | undefined =>
  // The compiler does not see that an event's data are those of its own type.
  all(opened, type).findLast((event) => isIt(event.data as Event<Type>['data']));

/** A sealed text of the event; null where there is none. */
export const textOf = (event: DomainEvent | undefined, path: string): string | null => {
  const content = event?.personal.find((part) => part.path === path)?.content;
  return typeof content === 'string' && content.trim() !== '' ? content : null;
};
