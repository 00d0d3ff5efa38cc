import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { ConcernCountQueryDto, ConcernQueryDto } from './concern-query.dto';
import { CountDto } from '../reading/shown.dto';
import { ConcernReader } from './concern-reader';
import { ConcernOpenedDto, ConcernPageDto } from './concern-shown.dto';
import { ConcernHistory } from './history';
import { HistoryDto } from './history.dto';

@ApiTags('concerns')
@Controller('v1/concerns')
export class ConcernQueriesController {
  constructor(
    private readonly reader: ConcernReader,
    private readonly history: ConcernHistory,
  ) {}

  @Get()
  @Requires('concern:read')
  @ForQuery('The worklist: concerns with their due dates and the reasons for them.')
  @ApiOkResponse({ type: ConcernPageDto })
  list(@Query() query: ConcernQueryDto, @AskedBy() asking: Asking): Promise<ConcernPageDto> {
    return this.reader.page(query, asking);
  }

  @Get('count')
  @Requires('concern:read')
  @ForQuery('How many concerns there are.')
  @ApiOkResponse({ type: CountDto })
  count(@Query() query: ConcernCountQueryDto, @AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(query, asking);
  }

  @Get(':id')
  @Requires('concern:read', { path: 'concern' })
  @ForQuery('One concern with the report as it was received.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernOpenedDto })
  one(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<ConcernOpenedDto> {
    return this.reader.one(id, asking);
  }

  @Get(':id/history')
  @Requires('case:history', { path: 'concern' })
  @ForQuery('Who did what with it, when and why. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: HistoryDto })
  told(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<HistoryDto> {
    return this.history.of(id, asking);
  }
}
