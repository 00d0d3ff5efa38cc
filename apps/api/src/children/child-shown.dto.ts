import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
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

  @ApiProperty({ type: [String] })
  concerns!: readonly string[];

  @ApiProperty({ type: [ChildInvestigationDto] })
  investigations!: readonly ChildInvestigationDto[];

  @ApiProperty({ type: [String] })
  measures!: readonly string[];
}

export class ChildOpenedDto extends ChildListedDto {
  @ApiProperty({ type: String, nullable: true })
  nationalId!: string | null;

  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'object' }] })
  address!: Json;

  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
}

export class ChildPageDto {
  @ApiProperty({ type: [ChildListedDto] })
  items!: readonly ChildListedDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
