import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { Timeline } from './timeline';
import { TimelineDto, TimelineQueryDto } from './timeline.dto';

@ApiTags('cases')
@Controller('v1/children')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get(':childId/timeline')
  @Requires('case:history', { path: 'child', param: 'childId' })
  @ForQuery('Everything that happened to the child, corrections linked. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: TimelineDto })
  of(
    @PathId('childId') childId: string,
    @Query() query: TimelineQueryDto,
    @AskedBy() asking: Asking,
  ): Promise<TimelineDto> {
    return this.timeline.of(childId, query, asking);
  }
}
