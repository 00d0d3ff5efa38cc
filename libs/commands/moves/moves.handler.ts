import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { moveStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import { move } from '@libs/domain/moves/move';
import { moveRefusals } from '@libs/domain/moves/refusals';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { step } from '../plan';
import { Acceptance, type Answer } from './acceptance';
import type { MoveReceipt } from './hand-over.handler';
import { MoveBook } from './move-book';
import { onBehalf } from './system';

const refuse = refusing(moveRefusals);

/** A case that was handed over to this municipality is to become its own. */
export class AcceptanceIssued extends Command<MoveReceipt> {
  constructor(
    readonly answer: Answer,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** It is not: the one that has it keeps it. */
export class RefusalIssued extends Command<Receipt & { readonly moveId: string }> {
  constructor(
    readonly answer: Pick<Answer, 'moveId' | 'from'> & { readonly reason: string },
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(AcceptanceIssued)
export class AcceptanceHandler implements ICommandHandler<AcceptanceIssued> {
  constructor(private readonly acceptance: Acceptance) {}

  execute({ answer, issued }: AcceptanceIssued): Promise<MoveReceipt> {
    return this.acceptance.accept(answer, issued);
  }
}

@CommandHandler(RefusalIssued)
export class RefusalHandler implements ICommandHandler<RefusalIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly book: MoveBook,
  ) {}

  async execute({ answer, issued }: RefusalIssued): Promise<Receipt & { moveId: string }> {
    const { moveId, from, reason } = answer;
    const { ledger, now, commandId } = issued;
    if (from === ledger || !this.book.ledgers.includes(from)) throw refuse('move.unknown');
    if ((await this.book.arrivalsIn(ledger)).has(moveId)) throw refuse('move.already-received');
    const command = onBehalf(issued, from, ['move-refusal', ledger, commandId]);
    const steps = [step(moveStream(moveId), move, { type: 'RefuseMove', now, ledger, reason })];
    const [receipt] = await this.decisions.run(command, { type: 'RefuseMove', ...answer }, async () => ({ steps }));
    return { moveId, ...receipt! };
  }
}
