import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import { DateField } from '../http/fields';
import { MaskedDto } from '../reading/shown.dto';
import { categories, verdicts } from './break-glass.dto';

export class BreakGlassQueryDto {
  @DateField({ description: 'Opened on this day or later, in Norway.', optional: true })
  from?: string;

  @DateField({ description: 'Opened on this day or before, in Norway.', optional: true })
  to?: string;
}

export class BreakGlassListedDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  breakGlassId!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ format: 'uuid', description: 'Who opened it.' })
  staffId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'From which unit.' })
  unitId!: string | null;

  @ApiProperty({ enum: categories })
  category!: string;

  @ApiProperty({ nullable: true, type: String, description: 'Why.' })
  reason!: Json;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiProperty({ type: String, enum: verdicts, nullable: true, description: 'Null: not reviewed yet.' })
  verdict!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reviewedAt!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'How it was judged.' })
  assessment!: Json;
}

const counted = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class BreakGlassCountsDto {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  reviewed!: number;

  @ApiProperty()
  unreviewed!: number;

  @ApiProperty(counted)
  byCategory!: Readonly<Record<string, number>>;

  @ApiProperty({ ...counted, description: 'By unit id; `none` where the person has none.' })
  byUnit!: Readonly<Record<string, number>>;

  @ApiProperty({ ...counted, description: 'By staff id.' })
  byPerson!: Readonly<Record<string, number>>;
}

export class BreakGlassReportDto {
  @ApiProperty({ type: BreakGlassCountsDto, description: 'Of the items below.' })
  counts!: BreakGlassCountsDto;

  @ApiProperty({ type: [BreakGlassListedDto], description: 'Last opened first.' })
  items!: readonly BreakGlassListedDto[];
}
