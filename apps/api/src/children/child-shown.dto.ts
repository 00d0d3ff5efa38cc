import { ApiProperty } from '@nestjs/swagger';
import { fieldClasses } from '@libs/access/policy/capacities';
import { ChildShownDto } from '../reading/shown.dto';

class ChildInvestigationDto {
  @ApiProperty({ format: 'uuid' })
  investigationId!: string;

  @ApiProperty({ format: 'date' })
  openedOn!: string;

  @ApiProperty({ format: 'uuid' })
  concernId!: string;
}

/** A child (or youth up to 25) the service knows, and what there is about it. */
export class ChildListedDto extends ChildShownDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  seq!: number;

  @ApiProperty()
  unborn!: boolean;

  @ApiProperty({ description: 'False where a report names no child: who it is about is to be found out.' })
  identified!: boolean;

  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Null: you may not see the concerns.' })
  concerns!: readonly string[] | null;

  @ApiProperty({ type: [ChildInvestigationDto], nullable: true, description: 'Null: you may not see the concerns.' })
  investigations!: readonly ChildInvestigationDto[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Null: you may not see the measures.' })
  measures!: readonly string[] | null;

  @ApiProperty({
    type: [String],
    enum: [...fieldClasses],
    description: 'Kinds of content you may not see: their fields are null.',
  })
  withheld!: readonly string[];
}

/** Where the child lives is asked for by itself: `/v1/children/{id}/address`. */
export class ChildOpenedDto extends ChildListedDto {
  @ApiProperty({ type: String, nullable: true })
  nationalId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;

  @ApiProperty({ type: String, nullable: true, description: "The archive's number of the case." })
  caseNumber!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of who asks for protection.' })
  dufNumber!: string | null;

  @ApiProperty({ enum: ['0', '1', '2'], nullable: true, description: '0 unknown, 1 male, 2 female.' })
  sex!: '0' | '1' | '2' | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of an unborn child.' })
  dueDate!: string | null;
}

export class ChildPageDto {
  @ApiProperty({ type: [ChildListedDto] })
  items!: readonly ChildListedDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
