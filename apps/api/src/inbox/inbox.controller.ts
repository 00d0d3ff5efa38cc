import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { InboxPageDto, InboxQueryDto } from './inbox.dto';
import { InboxReader } from './inbox-reader';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly reader: InboxReader) {}

  @Get()
  @Requires('inbox:read')
  @ForQuery('Reminders about the cases that you may see, newest first.')
  @ApiOkResponse({ type: InboxPageDto })
  list(@Query() query: InboxQueryDto, @AskedBy() asking: Asking): Promise<InboxPageDto> {
    return this.reader.page(query, asking);
  }
}
