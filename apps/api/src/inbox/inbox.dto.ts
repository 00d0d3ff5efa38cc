import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { deliveryChannels, reminderAudiences, type ReminderAudience } from '@libs/domain/deadlines/events';
import { OneOf, Text } from '../http/fields';
import { PageQueryDto } from '../http/paging';

/** Which reminders, of the list and of the stream. */
export class InboxStreamQueryDto {
  @OneOf(['mine', 'all'], {
    description: '`all` (default): of every case you may see. `mine`: those that name you, also as a stand-in.',
    optional: true,
  })
  whose?: 'mine' | 'all';

  @OneOf(reminderAudiences, { description: 'Only reminders for these.', optional: true })
  audience?: ReminderAudience;

  @Text(100, { description: 'Only reminders of this deadline.', optional: true })
  deadlineId?: string;
}

export class InboxQueryDto extends IntersectionType(InboxStreamQueryDto, PageQueryDto) {}

/** What became of it on one channel for one recipient. */
export class OutcomeDto {
  @ApiProperty({ enum: [...deliveryChannels] })
  channel!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A staff id, a webhook’s id, or `mailbox:<audience>`; null: one letter to all.',
  })
  recipient!: string | null;

  @ApiProperty({ enum: ['delivered', 'failed', 'given-up'] })
  status!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'Attempts that failed.' })
  failures!: number;

  @ApiProperty({ type: String, nullable: true, description: 'A code, of the newest failure.', example: 'smtp-550' })
  reason!: string | null;
}

export class LookDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

/** A reminder, how it was delivered, and who knew of it. */
export class ReminderShownDto {
  @ApiProperty({ example: 'concern.review~0197a000-0000-7000-8000-000000000001~2026-01-12~due' })
  id!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: 'The newest event about it.' })
  seq!: number;

  @ApiProperty({ description: 'The event that raised it; its id in the stream.' })
  raisedSeq!: number;

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

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: about a duty of the municipality itself.',
  })
  childId!: string | null;

  @ApiProperty({ type: [String], enum: [...reminderAudiences] })
  audience!: readonly string[];

  @ApiProperty({ type: [String], description: 'Staff ids of everybody it is for; empty: the service’s mailboxes.' })
  recipients!: readonly string[];

  @ApiProperty({ type: Boolean, description: 'The case has no caseworker: an alarm by itself.' })
  nobodyResponsible!: boolean;

  @ApiProperty({ type: String, enum: ['A', 'B', 'C', 'D'], nullable: true, description: 'What a breach means.' })
  breachClass!: string | null;

  @ApiProperty({ type: [String], description: 'Earlier steps that it stands for, too.' })
  collapsed!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  raisedAt!: string;

  @ApiProperty({ type: [LookDto] })
  openedBy!: readonly LookDto[];

  @ApiProperty({ type: [LookDto], description: 'Who said that they see to it.' })
  acknowledgedBy!: readonly LookDto[];

  @ApiProperty({ type: [OutcomeDto], description: 'What is not tried yet is not there.' })
  outcomes!: readonly OutcomeDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By channel as a whole: `{status, at, failures, reason}`; what is not tried yet is not there.',
  })
  deliveries!: object;
}

export class InboxPageDto {
  @ApiProperty({ type: [ReminderShownDto] })
  items!: readonly ReminderShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
