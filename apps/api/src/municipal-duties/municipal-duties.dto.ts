import { ApiProperty } from '@nestjs/swagger';
import type { MunicipalDutyAction } from '@libs/commands/municipal-duties.handler';
import { municipalDuties, type MunicipalDuty } from '@libs/domain/municipal-duties/events';
import { ReceiptDto } from '../http/answers';
import { DateField, OneOf } from '../http/fields';
import { DeadlineShownDto, WordingDto } from '../reading/shown.dto';

const DUTY =
  'The report on the state of the service (§ 15-3), the plan for preventive work and its status (§ 15-1), or the quarterly form (§ 17-6).';

export class BeginMunicipalDutyDto {
  @OneOf(municipalDuties, { description: DUTY, example: 'condition-report' })
  duty!: MunicipalDuty;

  @DateField({
    description: 'The last day that is covered already: what is due next is counted from it.',
    example: '2026-06-30',
  })
  from!: string;

  toAction(): MunicipalDutyAction {
    return { type: 'BeginMunicipalDuty', duty: this.duty, from: this.from };
  }
}

export class MunicipalDutyDoneDto {
  @OneOf(municipalDuties, { description: DUTY, example: 'deadline-report' })
  duty!: MunicipalDuty;

  @DateField({ description: 'The day it was done.', example: '2026-10-12' })
  doneOn!: string;

  @DateField({
    description: "The last day of what it covers: a quarter's last for the form, the day of its adoption for a plan.",
    example: '2026-09-30',
  })
  through!: string;

  toAction(): MunicipalDutyAction {
    return { type: 'RecordMunicipalDutyDone', duty: this.duty, doneOn: this.doneOn, through: this.through };
  }
}

export class MunicipalDutyReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  dutyId!: string;
}

export class PastDutyDto {
  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;
}

export class MunicipalLimitDto extends DeadlineShownDto {
  @ApiProperty({ type: WordingDto, description: 'What is to be done.' })
  title!: WordingDto;

  @ApiProperty({ type: [PastDutyDto], description: 'The times before, oldest first.' })
  past!: readonly PastDutyDto[];
}

export class MunicipalDutyDto {
  @ApiProperty({ format: 'uuid' })
  dutyId!: string;

  @ApiProperty({ enum: [...municipalDuties], description: DUTY })
  duty!: MunicipalDuty;

  @ApiProperty({ description: 'False until somebody said from which day on.' })
  watched!: boolean;

  @ApiProperty({ type: [MunicipalLimitDto], description: "The law's limit, and a target of the municipality's own." })
  limits!: readonly MunicipalLimitDto[];
}

export class MunicipalDutiesDto {
  @ApiProperty({ type: [MunicipalDutyDto] })
  items!: readonly MunicipalDutyDto[];
}
