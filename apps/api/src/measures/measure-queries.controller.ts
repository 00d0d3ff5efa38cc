import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { CountDto } from '../reading/shown.dto';
import { MeasureCountQueryDto, MeasureQueryDto } from './measure-query.dto';
import { MeasureReader } from './measure-reader';
import { MeasureOpenedDto, MeasurePageDto } from './measure-shown.dto';

@ApiTags('measures')
@Controller('v1/measures')
export class MeasureQueriesController {
  constructor(private readonly reader: MeasureReader) {}

  @Get()
  @Requires('measure:read')
  @ForQuery('Measures (tiltak), last decided first.')
  @ApiOkResponse({ type: MeasurePageDto })
  list(@Query() query: MeasureQueryDto, @AskedBy() asking: Asking): Promise<MeasurePageDto> {
    return this.reader.page(query, asking);
  }

  @Get('count')
  @Requires('measure:read')
  @ForQuery('How many measures there are.')
  @ApiOkResponse({ type: CountDto })
  count(@Query() query: MeasureCountQueryDto, @AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(query, asking);
  }

  @Get(':id')
  @Requires('measure:read', { path: 'measure' })
  @ForQuery('One measure with goal and last evaluation.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureOpenedDto })
  one(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<MeasureOpenedDto> {
    return this.reader.one(id, asking);
  }
}
