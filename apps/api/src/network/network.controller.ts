import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { NetworkReader } from './network-reader';
import { NetworkDto } from './network.dto';

@ApiTags('cases')
@Controller('v1/children')
export class NetworkController {
  constructor(private readonly reader: NetworkReader) {}

  @Get(':childId/network')
  @Requires('case:read', { path: 'child', param: 'childId' })
  @ForQuery('Family, siblings and network, who lives where, and the contact that is arranged.')
  @MayBeAbsent()
  @ApiOkResponse({ type: NetworkDto })
  of(@PathId('childId') childId: string, @AskedBy() asking: Asking): Promise<NetworkDto> {
    return this.reader.of(childId, asking);
  }
}
