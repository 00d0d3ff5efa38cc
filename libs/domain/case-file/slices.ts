import type { CalendarDate } from '../kernel/dates';

/** The entry with this id after `change`; the others, and an id nobody knows, stay as they are. */
export const changed = <Entry>(
  entries: readonly Entry[],
  isIt: (entry: Entry) => boolean,
  change: (entry: Entry) => Entry,
): readonly Entry[] => entries.map((entry) => (isIt(entry) ? change(entry) : entry));

/** The later of what is known and what is new. */
export const latest = (known: CalendarDate | null, next: CalendarDate): CalendarDate =>
  known !== null && known > next ? known : next;
