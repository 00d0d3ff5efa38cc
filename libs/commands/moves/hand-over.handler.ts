import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { moveStream } from '@libs/domain/kernel/ids';
import { move } from '@libs/domain/moves/move';
import type { Receipt } from '@libs/ledger/append';
import { Ledger } from '@libs/ledger/ledger';
import { assertMoves } from '../casework/moves';
import { Decisions } from '../decisions';
import { ServedMunicipalities } from '../intake/served-municipalities';
import type { Issued } from '../issued';
import { folded, step, type Plan } from '../plan';
import { hindranceOf, leaving } from './leaving';

export type MoveReceipt = Receipt & { readonly moveId: string; readonly childId: string };

/** A case is to be handed over to the municipality that was told of the move. */
export class HandOverIssued extends Command<MoveReceipt> {
  constructor(
    readonly childId: string,
    readonly moveId: string,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(HandOverIssued)
export class HandOverHandler implements ICommandHandler<HandOverIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly ledger: Ledger,
    private readonly served: ServedMunicipalities,
  ) {}

  async execute({ childId, moveId, issued }: HandOverIssued): Promise<MoveReceipt> {
    const content = { type: 'HandOverMove', childId, moveId };
    const [receipt] = await this.decisions.run(issued, content, () => this.plan(childId, moveId, issued));
    return { moveId, childId, ...receipt! };
  }

  private async plan(childId: string, moveId: string, { ledger, now }: Issued): Promise<Plan> {
    const from = await leaving(this.ledger, ledger, childId);
    assertMoves(from.file, moveId);
    const stream = moveStream(moveId);
    const state = folded(move, await this.ledger.read.readStream(ledger, stream));
    const { seq: upTo, hash: headHash } = from.head;
    const handOver = {
      type: 'HandOverMove' as const,
      now,
      served: 'to' in state && this.served.serves(state.to),
      hindrance: hindranceOf(from, childId),
      upTo,
      headHash,
      events: from.carried.length,
    };
    return {
      steps: [step(stream, move, handOver)],
      unchanged: { since: upTo, streams: [], subjects: [childId] },
    };
  }
}
