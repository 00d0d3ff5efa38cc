import { ApiProperty } from '@nestjs/swagger';
import { deadlineStatuses, type DeadlineStatus } from '@libs/domain/deadlines/deadline';
import { deliveryChannels, type DeliveryChannel } from '@libs/domain/deadlines/events';
import { evidenceKinds, type EvidenceKind } from '@libs/domain/deadlines/reminders/evidence';
import { whyCodes, type WhyCode } from '@libs/domain/deadlines/reminders/why-words';
import { ActorDto } from '../concerns/history.dto';
import { WordingDto } from '../reading/shown.dto';

class OfDeadlineDto {
  @ApiProperty({ example: 'concern.review~0197…' })
  deadlineId!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ enum: [...deadlineStatuses] })
  status!: DeadlineStatus;
}

class EvidenceEntryDto {
  @ApiProperty({
    enum: [...evidenceKinds],
    description: '`computed` and `armed` follow from the events; `acted`: what was to be done was done.',
  })
  kind!: EvidenceKind;

  @ApiProperty({ format: 'date-time', description: 'When we knew; of what is armed, when it comes.' })
  at!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'The event; null of what is armed.' })
  seq!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'reminder.raised' })
  type!: string | null;

  @ApiProperty({ type: ActorDto, nullable: true, description: 'Who recorded it.' })
  by!: ActorDto | null;

  @ApiProperty({ format: 'date', description: 'The due day it is about.' })
  dueOn!: string;

  @ApiProperty({ type: String, nullable: true, example: 'before-2' })
  rung!: string | null;

  @ApiProperty({ type: [String], description: 'Rungs that the reminder stands for beside its own.' })
  collapsed!: readonly string[];

  @ApiProperty({ type: [String], description: 'Staff ids of everybody the reminder is for.' })
  recipients!: readonly string[];

  @ApiProperty({ type: String, enum: [...deliveryChannels], nullable: true })
  channel!: DeliveryChannel | null;

  @ApiProperty({ type: String, nullable: true, description: 'A staff id, a webhook’s id, or `mailbox:<audience>`.' })
  recipient!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who opened it, or said that they see to it.' })
  staffId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'smtp-550', description: 'Why it was not delivered, a code.' })
  reason!: string | null;
}

/** Everything that is known of a time limit, in the order it happened; what is still to come is last. */
export class EvidenceDto extends OfDeadlineDto {
  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: [EvidenceEntryDto] })
  items!: readonly EvidenceEntryDto[];
}

class WhyDateDto {
  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: WordingDto, description: 'What it is counted from, by which rule.' })
  explanation!: WordingDto;

  @ApiProperty({ type: [WordingDto], description: 'Every move since, oldest first.' })
  moves!: readonly WordingDto[];
}

class WhyReminderDto {
  @ApiProperty({ example: 'before-2' })
  rung!: string;

  @ApiProperty({ format: 'date', description: 'The due day it belongs to.' })
  dueOn!: string;

  @ApiProperty({ format: 'date-time', description: 'When it is reached.' })
  at!: string;

  @ApiProperty({ enum: [...whyCodes] })
  code!: WhyCode;

  @ApiProperty({ type: WordingDto })
  says!: WordingDto;

  @ApiProperty({ type: Number, nullable: true, description: 'The event that raised it, or what it collapsed into.' })
  seq!: number | null;
}

class KnewDto {
  @ApiProperty({ description: 'A staff id, a webhook’s id, or `mailbox:<audience>`.' })
  recipient!: string;

  @ApiProperty({ enum: ['delivered', 'opened', 'acknowledged'] })
  how!: 'delivered' | 'opened' | 'acknowledged';

  @ApiProperty({ type: String, enum: [...deliveryChannels], nullable: true })
  channel!: DeliveryChannel | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  rung!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;
}

/** Why this date, why a reminder or why none, and who knew. */
export class WhyDto extends OfDeadlineDto {
  @ApiProperty({ type: WhyDateDto })
  date!: WhyDateDto;

  @ApiProperty({
    type: WhyReminderDto,
    nullable: true,
    description: 'The reminder that matters now: the last that was reached, else the first to come.',
  })
  reminder!: WhyReminderDto | null;

  @ApiProperty({ type: [WhyReminderDto], description: 'Each rung of the ladder, also of due days that were moved.' })
  rungs!: readonly WhyReminderDto[];

  @ApiProperty({ type: [KnewDto] })
  knew!: readonly KnewDto[];
}
