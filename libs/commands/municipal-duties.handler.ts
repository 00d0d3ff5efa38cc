import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { municipalDutyStream } from '@libs/domain/kernel/ids';
import type { BeginMunicipalDuty, RecordMunicipalDutyDone } from '@libs/domain/municipal-duties/commands';
import type { MunicipalDuty } from '@libs/domain/municipal-duties/events';
import { municipalDuty } from '@libs/domain/municipal-duties/municipal-duty';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step } from './plan';

export type MunicipalDutyAction = Untimed<BeginMunicipalDuty | RecordMunicipalDutyDone, 'dutyId'>;

export type MunicipalDutyReceipt = Receipt & { readonly dutyId: string };

/** A municipality has each of its duties once. */
export const municipalDutyIdOf = (ledger: string, duty: MunicipalDuty): string =>
  namedId('municipal-duty', ledger, duty);

/** Something is to be done about a duty of the municipality itself. */
export class MunicipalDutyCommandIssued extends Command<MunicipalDutyReceipt> {
  constructor(
    readonly action: MunicipalDutyAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(MunicipalDutyCommandIssued)
export class MunicipalDutyCommandHandler implements ICommandHandler<MunicipalDutyCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ action, issued }: MunicipalDutyCommandIssued): Promise<MunicipalDutyReceipt> {
    const dutyId = municipalDutyIdOf(issued.ledger, action.duty);
    const steps = [step(municipalDutyStream(dutyId), municipalDuty, { ...action, now: issued.now, dutyId })];
    const [receipt] = await this.decisions.run(issued, action, async () => ({ steps }));
    return { dutyId, ...receipt! };
  }
}
