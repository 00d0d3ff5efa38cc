import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import type { ConcernListed } from '@libs/read-models/concerns/query';
import { ChildShownDto, DeadlineShownDto, MaskedDto, deadlineShown } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';

class ReporterCodeShownDto {
  @ApiProperty({ enum: ['private', 'public', 'anonymous'] })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  code!: string | null;
}

class ReportShownDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'How many children the report was about.' })
  children!: number;
}

/** A concern on the worklist. */
export class ConcernShownDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  concernId!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: "The stream's version, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty({ description: 'The newest event it shows.' })
  seq!: number;

  @ApiProperty({ enum: ['received', 'seen', 'reviewed', 'entered-in-error'] })
  status!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When the review is due (§ 2-1).' })
  dueOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why that day, in the language asked for.' })
  dueReason!: string | null;

  @ApiProperty({ type: [DeadlineShownDto] })
  deadlines!: readonly DeadlineShownDto[];

  @ApiProperty({ enum: ['oral', 'letter', 'portal'] })
  channel!: string;

  @ApiProperty({ type: ReporterCodeShownDto })
  reporter!: ReporterCodeShownDto;

  @ApiProperty({ type: [String] })
  contentCodes!: readonly string[];

  @ApiProperty({ type: ReportShownDto })
  report!: ReportShownDto;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Bekymringsmelding-Id, if it came by the national portal.',
  })
  messageId!: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true, description: '`{urgent, by, at}`' })
  urgency!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: '`{by, at}`: the first person who saw it.',
  })
  seen!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'How the review ended: `{kind, reviewedOn, outcomeCode, by, at, …}`.',
  })
  outcome!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'The answer to the reporter (§ 13-3): `{status, on, by}`.',
  })
  answer!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'What a reporter on duty was told after the investigation (§ 13-3): `{on, by, followedUp}`.',
  })
  told!: object | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'Entered in error: `{kind, replacedBy, by, at}`. What was recorded stays readable.',
  })
  error!: object | null;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'What was put right: `{version, by, at}`.' })
  corrections!: readonly object[];
}

/** A concern with what is sealed in it. */
export class ConcernOpenedDto extends ConcernShownDto {
  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'object' }],
    description: 'The report: text, or the message as it was received, without the parts that you may not see.',
  })
  text!: Json;

  @ApiProperty({
    nullable: true,
    type: 'object',
    additionalProperties: true,
    description: 'Who reported, as far as anybody said.',
  })
  reporterDetails!: Json;

  @ApiProperty({ nullable: true, type: String })
  specification!: Json;
}

export class ConcernPageDto {
  @ApiProperty({ type: [ConcernShownDto] })
  items!: readonly ConcernShownDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Send it as `cursor` for the next page; null = the last one.',
  })
  nextCursor!: string | null;
}

export function concernShown(
  concern: ConcernListed,
  child: ChildShownDto,
  { withheld, erased }: Sight,
  language: 'nb' | 'nn' | 'en',
): ConcernShownDto {
  const { _id: concernId, deadlines, ...shown } = concern;
  const { review, confirmation } = deadlines;
  return {
    concernId,
    ...shown,
    child,
    withheld,
    erased,
    dueReason: review?.explanation[language] ?? null,
    deadlines: [review, confirmation].flatMap((one) => (one ? [deadlineShown(one)] : [])),
  };
}
