import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { ReceiptDto } from '../http/answers';
import { ForCommand, ForQuery, ForStream, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, NoBody, type Asking } from '../http/issuing';
import { InboxPageDto, InboxQueryDto, InboxStreamQueryDto } from './inbox.dto';
import { InboxReader } from './inbox-reader';
import { ReminderDoor } from './reminder-door';
import { StreamDoor } from './stream-door';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(
    private readonly reader: InboxReader,
    private readonly door: ReminderDoor,
    private readonly streams: StreamDoor,
  ) {}

  @Get()
  @Requires('inbox:read')
  @ForQuery('Reminders about the cases that you may see, newest first.')
  @ApiOkResponse({ type: InboxPageDto })
  list(@Query() query: InboxQueryDto, @AskedBy() asking: Asking): Promise<InboxPageDto> {
    return this.reader.page(query, asking);
  }

  @Get('stream')
  @Requires('inbox:read')
  @ForStream(
    'New reminders as they are raised: messages `reminder` with the list’s items, ids that go on after a cut, `ready` first, `closed` with a reason last. Open it before you read the list, and nothing falls between.',
  )
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The last id you got: the stream goes on after it, and nothing is lost or comes twice.',
  })
  @ApiOkResponse({ description: 'Stays open.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  stream(
    @Query() query: InboxStreamQueryDto,
    @AskedBy() asking: Asking,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.streams.open(query, asking, request, response);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Requires('inbox:answer')
  @ForCommand('You have looked at this reminder. Stands as evidence of who knew.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ReceiptDto })
  open(
    @Param('id') id: string,
    @NoBody() _: void,
    @AskedBy() asking: Asking,
    @IssuedBy() issued: Issued,
  ): Promise<ReceiptDto> {
    return this.door.answer(id, 'opened', asking, issued);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Requires('inbox:answer')
  @ForCommand('You have seen this reminder and see to it. The limit runs on.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ReceiptDto })
  acknowledge(
    @Param('id') id: string,
    @NoBody() _: void,
    @AskedBy() asking: Asking,
    @IssuedBy() issued: Issued,
  ): Promise<ReceiptDto> {
    return this.door.answer(id, 'acknowledged', asking, issued);
  }
}
