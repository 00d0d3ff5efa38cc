import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '@libs/ledger/append';
import type { ConcernAction, RaiseConcerns } from './concern-requests';
import { ConcernPlans } from './concern-plans';
import { Decisions } from './decisions';
import type { Issued } from './issued';
import { concernReceipts, idsFor, raising, type ConcernReceipt } from './raising';

/** A report was brought to the service, by whatever way. */
export class ConcernsReported extends Command<{ readonly receipts: readonly ConcernReceipt[] }> {
  constructor(
    readonly request: RaiseConcerns,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Something is to be done with a concern. */
export class ConcernCommandIssued extends Command<
  Receipt & { readonly concernId: string; readonly investigationId?: string }
> {
  constructor(
    readonly concernId: string,
    readonly action: ConcernAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(ConcernsReported)
export class ConcernsReportedHandler implements ICommandHandler<ConcernsReported> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ request, issued }: ConcernsReported): Promise<{ receipts: readonly ConcernReceipt[] }> {
    const { type: _, children, text, reporterDetails, ...report } = request;
    const concerns = children.map((reported, at) => ({
      ...idsFor(issued.commandId, at, reported),
      reported,
      text,
      reporterDetails,
    }));
    const steps = raising({ ...report, messageId: null, reportId: issued.commandId }, concerns, issued.now);
    return { receipts: concernReceipts(concerns, await this.decisions.run(issued, request, async () => ({ steps }))) };
  }
}

@CommandHandler(ConcernCommandIssued)
export class ConcernCommandHandler implements ICommandHandler<ConcernCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly plans: ConcernPlans,
  ) {}

  async execute({ concernId, action, issued }: ConcernCommandIssued) {
    const { plan, ids } = this.plans.of(concernId, action, issued);
    const [receipt] = await this.decisions.run(issued, { concernId, ...action }, plan);
    return { concernId, ...ids, ...receipt! };
  }
}
