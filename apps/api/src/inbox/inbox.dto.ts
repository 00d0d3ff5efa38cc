import { ApiProperty } from '@nestjs/swagger';
import { reminderAudiences, type ReminderAudience } from '@libs/domain/deadlines/events';
import { OneOf, Text } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class InboxQueryDto extends PageQueryDto {
  @OneOf(reminderAudiences, { description: 'Only reminders for these.', optional: true })
  audience?: ReminderAudience;

  @Text(100, { description: 'Only reminders of this deadline.', optional: true })
  deadlineId?: string;
}

/** A reminder and how it was delivered. */
export class ReminderShownDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ example: 'concern.review~0197…' })
  deadlineId!: string;

  @ApiProperty({ description: 'Which step of the ladder of reminders.' })
  rung!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ example: 'concern.review' })
  key!: string;

  @ApiProperty({ example: '§ 2-1' })
  paragraph!: string;

  @ApiProperty({ description: 'What it is about.' })
  stream!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: [String], enum: [...reminderAudiences] })
  audience!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  raisedAt!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By channel: `{status, at, failures, reason}`; what is not tried yet is not there.',
  })
  deliveries!: object;
}

export class InboxPageDto {
  @ApiProperty({ type: [ReminderShownDto] })
  items!: readonly ReminderShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
