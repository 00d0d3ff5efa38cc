import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { CountDto } from '../reading/shown.dto';
import { DeadlineReader } from './deadline-reader';
import { DeadlineCountQueryDto, DeadlinePageDto, DeadlineQueryDto } from './deadlines.dto';

@ApiTags('deadlines')
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly reader: DeadlineReader) {}

  @Get()
  @Requires('deadline:read')
  @ForQuery('Statutory time limits with the reasons for their dates, due first first.')
  @ApiOkResponse({ type: DeadlinePageDto })
  list(@Query() query: DeadlineQueryDto, @AskedBy() asking: Asking): Promise<DeadlinePageDto> {
    return this.reader.page(query, asking);
  }

  @Get('count')
  @Requires('deadline:read')
  @ForQuery('How many time limits there are.')
  @ApiOkResponse({ type: CountDto })
  count(@Query() query: DeadlineCountQueryDto, @AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(query, asking);
  }
}
