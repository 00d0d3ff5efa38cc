import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { nationalRulebook } from '@libs/domain/deadlines/rulebook';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import type {
  ApproveRulebookChange,
  ProposeRulebookChange,
  WithdrawRulebookChange,
} from '@libs/domain/rulebook/commands';
import { rulebookChanges } from '@libs/domain/rulebook/rulebook-changes';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step } from './plan';

type LookedUp = 'by' | 'changeId' | 'national';

export type RulebookAction = Untimed<ProposeRulebookChange | ApproveRulebookChange | WithdrawRulebookChange, LookedUp>;

export type RulebookReceipt = Receipt & { readonly changeId: string };

/** A change of the municipality's rules is proposed (`changeId` null), or something done with one that is. */
export class RulebookCommandIssued extends Command<RulebookReceipt> {
  constructor(
    readonly changeId: string | null,
    readonly action: RulebookAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(RulebookCommandIssued)
export class RulebookCommandHandler implements ICommandHandler<RulebookCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ changeId: given, action, issued }: RulebookCommandIssued): Promise<RulebookReceipt> {
    const changeId = given ?? namedId('rulebook-change', issued.commandId);
    const { now, by } = issued;
    const steps = [
      step(RULEBOOK_STREAM, rulebookChanges, { ...action, now, by, changeId, national: nationalRulebook }),
    ];
    const [receipt] = await this.decisions.run(issued, { changeId: given, ...action }, async () => ({ steps }));
    return { changeId, ...receipt! };
  }
}
