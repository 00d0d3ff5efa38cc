import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { PlanRequest } from '@libs/commands/casework/plans';
import type { PlanClosed, PlanDateCorrected } from '@libs/domain/plans/events';
import { CasePartDto } from '../http/part.dto';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { Code, DateField, Flag, IfGiven, OneOf, Text } from '../http/fields';

class PlanTextDto {
  @Text(20_000, { description: 'What is to be reached. Sealed.' })
  goal!: string;

  @Text(20_000, { description: 'What is done to reach it, and by whom. Sealed.' })
  content!: string;

  @Text(20_000, { description: 'For how long it is needed. Sealed.' })
  duration!: string;

  @Text(20_000, { description: 'What the child said, or why the child was not heard. Sealed.' })
  childView!: string;

  @DateField({ description: 'The last day the plan holds.', optional: true })
  validUntil?: string | null;
}

const textOf = ({ goal, content, duration, childView, validUntil = null }: PlanTextDto) => ({
  goal,
  content,
  duration,
  childView,
  validUntil,
});

export class MakePlanDto extends PlanTextDto {
  @Code({ description: 'Type (code list `plan-types`).', example: '1' })
  planType!: string;

  @DateField({ description: 'The day the plan was made.' })
  madeOn!: string;

  @ApiPropertyOptional({
    type: CasePartDto,
    nullable: true,
    description: 'What it plans; a plan of help measures may be left to the case as a whole.',
  })
  @IfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => CasePartDto)
  about?: CasePartDto | null;

  toRequest(): PlanRequest {
    const { planType, madeOn } = this;
    const about = this.about ? { kind: this.about.kind, id: this.about.id } : null;
    return { type: 'MakePlan', planType, madeOn, about, ...textOf(this) };
  }
}

export class RevisePlanDto extends PlanTextDto {
  @DateField({ description: 'The day it was revised.' })
  revisedOn!: string;

  toRequest(planId: string): PlanRequest {
    return { type: 'RevisePlan', planId, revisedOn: this.revisedOn, ...textOf(this) };
  }
}

export class EvaluatePlanDto {
  @DateField({ description: 'The day of the evaluation.' })
  evaluatedOn!: string;

  @Text(20_000, { description: 'What the child said, or why the child was not heard. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'How far it has come. Sealed.' })
  assessment!: string;

  @Flag({ description: 'Does the plan go on?' })
  continues!: boolean;

  toRequest(planId: string): PlanRequest {
    const { evaluatedOn, childView, assessment, continues } = this;
    return { type: 'EvaluatePlan', planId, evaluatedOn, childView, assessment, continues };
  }
}

const planResults: readonly PlanClosed['data']['result'][] = ['fulfilled', 'replaced', 'not-needed', 'moved'];

export class ClosePlanDto {
  @DateField({ description: 'The day it was closed.' })
  closedOn!: string;

  @OneOf(planResults, { description: 'How it came to its end.' })
  result!: PlanClosed['data']['result'];

  @Text(20_000, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(planId: string): PlanRequest {
    const { closedOn, result, note = null } = this;
    return { type: 'ClosePlan', planId, closedOn, result, note };
  }
}

export class CorrectPlanDateDto extends CorrectDateDto {
  @OneOf(['madeOn', 'closedOn'], { description: 'Which day was written down wrongly.' })
  field!: PlanDateCorrected['data']['field'];

  toRequest(planId: string): PlanRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectPlanDate', planId, field, to, reason };
  }
}

export class EnterPlanInErrorDto extends EnterInErrorDto {
  toRequest(planId: string): PlanRequest {
    return { type: 'EnterPlanInError', planId, ...this.said() };
  }
}
