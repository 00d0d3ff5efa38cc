import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { WebhookAction } from '@libs/commands/webhooks.handler';
import { reminderAudiences, type ReminderAudience } from '@libs/domain/deadlines/events';
import type { WebhookDocument } from '@libs/read-models/webhooks/view';
import { ReceiptDto } from '../http/answers';
import { ListOf, Text } from '../http/fields';

export class RegisterWebhookDto {
  @Text(2_000, {
    description: 'Where it is told: https, a host name of the open network, without user name, password and fragment.',
    example: 'https://fagsystem.example.org/rettid',
  })
  url!: string;

  @ListOf(reminderAudiences, { description: 'Whose reminders it gets.', example: ['leader'] })
  audience!: readonly ReminderAudience[];

  toAction(): WebhookAction {
    return { type: 'RegisterWebhook', url: this.url, audience: this.audience };
  }
}

export class WebhookReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  webhookId!: string;

  @ApiPropertyOptional({
    description: 'With which you check signatures, as Standard Webhooks says. Shown here and never again.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  secret?: string;
}

const statuses: readonly WebhookDocument['status'][] = ['active', 'parked', 'removed'];

/** A webhook and how it fares. */
export class WebhookShownDto {
  @ApiProperty({ format: 'uuid' })
  webhookId!: string;

  @ApiProperty({ example: 'https://fagsystem.example.org/rettid' })
  url!: string;

  @ApiProperty({ type: [String], enum: [...reminderAudiences] })
  audience!: readonly ReminderAudience[];

  @ApiProperty({ enum: statuses, description: '`parked`: it failed too often, and gets nothing until it is resumed.' })
  status!: WebhookDocument['status'];

  @ApiProperty({ description: 'How often in a row it failed.' })
  failures!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'http-500',
    description: 'Why it failed last; null: it did not.',
  })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastDeliveredAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  registeredAt!: string;

  @ApiProperty({ description: 'The staff id of who registered it.' })
  registeredBy!: string;

  @ApiProperty({ format: 'date-time', description: 'When its newest secret was made.' })
  secretFrom!: string;
}

export class WebhooksShownDto {
  @ApiProperty({ type: [WebhookShownDto] })
  items!: readonly WebhookShownDto[];
}
