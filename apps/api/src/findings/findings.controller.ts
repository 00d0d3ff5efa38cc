import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { FindingsReader } from './findings-reader';
import { EmergencyPageDto, EmergencyQueryDto, FindingPageDto, YouthPageDto } from './findings.dto';

@ApiTags('cases')
@Controller('v1')
export class FindingsController {
  constructor(private readonly reader: FindingsReader) {}

  @Get('findings')
  @Requires('case:read')
  @ForQuery('What time alone broke, such as an open case at 25 or a youth whom nobody follows. Last begun case first.')
  @ApiOkResponse({ type: FindingPageDto })
  findings(@Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<FindingPageDto> {
    return this.reader.findings(query, asking);
  }

  @Get('youths')
  @Requires('case:read')
  @ForQuery('Youths from 16 to 25 with a measure before 18, and their next contact (§ 3-6). Unguarded first.')
  @ApiOkResponse({ type: YouthPageDto })
  youths(@Query() query: PageQueryDto, @AskedBy() asking: Asking): Promise<YouthPageDto> {
    return this.reader.youths(query, asking);
  }

  @Get('emergencies')
  @Requires('case:read')
  @ForQuery('Emergency decisions that stand, soonest last day of a petition first.')
  @ApiOkResponse({ type: EmergencyPageDto })
  emergencies(@Query() query: EmergencyQueryDto, @AskedBy() asking: Asking): Promise<EmergencyPageDto> {
    return this.reader.emergencies(query, asking);
  }
}
