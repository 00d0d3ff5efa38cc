import type { MoveEvent } from '../moves/events';
import type { Told } from './told';
import { changed } from './slices';

export type MoveSlice = {
  readonly moveId: string;
  readonly status: 'notified' | 'handed-over' | 'refused' | 'withdrawn' | 'accepted' | 'received';
  /** The other municipality's ledger. */
  readonly other: string;
};

export const evolveMoves = (moves: readonly MoveSlice[], event: Told<MoveEvent>): readonly MoveSlice[] => {
  const { moveId } = event.data;
  const become = (status: MoveSlice['status']): readonly MoveSlice[] =>
    changed(
      moves,
      (one) => one.moveId === moveId,
      (one) => ({ ...one, status }),
    );
  switch (event.type) {
    case 'move.notified':
      return [...moves, { moveId, status: 'notified', other: event.data.to }];
    case 'move.received':
      return [...moves, { moveId, status: 'received', other: event.data.from }];
    case 'move.handed-over':
      return become('handed-over');
    case 'move.refused':
      return become('refused');
    case 'move.withdrawn':
      return become('withdrawn');
    case 'move.accepted':
      return become('accepted');
  }
};
