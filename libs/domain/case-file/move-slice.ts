import type { CalendarDate } from '../kernel/dates';
import type { Part } from '../kernel/part';
import type { MoveEvent } from '../moves/events';
import type { Told } from './told';
import { changed } from './slices';

export type MoveSlice = {
  readonly moveId: string;
  readonly status: 'notified' | 'handed-over' | 'refused' | 'withdrawn' | 'accepted' | 'received';
  /** The other municipality's ledger. */
  readonly other: string;
  /** When the new municipality took over; null until then, and where the case came from elsewhere. */
  readonly acceptedOn: CalendarDate | null;
  /** What was open then: it goes on there, and is open here no longer. */
  readonly parts: readonly Part[];
};

const pending = { acceptedOn: null, parts: [] } as const;

export const evolveMoves = (moves: readonly MoveSlice[], event: Told<MoveEvent>): readonly MoveSlice[] => {
  const { moveId } = event.data;
  const become = (change: Partial<MoveSlice>): readonly MoveSlice[] =>
    changed(
      moves,
      (one) => one.moveId === moveId,
      (one) => ({ ...one, ...change }),
    );
  switch (event.type) {
    case 'move.notified':
      return [...moves, { moveId, status: 'notified', other: event.data.to, ...pending }];
    case 'move.received':
      return [...moves, { moveId, status: 'received', other: event.data.from, ...pending }];
    case 'move.handed-over':
      return become({ status: 'handed-over' });
    case 'move.refused':
      return become({ status: 'refused' });
    case 'move.withdrawn':
      return become({ status: 'withdrawn' });
    case 'move.accepted':
      return become({ status: 'accepted', acceptedOn: event.data.acceptedOn, parts: event.data.parts });
  }
};
