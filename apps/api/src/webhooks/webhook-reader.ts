import { Injectable } from '@nestjs/common';
import { listWebhooks } from '@libs/read-models/webhooks/query';
import { webhooksView, type WebhookDocument } from '@libs/read-models/webhooks/view';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import type { WebhookShownDto, WebhooksShownDto } from './webhooks.dto';

/** Where a municipality's systems are told of reminders, and how that goes. About no child. */
@Injectable()
export class WebhookReader {
  constructor(private readonly reading: Reading) {}

  async list(asking: Asking): Promise<WebhooksShownDto> {
    const store = await this.reading.fresh(webhooksView, asking);
    return { items: (await listWebhooks(store, asking.user.ledger)).map(shown) };
  }
}

function shown({ _id: webhookId, ...found }: WebhookDocument): WebhookShownDto {
  const { url, audience, status, failures, reason } = found;
  const { lastDeliveredAt, registeredAt, registeredBy, secretFrom } = found;
  return {
    webhookId,
    url,
    audience,
    status,
    failures,
    reason,
    lastDeliveredAt,
    registeredAt,
    registeredBy,
    secretFrom,
  };
}
