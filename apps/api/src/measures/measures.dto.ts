import type { MeasureRequest } from '@libs/commands/casework/measures';
import { results, type CostPer, type MeasureDate, type MeasureResult } from '@libs/domain/measures/events';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { Code, DateField, Flag, OneOf, Text, Whole } from '../http/fields';

export class StartMeasureDto {
  @DateField({ description: 'The day it started.' })
  startedOn!: string;

  toRequest(measureId: string): MeasureRequest {
    return { type: 'StartMeasure', measureId, startedOn: this.startedOn };
  }
}

export class EvaluateMeasureDto {
  @DateField({ description: 'The day of the evaluation.' })
  evaluatedOn!: string;

  @Text(20_000, { description: 'What the child said, or why the child was not heard. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'Does the help work (§ 8-1)? Sealed.' })
  assessment!: string;

  @Flag({ description: 'Does the measure go on?' })
  continues!: boolean;

  toRequest(measureId: string): MeasureRequest {
    const { evaluatedOn, childView, assessment, continues } = this;
    return { type: 'EvaluateMeasure', measureId, evaluatedOn, childView, assessment, continues };
  }
}

export class ChangeMeasureDto {
  @DateField({ description: 'The day from which the help takes another form.' })
  changedOn!: string;

  @Text(20_000, { description: 'What changes under the same decision. Sealed.' })
  change!: string;

  toRequest(measureId: string): MeasureRequest {
    return { type: 'ChangeMeasure', measureId, changedOn: this.changedOn, change: this.change };
  }
}

export class ExtendMeasureDto {
  @DateField({ description: 'The day it was extended.' })
  extendedOn!: string;

  @DateField({ description: 'The new planned end, later than the old one.' })
  plannedEndOn!: string;

  @Text(20_000, { description: 'Why it is to go on. Sealed.' })
  reason!: string;

  toRequest(measureId: string): MeasureRequest {
    const { extendedOn, plannedEndOn, reason } = this;
    return { type: 'ExtendMeasure', measureId, extendedOn, plannedEndOn, reason };
  }
}

const costPers: readonly CostPer[] = ['day', 'month', 'total'];

export class PurchaseMeasureDto {
  @DateField({ description: 'The day of the purchase.' })
  purchasedOn!: string;

  @Text(2_000, { description: 'Who delivers it. Sealed.' })
  supplier!: string;

  @Text(9, { description: 'Nine digits, of the supplier.', example: '314159268', optional: true })
  organisationNumber?: string | null;

  @Whole({ description: 'What it costs, in øre.', example: 450_000 })
  amount!: number;

  @OneOf(costPers, { description: 'What the amount is for.' })
  per!: CostPer;

  @DateField({ description: 'The last day that was bought.', optional: true })
  until?: string | null;

  toRequest(measureId: string): MeasureRequest {
    const { purchasedOn, supplier, amount, per } = this;
    const { organisationNumber = null, until = null } = this;
    return { type: 'PurchaseMeasure', measureId, purchasedOn, supplier, organisationNumber, amount, per, until };
  }
}

export class GrantSupportDto {
  @DateField({ description: 'The day it was given.' })
  grantedOn!: string;

  @OneOf(['grant', 'equipment'], { description: 'Money, or a thing.' })
  kind!: 'grant' | 'equipment';

  @Whole({ description: 'What it is worth, in øre.', example: 250_000 })
  amount!: number;

  @Text(2_000, { description: 'What was given, and for what. Sealed.' })
  what!: string;

  toRequest(measureId: string): MeasureRequest {
    const { grantedOn, kind, amount, what } = this;
    return { type: 'GrantSupport', measureId, grantedOn, kind, amount, what };
  }
}

export class EndMeasureDto {
  @DateField({ description: 'The day it ended.' })
  endedOn!: string;

  @OneOf(results, { description: 'How it ended. Help that never began can only be withdrawn.' })
  result!: MeasureResult;

  @Code({
    description: 'Why care was lifted (code list `lifting-reasons`): of a care measure that is a placement.',
    example: '1',
    optional: true,
  })
  liftingCode?: string | null;

  @Text(2_000, { description: 'Specification where the lifting code asks for one. Sealed.', optional: true })
  liftingSpecification?: string | null;

  @Text(20_000, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(measureId: string): MeasureRequest {
    const { endedOn, result, liftingCode = null, liftingSpecification = null, note = null } = this;
    return { type: 'EndMeasure', measureId, endedOn, result, liftingCode, liftingSpecification, note };
  }
}

export class CorrectMeasureDateDto extends CorrectDateDto {
  @OneOf(['decidedOn', 'startedOn', 'endedOn'], { description: 'Which day was written down wrongly.' })
  field!: MeasureDate;

  toRequest(measureId: string): MeasureRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectMeasureDate', measureId, field, to, reason };
  }
}

export class EnterMeasureInErrorDto extends EnterInErrorDto {
  toRequest(measureId: string): MeasureRequest {
    return { type: 'EnterMeasureInError', measureId, ...this.said() };
  }
}
