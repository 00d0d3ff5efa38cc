import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import type { MeasureListed } from '@libs/read-models/measures/query';
import { LegalBasisShownDto } from '../reading/legal-basis-shown.dto';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';

export class MeasureShownDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  measureId!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: "The stream's version, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ enum: ['decided', 'started', 'ended', 'entered-in-error'] })
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

  @ApiProperty({ type: [LegalBasisShownDto], description: 'Sections it rests on besides.' })
  additionalBases!: readonly LegalBasisShownDto[];

  @ApiProperty({ type: [String], description: 'Why help is needed (code list `contents`).' })
  groundCodes!: readonly string[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The decision or emergency decision it rests on; null where it was recorded before there were any.',
  })
  decisionId!: string | null;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  plannedEndOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  result!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: '`{evaluatedOn, continues, by}`' })
  evaluations!: readonly object[];

  @ApiProperty({ type: String, nullable: true, description: 'Why care was lifted (code list `lifting-reasons`).' })
  liftingCode!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: '`{changedOn, by}`' })
  changes!: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: '`{extendedOn, plannedEndOn, by}`' })
  extensions!: readonly object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: '`{purchasedOn, organisationNumber, amount, per, until, by}`, amounts in øre',
  })
  purchases!: readonly object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: '`{grantedOn, kind, amount, by}`, amounts in øre',
  })
  grants!: readonly object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: '`{field, from, to, by}`: what was corrected; the dates above are the right ones',
  })
  corrections!: readonly object[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: '`{kind, replacedBy, by}` where it was entered in error',
  })
  error!: object | null;
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

  @ApiProperty({ type: String, nullable: true, description: 'Of a ground that asks for it.' })
  groundSpecification!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'What changed last.' })
  change!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'Who delivers it, of the last purchase.' })
  supplier!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'What was given last.' })
  what!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'Why care was lifted, where the code asks for it.' })
  liftingSpecification!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'Of the last extension or correction.' })
  reason!: Json;

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
