import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { AftercareReader } from './aftercare-reader';
import { AftercareOpenedDto, AftercarePageDto } from './aftercare-shown.dto';

@ApiTags('aftercare')
@Controller('v1/aftercare')
export class AftercareQueriesController {
  constructor(private readonly reader: AftercareReader) {}

  @Get()
  @Requires('aftercare:read')
  @ForQuery('Youths with aftercare, latest happening first.')
  @ApiOkResponse({ type: AftercarePageDto })
  list(@Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<AftercarePageDto> {
    return this.reader.page(query, asking);
  }

  @Get(':childId')
  @Requires('aftercare:read', { path: 'child', param: 'childId' })
  @ForQuery("One youth's aftercare.")
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareOpenedDto })
  one(@PathId('childId') id: string, @AskedBy() asking: Asking): Promise<AftercareOpenedDto> {
    return this.reader.one(id, asking);
  }
}
