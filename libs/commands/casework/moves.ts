import { moveStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { NotifyMove as Notice } from '@libs/domain/moves/commands';
import { move } from '@libs/domain/moves/move';
import { moveRefusals } from '@libs/domain/moves/refusals';
import { firstStep, step } from '../plan';
import { idOf, type CasePlans } from './planning';

const refuse = refusing(moveRefusals);

type NotifyMove = Pick<Notice, 'type' | 'to' | 'movesOn' | 'notice'>;
type WithdrawMove = { readonly type: 'WithdrawMove'; readonly moveId: string };

/** What the municipality that has the case does by itself; handing over and accepting take two ledgers. */
export type MoveRequest = NotifyMove | WithdrawMove;

/** @throws Rejection `move.unknown` for a move of another child */
export const assertMoves = ({ moves }: CaseFile, moveId: string): void => {
  if (!moves.some((one) => one.moveId === moveId)) throw refuse('move.unknown');
};

export const movePlans: CasePlans<MoveRequest> = {
  NotifyMove: {
    makes: { moveId: 'move' },
    steps: (request, file, at) => {
      const moveId = idOf('move', at);
      const { childId } = file.child;
      if (childId === null) throw refuse('move.case-not-open');
      const caseOpen = file.case.status === 'open';
      const underWay = file.moves.some(({ status }) => status === 'notified' || status === 'handed-over');
      const known = { now: at.now, from: at.ledger, moveId, childId, caseOpen, underWay };
      return [firstStep(moveStream(moveId), move, { ...request, ...known })];
    },
  },
  WithdrawMove: {
    makes: {},
    steps: ({ moveId }, file, { now }) => {
      assertMoves(file, moveId);
      return [step(moveStream(moveId), move, { type: 'WithdrawMove', now })];
    },
  },
};
