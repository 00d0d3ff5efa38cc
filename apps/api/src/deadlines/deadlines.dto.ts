import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { fieldClasses } from '@libs/access/policy/capacities';
import { deadlineStatuses, type BreachClass, type DeadlineStatus } from '@libs/domain/deadlines/deadline';
import { DateField, Id, OneOf, Text } from '../http/fields';
import { PageQueryDto } from '../http/paging';
import { ChildShownDto, DeadlineShownDto } from '../reading/shown.dto';

/** Which time limits. */
export class DeadlineCountQueryDto {
  @OneOf(deadlineStatuses, { description: 'Only these.', optional: true })
  status?: DeadlineStatus;

  @OneOf(['law', 'register'], { description: '`law` (default), or as the national register counts.', optional: true })
  ruleSet?: 'law' | 'register';

  @Id({ description: 'Only those of this concern.', optional: true })
  concernId?: string;

  @Id({ description: 'Only those about this child.', optional: true })
  childId?: string;

  @Text(100, { description: 'Only of this kind, such as `concern.review`.', optional: true })
  key?: string;

  @OneOf(['A', 'B', 'C', 'D'], { description: 'What a breach means.', optional: true })
  breachClass?: BreachClass;

  @Id({ description: 'Only of cases whose first caseworker this member of staff is.', optional: true })
  responsible?: string;

  @OneOf(['true'], { description: 'Nobody is the first caseworker of the case.', optional: true })
  unassigned?: 'true';

  @OneOf(['true'], { description: 'Open, and due before today.', optional: true })
  overdue?: 'true';

  @DateField({ description: 'Due on this date or before.', optional: true })
  dueBy?: string;

  @DateField({ description: 'Due before this date.', optional: true })
  dueBefore?: string;
}

export class DeadlineQueryDto extends IntersectionType(DeadlineCountQueryDto, PageQueryDto) {}

class AboutDto {
  @ApiProperty({ example: 'measure' })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class DeadlineListedDto extends DeadlineShownDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ example: 'measure.evaluation', description: 'The rule it is dated by.' })
  rule!: string;

  @ApiProperty({ type: AboutDto, description: 'What it is about.' })
  about!: AboutDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  concernId!: string | null;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The case’s first caseworker.' })
  responsible!: string | null;

  @ApiProperty({ format: 'date', description: 'What set it off.' })
  triggeredOn!: string;

  @ApiProperty({
    enum: ['A', 'B', 'C', 'D'],
    description: 'What a breach means: A lapses, B counted and fined (§ 17-6), C deviation, D local.',
  })
  breachClass!: string;

  @ApiProperty({ description: 'Why this date, in the language asked for.' })
  dueReason!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Of a duty that comes again: what was owed before, `{dueOn, met}`.',
  })
  past!: readonly object[];

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'Whom the service waits for: `{waitId, awaited, since}`. The limit runs on.',
  })
  wait!: object | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Until when reminders before it rest.' })
  snoozedUntil!: string | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'Why it was broken: `{dueOn, reason}`.',
  })
  breach!: object | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The next reminder.' })
  nextAt!: string | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object' },
    description: 'Reminders raised so far: `{rung, dueOn, at, collapsed}`.',
  })
  raised!: readonly object[];

  @ApiProperty({ type: [String], enum: [...fieldClasses], description: 'Kinds of content you may not see.' })
  withheld!: readonly string[];

  @ApiProperty({ type: [String], description: 'Fields whose key was destroyed.' })
  erased!: readonly string[];
}

export class DeadlinePageDto {
  @ApiProperty({ type: [DeadlineListedDto] })
  items!: readonly DeadlineListedDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
