import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@libs/ledger/append';
import { accessIdsMade, CaseAccessPlans, type CaseAccessAction } from './case-access-plans';
import { Decisions } from './decisions';
import type { Issued } from './issued';

/** Who sees a child's case is to change. */
export class CaseAccessCommandIssued extends Command<
  Receipt & { readonly childId: string; readonly participationId?: string; readonly grantId?: string }
> {
  constructor(
    readonly childId: string,
    readonly action: CaseAccessAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(CaseAccessCommandIssued)
export class CaseAccessCommandHandler implements ICommandHandler<CaseAccessCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly plans: CaseAccessPlans,
  ) {}

  async execute({ childId, action, issued }: CaseAccessCommandIssued) {
    const plan = () => this.plans.of(childId, action, issued);
    const [receipt] = await this.decisions.run(issued, { childId, ...action }, plan);
    return { childId, ...accessIdsMade(action, issued), ...receipt! };
  }
}
