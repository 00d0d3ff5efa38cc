import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { CountDto } from '../reading/shown.dto';
import { CaseExport } from './case-export';
import { CaseExportDto } from './case-export.dto';
import { ChildReader } from './child-reader';
import { ChildOpenedDto, ChildPageDto } from './child-shown.dto';

@ApiTags('children')
@Controller('v1/children')
export class ChildQueriesController {
  constructor(
    private readonly reader: ChildReader,
    private readonly exported: CaseExport,
  ) {}

  @Get()
  @Requires('child:read')
  @ForQuery('Children the service knows, last registered first.')
  @ApiOkResponse({ type: ChildPageDto })
  list(@Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<ChildPageDto> {
    return this.reader.page(query, asking);
  }

  @Get('count')
  @Requires('child:read')
  @ForQuery('How many children there are.')
  @ApiOkResponse({ type: CountDto })
  count(@AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(asking);
  }

  @Get(':id')
  @Requires('child:read', { path: 'child' })
  @ForQuery('One child with what is known of who it is.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildOpenedDto })
  one(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<ChildOpenedDto> {
    return this.reader.one(id, asking);
  }

  @Get(':id/export')
  @Requires('case:export', { path: 'child' })
  @ForQuery(
    'Everything of one case, for the answer to a request for access. Straight from the ledger: needs no Wait-For.',
  )
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseExportDto })
  export(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<CaseExportDto> {
    return this.exported.of(id, asking);
  }
}
