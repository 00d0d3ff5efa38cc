import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { DailyListReader } from './daily-list-reader';
import { DailyListQueryDto } from './daily-list.dto';

@ApiTags('deadlines')
@Controller('v1/deadlines')
export class DailyListController {
  constructor(private readonly reader: DailyListReader) {}

  @Get('daily.csv')
  @Requires('deadline:read')
  @Header('Content-Type', 'text/csv; charset=utf-8; header=present')
  @Header('Content-Disposition', 'attachment; filename="frister.csv"')
  @ForQuery('What is open and overdue, or due within a week of the day, as a table for spreadsheets. Ids and no names.')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  list(@Query() { on }: DailyListQueryDto, @AskedBy() asking: Asking): Promise<string> {
    return this.reader.list(on, asking);
  }
}
