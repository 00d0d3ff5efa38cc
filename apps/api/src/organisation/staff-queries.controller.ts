import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { StaffReader } from './staff-reader';
import { StaffPageDto } from './staff-shown.dto';

@ApiTags('organisation')
@Controller('v1/staff')
export class StaffQueriesController {
  constructor(private readonly reader: StaffReader) {}

  @Get()
  @Requires('organisation:read')
  @ForQuery('Who works here, in which roles and when on duty. Straight from the ledger: needs no Wait-For.')
  @ApiOkResponse({ type: StaffPageDto })
  list(@Query() query: PageQueryDto, @AskedBy() { user }: Asking): Promise<StaffPageDto> {
    return this.reader.page(query, user);
  }
}
