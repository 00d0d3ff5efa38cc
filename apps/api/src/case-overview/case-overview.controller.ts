import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { partKinds } from '@libs/domain/kernel/part';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { CaseReader } from './case-reader';
import { CaseOverviewDto, PartOpenedDto } from './overview.dto';

@ApiTags('cases')
@Controller('v1/children/:childId')
export class CaseOverviewController {
  constructor(private readonly reader: CaseReader) {}

  @Get('case')
  @Requires('case:read', { path: 'child', param: 'childId' })
  @ForQuery('The whole case: every part with status, dates and codes, what there is to do, what is out of order.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseOverviewDto })
  overview(@PathId('childId') childId: string, @AskedBy() asking: Asking): Promise<CaseOverviewDto> {
    return this.reader.overview(childId, asking);
  }

  @Get('parts/:kind/:id')
  @Requires('case:read', { path: 'child', param: 'childId' })
  @ForQuery('One part of the case with everything that happened to it and the texts you may see.')
  @ApiParam({ name: 'kind', enum: [...partKinds] })
  @MayBeAbsent()
  @ApiOkResponse({ type: PartOpenedDto })
  part(
    @PathId('childId') childId: string,
    @Param('kind') kind: string,
    @PathId('id') id: string,
    @AskedBy() asking: Asking,
  ): Promise<PartOpenedDto> {
    return this.reader.part(childId, kind, id, asking);
  }
}
