import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { CaseAccessReader } from './case-access-reader';
import { CaseAccessShownDto } from './case-access-shown.dto';

@ApiTags('case access')
@Controller('v1/children')
export class CaseAccessQueriesController {
  constructor(private readonly reader: CaseAccessReader) {}

  @Get(':id/access')
  @Requires('case:read-access', { path: 'child' })
  @ForQuery('Who may see the case and why. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessShownDto })
  access(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<CaseAccessShownDto> {
    return this.reader.of(id, asking);
  }
}
