import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { CountDto } from '../reading/shown.dto';
import { CaseListReader } from './case-list-reader';
import { CaseCountQueryDto, CaseQueryDto } from './case-query.dto';
import { CaseloadsDto, CasePageDto } from './case-shown.dto';

@ApiTags('cases')
@Controller('v1')
export class CasesController {
  constructor(private readonly reader: CaseListReader) {}

  @Get('cases')
  @Requires('case:read')
  @ForQuery('Cases, last begun first: yours, of a unit, unassigned, without a valid plan, with an emergency.')
  @ApiOkResponse({ type: CasePageDto })
  list(@Query() query: CaseQueryDto, @AskedBy() asking: Asking): Promise<CasePageDto> {
    return this.reader.page(query, asking);
  }

  @Get('cases/count')
  @Requires('case:read')
  @ForQuery('How many cases there are.')
  @ApiOkResponse({ type: CountDto })
  count(@Query() query: CaseCountQueryDto, @AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(query, asking);
  }

  @Get('caseload')
  @Requires('case:assign')
  @ForQuery('What each caseworker has to carry, in the cases whose work you give out.')
  @ApiOkResponse({ type: CaseloadsDto })
  caseloads(@AskedBy() asking: Asking): Promise<CaseloadsDto> {
    return this.reader.caseloads(asking);
  }
}
