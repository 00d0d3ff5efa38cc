import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { measureStream } from '@libs/domain/kernel/ids';
import type { DecideMeasure, EndMeasure, EvaluateMeasure, StartMeasure } from '@libs/domain/measures/commands';
import { measure } from '@libs/domain/measures/measure';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { firstStep, step } from './plan';
import { registered } from './raising';

export type NewMeasure = Omit<Untimed<DecideMeasure>, 'measureId'>;
export type MeasureAction = Untimed<StartMeasure | EvaluateMeasure | EndMeasure>;

/** A measure is decided, or something is to be done with one that exists (`measureId`). */
export class MeasureCommandIssued extends Command<Receipt & { readonly measureId: string }> {
  constructor(
    readonly measureId: string | null,
    readonly request: NewMeasure | MeasureAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(MeasureCommandIssued)
export class MeasureCommandHandler implements ICommandHandler<MeasureCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ measureId: given, request, issued }: MeasureCommandIssued): Promise<Receipt & { measureId: string }> {
    const measureId = given ?? namedId('measure', issued.commandId);
    const { now } = issued;
    const steps =
      request.type === 'DecideMeasure'
        ? [
            firstStep(measureStream(measureId), measure, { ...request, now, measureId }),
            registered(request.childId, 'childId'),
          ]
        : [step(measureStream(measureId), measure, { ...request, now })];
    const [receipt] = await this.decisions.run(issued, { measureId: given, ...request }, async () => ({ steps }));
    return { measureId, ...receipt! };
  }
}
