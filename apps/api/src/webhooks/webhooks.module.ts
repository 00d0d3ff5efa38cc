import { Module } from '@nestjs/common';
import { WebhookCommandHandler } from '@libs/commands/webhooks.handler';
import { WebhookReader } from './webhook-reader';
import { WebhooksController } from './webhooks.controller';

@Module({ controllers: [WebhooksController], providers: [WebhookCommandHandler, WebhookReader] })
export class WebhooksModule {}
