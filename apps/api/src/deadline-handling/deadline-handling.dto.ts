import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DeadlineRequest } from '@libs/commands/deadlines/deadline-handling.handler';
import {
  awaitedParties,
  breachReasons,
  type AwaitedParty,
  type BreachReason,
} from '@libs/domain/deadline-handling/events';
import { ReceiptDto } from '../http/answers';
import { DateField, OneOf, Text } from '../http/fields';

const TEXT = 4_000;

export class BeginWaitDto {
  @OneOf(awaitedParties, { description: 'Whom the service waits for.', example: 'expert' })
  awaited!: AwaitedParty;

  @DateField({ description: 'Since when: not before the limit began to run.' })
  since!: string;

  @Text(TEXT, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(): DeadlineRequest {
    const { awaited, since, reason } = this;
    return { type: 'BeginWait', awaited, since, reason };
  }
}

export class EndWaitDto {
  @DateField({ description: 'The day the wait was over.' })
  endedOn!: string;

  toRequest(waitId: string): DeadlineRequest {
    return { type: 'EndWait', waitId, endedOn: this.endedOn };
  }
}

export class ExtendDeadlineDto {
  @DateField({ description: 'The new last day, later than the old one.', example: '2027-01-20' })
  to!: string;

  @DateField({ description: 'The day it was decided. It counts only if it is recorded before the limit runs out.' })
  decidedOn!: string;

  @Text(TEXT, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(): DeadlineRequest {
    const { to, decidedOn, reason } = this;
    return { type: 'ExtendDeadline', to, decidedOn, reason };
  }
}

export class SnoozeDeadlineDto {
  @DateField({
    description:
      'Reminders before the due day rest until this day, included; at least one is left that comes in time on a day of work.',
  })
  until!: string;

  @Text(TEXT, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(): DeadlineRequest {
    const { until, reason } = this;
    return { type: 'SnoozeDeadline', until, reason };
  }
}

export class ExplainBreachDto {
  @DateField({ description: 'The due day that was not kept.' })
  dueOn!: string;

  @OneOf(breachReasons, { description: 'Why, by the list that the statistics count.', example: 'capacity' })
  reason!: BreachReason;

  @Text(TEXT, { description: 'In your own words; needed for `other`. Sealed.', optional: true })
  explanation?: string | null;

  toRequest(): DeadlineRequest {
    const { dueOn, reason, explanation = null } = this;
    return { type: 'ExplainBreach', dueOn, reason, explanation };
  }
}

/** Of a command about a time limit. */
export class DeadlineReceiptDto extends ReceiptDto {
  @ApiProperty({ example: 'concern.review~0197a000-0000-7000-8000-000000000001' })
  deadlineId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The wait that began.' })
  waitId?: string;
}
