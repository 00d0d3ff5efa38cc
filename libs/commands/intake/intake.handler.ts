import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MessageVariant, RefusalGround } from '@libs/domain/intake/events';
import type { Issued } from '../issued';
import type { ConcernReceipt } from '../raising';
import type { RawBody } from './message';
import type { SchemaFault } from './message-check';
import { MessageConcerns } from './message-concerns';
import { MessageLog } from './message-log';
import { verdictOn } from './message-verdict';
import { ServedMunicipalities } from './served-municipalities';

/** Proof for the sender: every concern the message became, durable, and when it counts as received. */
export type IntakeReceipt = {
  readonly messageId: string;
  readonly receipts: readonly (ConcernReceipt & { readonly receivedAt: string })[];
};

/** The message was refused, and that is on record under its id. */
export class MessageRefusal extends Error {
  constructor(
    readonly ground: RefusalGround,
    readonly faults: readonly SchemaFault[],
  ) {
    super(`message refused: ${ground}`);
    this.name = 'MessageRefusal';
  }
}

/** A message of the national intake came in. */
export class MessageArrived extends Command<IntakeReceipt> {
  constructor(
    readonly messageId: string,
    readonly variant: MessageVariant,
    readonly body: RawBody,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Claim, then concerns, then outcome: whatever dies in between, the sender's repeat carries on where it stopped. */
@CommandHandler(MessageArrived)
export class MessageArrivedHandler implements ICommandHandler<MessageArrived> {
  constructor(
    private readonly log: MessageLog,
    private readonly concerns: MessageConcerns,
    private readonly served: ServedMunicipalities,
  ) {}

  async execute({ messageId, variant, body, issued }: MessageArrived): Promise<IntakeReceipt> {
    const verdict = verdictOn(variant, body, (ledger) => this.served.serves(ledger));
    const claim = await this.log.claim({ messageId, variant, body }, verdict.status === 'refused', issued);
    if (verdict.status === 'refused') {
      const { ground, faults } = verdict;
      await this.log.refuse(
        messageId,
        ground,
        faults.map(({ field }) => field),
        issued,
      );
      throw new MessageRefusal(ground, faults);
    }
    const { ledger, message } = verdict;
    const receipts = await this.concerns.raise(ledger, messageId, message, claim, issued);
    await this.log.accept(messageId, ledger, receipts, issued);
    return { messageId, receipts: receipts.map((receipt) => ({ ...receipt, receivedAt: claim.receivedAt })) };
  }
}
