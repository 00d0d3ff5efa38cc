import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unitStream } from '@libs/domain/kernel/ids';
import type { CloseUnit, OpenUnit } from '@libs/domain/organisation/commands';
import { unit } from '@libs/domain/organisation/unit';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { firstStep, step } from './plan';

export type UnitAction = Untimed<OpenUnit, 'unitId'> | Untimed<CloseUnit>;

/** A unit is opened, or something is to be done with one that exists (`unitId`). */
export class UnitCommandIssued extends Command<Receipt & { readonly unitId: string }> {
  constructor(
    readonly unitId: string | null,
    readonly action: UnitAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(UnitCommandIssued)
export class UnitCommandHandler implements ICommandHandler<UnitCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ unitId: given, action, issued }: UnitCommandIssued): Promise<Receipt & { unitId: string }> {
    const unitId = given ?? namedId('unit', issued.commandId);
    const { now } = issued;
    const steps =
      action.type === 'OpenUnit'
        ? [firstStep(unitStream(unitId), unit, { ...action, now, unitId })]
        : [step(unitStream(unitId), unit, { ...action, now })];
    const [receipt] = await this.decisions.run(issued, { unitId: given, ...action }, async () => ({ steps }));
    return { unitId, ...receipt! };
  }
}
