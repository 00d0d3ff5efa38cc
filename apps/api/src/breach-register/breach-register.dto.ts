import { ApiProperty } from '@nestjs/swagger';
import { breachReasons } from '@libs/domain/deadline-handling/events';
import { finedParagraphs, registerOutcomes } from '@libs/domain/deadlines/breach-register';
import { QuarterField } from '../http/fields';

export class BreachRegisterQueryDto {
  @QuarterField({ description: 'Which quarter; the present one if none is named.', optional: true })
  quarter?: string;
}

export class BreachReasonsQueryDto {
  @QuarterField({ description: 'From this quarter on; the first of this year if none is named.', optional: true })
  from?: string;

  @QuarterField({ description: 'Up to and with this quarter; the present one if none is named.', optional: true })
  to?: string;
}

/** One limit of § 2-1 or § 2-2. */
export class RegisterRowDto {
  @ApiProperty({ example: 'concern.review~0197a000-0000-7000-8000-000000000001' })
  deadlineId!: string;

  @ApiProperty({ example: 'concern.review' })
  key!: string;

  @ApiProperty({ enum: [...finedParagraphs] })
  paragraph!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ format: 'date', description: 'The day the report was received.' })
  receivedOn!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ description: 'More time was decided before the limit ran out (§ 2-2).' })
  extended!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'It was owed no more from this day.' })
  endedOn!: string | null;

  @ApiProperty({ enum: [...registerOutcomes] })
  outcome!: string;

  @ApiProperty({ description: '0 in time.' })
  daysLate!: number;

  @ApiProperty({ description: 'Due in an earlier quarter, and still missing when this one began.' })
  carriedOver!: boolean;

  @ApiProperty({ type: String, enum: [...breachReasons], nullable: true })
  reason!: string | null;

  @ApiProperty({ description: 'A breach that nobody has explained yet.' })
  lacksReason!: boolean;
}

export class RegisterSumDto {
  @ApiProperty({ enum: [...finedParagraphs] })
  paragraph!: string;

  @ApiProperty({ description: 'How many had their last day in the quarter.' })
  due!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Of these, by outcome.',
    example: { 'in-time': 40, late: 2, running: 0, overdue: 1 },
  })
  byOutcome!: object;

  @ApiProperty({ description: 'Besides, from earlier quarters.' })
  carriedOver!: number;

  @ApiProperty()
  lackReason!: number;
}

/** The quarterly form for the county governor (fristskjema): § 17-6, FOR-1992-12-16-1243 §§ 1–2. */
export class BreachRegisterDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty({ example: '2026-Q3' })
  quarter!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ format: 'date', description: 'As it looks on this day.' })
  asOf!: string;

  @ApiProperty({ description: 'The quarter is over.' })
  complete!: boolean;

  @ApiProperty({
    description: 'Lines of cases that you may not see, such as your own family’s: another leader has them.',
  })
  leftOut!: number;

  @ApiProperty({ type: [RegisterSumDto] })
  sums!: readonly RegisterSumDto[];

  @ApiProperty({ type: [RegisterRowDto] })
  rows!: readonly RegisterRowDto[];
}

export class ReasonCountDto {
  @ApiProperty({ example: '2026-Q3' })
  quarter!: string;

  @ApiProperty({ description: 'Limits broken, each in the quarter of its last day.' })
  breaches!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { capacity: 2, 'awaiting-expert': 1 },
  })
  byReason!: object;

  @ApiProperty()
  lackReason!: number;
}

export class ReasonCountsDto {
  @ApiProperty({ type: [ReasonCountDto] })
  quarters!: readonly ReasonCountDto[];
}
