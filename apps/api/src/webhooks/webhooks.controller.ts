import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { WebhookCommandIssued } from '@libs/commands/webhooks.handler';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, NoBody, PathId, type Asking } from '../http/issuing';
import { WebhookReader } from './webhook-reader';
import { RegisterWebhookDto, WebhookReceiptDto, WebhooksShownDto } from './webhooks.dto';

@ApiTags('webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: WebhookReader,
  ) {}

  @Post()
  @Requires('webhook:manage')
  @ForCommand('Another system is told of reminders from now on: by Standard Webhooks, with codes, dates and ids only.')
  @ApiCreatedResponse({ type: WebhookReceiptDto })
  register(@Body() body: RegisterWebhookDto, @IssuedBy() issued: Issued): Promise<WebhookReceiptDto> {
    return this.commands.execute(new WebhookCommandIssued(null, body.toAction(), issued));
  }

  @Post(':id/secret')
  @Requires('webhook:manage')
  @ForCommand('Makes a new secret. The one before it signs as well, until the next is made.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: WebhookReceiptDto })
  rotate(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<WebhookReceiptDto> {
    return this.commands.execute(new WebhookCommandIssued(id, { type: 'RotateWebhookSecret' }, issued));
  }

  @Post(':id/resumption')
  @HttpCode(200)
  @Requires('webhook:manage')
  @ForCommand('A webhook that is parked hears again of what is raised from now on.')
  @MayBeAbsent()
  @ApiOkResponse({ type: WebhookReceiptDto })
  resume(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<WebhookReceiptDto> {
    return this.commands.execute(new WebhookCommandIssued(id, { type: 'ResumeWebhook' }, issued));
  }

  @Post(':id/removal')
  @HttpCode(200)
  @Requires('webhook:manage')
  @ForCommand('The webhook hears of nothing more.')
  @MayBeAbsent()
  @ApiOkResponse({ type: WebhookReceiptDto })
  remove(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<WebhookReceiptDto> {
    return this.commands.execute(new WebhookCommandIssued(id, { type: 'RemoveWebhook' }, issued));
  }

  @Get()
  @Requires('webhook:read')
  @ForQuery('All webhooks, first registered first, with what went wrong.')
  @ApiOkResponse({ type: WebhooksShownDto })
  list(@AskedBy() asking: Asking): Promise<WebhooksShownDto> {
    return this.reader.list(asking);
  }
}
