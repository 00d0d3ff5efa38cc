import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { child } from '@libs/domain/children/child';
import { childStream } from '@libs/domain/kernel/ids';
import type { Receipt } from '@libs/ledger/append';
import type { NewChild } from './concern-requests';
import { CaseworkSettings } from './casework/casework.handler';
import { Decisions } from './decisions';
import type { Issued } from './issued';
import { namedId } from './named-id';
import { firstStep } from './plan';

/** A child becomes known to the service without a report. */
export class ChildCommandIssued extends Command<Receipt & { readonly childId: string }> {
  constructor(
    readonly newChild: NewChild,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(ChildCommandIssued)
export class ChildCommandHandler implements ICommandHandler<ChildCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly settings: CaseworkSettings,
  ) {}

  async execute({ newChild, issued }: ChildCommandIssued): Promise<Receipt & { childId: string }> {
    const childId = namedId('child', issued.commandId, 0);
    const { syntheticIds } = this.settings;
    const about = { now: issued.now, childId, syntheticIds };
    const steps = [firstStep(childStream(childId), child, { type: 'RegisterChild', ...about, ...newChild })];
    const [receipt] = await this.decisions.run(issued, { type: 'RegisterChild', ...newChild }, async () => ({ steps }));
    return { childId, ...receipt! };
  }
}
