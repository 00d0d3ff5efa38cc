import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, NamedChild, type Asking } from '../http/issuing';
import { CountDto } from '../reading/shown.dto';
import { DeadlineReader } from './deadline-reader';
import { DeadlineStories } from './deadline-stories';
import { EvidenceDto, WhyDto } from './deadline-story.dto';
import { DeadlineCountQueryDto, DeadlineListedDto, DeadlinePageDto, DeadlineQueryDto } from './deadlines.dto';

@ApiTags('deadlines')
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(
    private readonly reader: DeadlineReader,
    private readonly stories: DeadlineStories,
  ) {}

  @Get()
  @Requires('deadline:read')
  @ForQuery('Statutory time limits with the reasons for their dates, due first first.')
  @ApiOkResponse({ type: DeadlinePageDto })
  list(@Query() query: DeadlineQueryDto, @AskedBy() asking: Asking): Promise<DeadlinePageDto> {
    return this.reader.page(query, asking);
  }

  @Get('count')
  @Requires('deadline:read')
  @ForQuery('How many time limits there are.')
  @ApiOkResponse({ type: CountDto })
  count(@Query() query: DeadlineCountQueryDto, @AskedBy() asking: Asking): Promise<CountDto> {
    return this.reader.count(query, asking);
  }

  @Get(':id')
  @Requires('deadline:read', { path: 'deadline' })
  @ForQuery('One time limit.')
  @MayBeAbsent()
  @ApiOkResponse({ type: DeadlineListedDto })
  one(@Param('id') deadlineId: string, @AskedBy() asking: Asking): Promise<DeadlineListedDto> {
    return this.reader.one(deadlineId, asking);
  }

  @Get(':id/evidence')
  @Requires('deadline:read', { path: 'deadline' })
  @ForQuery('What is known of a time limit, event by event: computed, reminded of, delivered, opened, done.')
  @MayBeAbsent()
  @ApiOkResponse({ type: EvidenceDto })
  evidence(
    @Param('id') deadlineId: string,
    @NamedChild() childId: string,
    @AskedBy() asking: Asking,
  ): Promise<EvidenceDto> {
    return this.stories.evidence(deadlineId, childId, asking);
  }

  @Get(':id/why')
  @Requires('deadline:read', { path: 'deadline' })
  @ForQuery('Why this date, why a reminder or why none, and who knew.')
  @MayBeAbsent()
  @ApiOkResponse({ type: WhyDto })
  why(@Param('id') deadlineId: string, @NamedChild() childId: string, @AskedBy() asking: Asking): Promise<WhyDto> {
    return this.stories.why(deadlineId, childId, asking);
  }
}
