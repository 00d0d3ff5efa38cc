import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ApproveErasure, OrderErasure, RecordErasure } from '@libs/domain/erasure/commands';
import { erasure } from '@libs/domain/erasure/erasure';
import type { ErasureOrdered } from '@libs/domain/erasure/events';
import { erasureStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import type { Receipt } from '@libs/ledger/append';
import { Ledger } from '@libs/ledger/ledger';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { firstStep, folded, step } from './plan';
import { registered } from './raising';

export type ErasureAction = Untimed<OrderErasure, 'by' | 'erasureId'> | Untimed<ApproveErasure, 'by'>;

/** Shredding of a child's key is ordered, or an order (`erasureId`) approved. */
export class ErasureCommandIssued extends Command<Receipt & { readonly erasureId: string }> {
  constructor(
    readonly erasureId: string | null,
    readonly action: ErasureAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** An approved order is to be carried out. */
export class ErasureDue extends Command<Receipt & { readonly erasureId: string }> {
  constructor(
    readonly erasureId: string,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(ErasureCommandIssued)
export class ErasureCommandHandler implements ICommandHandler<ErasureCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ erasureId: given, action, issued }: ErasureCommandIssued) {
    const erasureId = given ?? namedId('erasure', issued.commandId);
    const { now, by } = issued;
    const steps =
      action.type === 'OrderErasure'
        ? [
            firstStep(erasureStream(erasureId), erasure, { ...action, now, by, erasureId }),
            registered(action.childId, 'childId'),
          ]
        : [step(erasureStream(erasureId), erasure, { ...action, now, by })];
    const [receipt] = await this.decisions.run(issued, { erasureId: given, ...action }, async () => ({ steps }));
    return { erasureId, ...receipt! };
  }
}

/**
 * First the key, then the event that says so: the event would be a lie if the process died between them the other way
 * round. A repeat finds the key gone already and only writes what is missing.
 */
@CommandHandler(ErasureDue)
export class ErasureDueHandler implements ICommandHandler<ErasureDue> {
  constructor(
    private readonly decisions: Decisions,
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  async execute({ erasureId, issued }: ErasureDue): Promise<Receipt & { erasureId: string }> {
    const { ledger, now, by } = issued;
    const command: RecordErasure = { type: 'RecordErasure', now, by };
    const events = await this.ledger.read.readStream(ledger, erasureStream(erasureId));
    erasure.decide(command, folded(erasure, events));
    await this.keys.erase(ledger, (events[0] as unknown as ErasureOrdered).data.childId);
    const steps = [step(erasureStream(erasureId), erasure, command)];
    const [receipt] = await this.decisions.run(issued, { erasureId, type: command.type }, async () => ({ steps }));
    return { erasureId, ...receipt! };
  }
}
