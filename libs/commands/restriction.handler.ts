import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { restrictionStream } from '@libs/domain/kernel/ids';
import type { ApproveRestriction, LiftRestriction, ProposeRestriction } from '@libs/domain/restriction/commands';
import { restriction } from '@libs/domain/restriction/restriction';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step } from './plan';
import { registered } from './raising';

type Made = 'by' | 'childId' | 'restrictionId';

export type RestrictionAction = Untimed<ProposeRestriction | ApproveRestriction | LiftRestriction, Made>;

/** A child's case is to be restricted (`restrictionId` null), or something done with a restriction that exists. */
export class RestrictionCommandIssued extends Command<
  Receipt & { readonly childId: string; readonly restrictionId: string }
> {
  constructor(
    readonly childId: string,
    readonly restrictionId: string | null,
    readonly action: RestrictionAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(RestrictionCommandIssued)
export class RestrictionCommandHandler implements ICommandHandler<RestrictionCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ childId, restrictionId: given, action, issued }: RestrictionCommandIssued) {
    const restrictionId = given ?? namedId('restriction', issued.commandId);
    const command = { ...action, now: issued.now, by: issued.by, childId, restrictionId };
    const steps = [step(restrictionStream(childId), restriction, command), registered(childId, null)];
    const said = { childId, restrictionId: given, ...action };
    const [receipt] = await this.decisions.run(issued, said, async () => ({ steps }));
    return { childId, restrictionId, ...receipt! };
  }
}
