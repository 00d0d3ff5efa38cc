import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { fieldClasses } from '@libs/access/policy/capacities';
import { deadlineStatuses, type DeadlineStatus } from '@libs/domain/deadlines/deadline';
import { DateField, Id, OneOf } from '../http/fields';
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

  @DateField({ description: 'Due on this date or before.', optional: true })
  dueBy?: string;

  @DateField({ description: 'Due before this date.', optional: true })
  dueBefore?: string;
}

export class DeadlineQueryDto extends IntersectionType(DeadlineCountQueryDto, PageQueryDto) {}

export class DeadlineListedDto extends DeadlineShownDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  concernId!: string | null;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ format: 'date', description: 'What set it off.' })
  triggeredOn!: string;

  @ApiProperty({
    enum: ['A', 'B', 'C', 'D'],
    description: 'What a breach means: A lapses, B counted and fined (§ 17-6), C deviation, D local.',
  })
  breachClass!: string;

  @ApiProperty({ description: 'Why this date, in the language asked for.' })
  dueReason!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The next reminder.' })
  nextAt!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Reminders raised so far: `{rung, dueOn}`.' })
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
