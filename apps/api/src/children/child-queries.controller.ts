import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { ChildReader } from './child-reader';
import { ChildOpenedDto, ChildPageDto } from './child-shown.dto';

@ApiTags('children')
@Controller('v1/children')
export class ChildQueriesController {
  constructor(private readonly reader: ChildReader) {}

  @Get()
  @Requires('child:read')
  @ForQuery('Children the service knows, last registered first.')
  @ApiOkResponse({ type: ChildPageDto })
  list(@Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<ChildPageDto> {
    return this.reader.page(query, asking);
  }

  @Get(':id')
  @Requires('child:read')
  @ForQuery('One child with everything that is known of who it is.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildOpenedDto })
  one(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<ChildOpenedDto> {
    return this.reader.one(id, asking);
  }
}
