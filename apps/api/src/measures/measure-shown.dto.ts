import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import type { MeasureListed } from '@libs/read-models/measures/query';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';

class LegalBasisShownDto {
  @ApiProperty()
  law!: string;

  @ApiProperty()
  chapter!: string;

  @ApiProperty()
  section!: string;

  @ApiProperty({ type: String, nullable: true })
  paragraph!: string | null;

  @ApiProperty({ type: String, nullable: true })
  letter!: string | null;
}

export class MeasureShownDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  measureId!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: "The stream's version, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ enum: ['decided', 'started', 'ended'] })
  status!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty()
  categoryCode!: string;

  @ApiProperty({ enum: ['voluntary', 'ordered'] })
  consent!: string;

  @ApiProperty({ type: LegalBasisShownDto })
  legalBasis!: LegalBasisShownDto;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  result!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: '`{evaluatedOn, continues, by}`' })
  evaluations!: readonly object[];
}

export class MeasureOpenedDto extends MeasureShownDto {
  @ApiProperty({ type: String, nullable: true, description: 'What it is to achieve.' })
  goal!: Json;

  @ApiProperty({ type: String, nullable: true })
  specification!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'What the child said at the last evaluation.' })
  childView!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'The last assessment.' })
  assessment!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'The note at the end.' })
  note!: Json;
}

export class MeasurePageDto {
  @ApiProperty({ type: [MeasureShownDto] })
  items!: readonly MeasureShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export const measureShown = (
  { _id: measureId, ...shown }: MeasureListed,
  child: ChildShownDto,
  { withheld, erased }: Sight,
): MeasureShownDto => ({ measureId, ...shown, child, withheld, erased });
