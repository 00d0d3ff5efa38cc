import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { AccessLogReader } from './access-log-reader';
import { AccessLogPageDto, ExtractPageDto, PersonLogPageDto } from './access-log-shown.dto';
import { PersonLogReader } from './person-log-reader';
import { SecurityLogReader } from './security-log-reader';
import { SecurityLogPageDto, SecurityLogQueryDto } from './security-log.dto';

@ApiTags('access log')
@Controller('v1')
export class AccessLogController {
  constructor(
    private readonly log: AccessLogReader,
    private readonly people: PersonLogReader,
    private readonly security: SecurityLogReader,
  ) {}

  @Get('children/:id/access-log')
  @Requires('access-log:read', { path: 'child' })
  @ForQuery("Who saw what of a child's case, when, what for and by which rule; newest first.")
  @MayBeAbsent()
  @ApiOkResponse({ type: AccessLogPageDto })
  ofCase(@PathId('id') id: string, @Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<AccessLogPageDto> {
    return this.log.ofCase(id, query, asking);
  }

  @Get('children/:id/access-log/extract')
  @Requires('access-log:extract', { path: 'child' })
  @ForQuery('The same lines for the family: no rule codes, protected names masked.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ExtractPageDto })
  extract(@PathId('id') id: string, @Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<ExtractPageDto> {
    return this.log.extract(id, query, asking);
  }

  @Get('staff/:id/access-log')
  @Requires('access-log:read')
  @ForQuery('What a member of staff was shown; newest first.')
  @MayBeAbsent()
  @ApiOkResponse({ type: PersonLogPageDto })
  ofPerson(
    @PathId('id') id: string,
    @Query() query: PageQueryDto,
    @AskedBy() asking: Asking,
  ): Promise<PersonLogPageDto> {
    return this.people.of(id, query, asking);
  }

  @Get('security-log')
  @Requires('security-log:read')
  @ForQuery('What was refused between two instants; newest first.')
  @ApiOkResponse({ type: SecurityLogPageDto })
  refused(@Query() query: SecurityLogQueryDto, @AskedBy() asking: Asking): Promise<SecurityLogPageDto> {
    return this.security.between(query, asking);
  }
}
