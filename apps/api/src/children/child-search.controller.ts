import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { AddressReader } from './address-reader';
import { ChildAddressDto } from './child-address.dto';
import { ChildSearch } from './child-search';
import { ChildrenFoundDto, ChildSearchDto } from './child-search.dto';

/** What is asked for by itself, because it is the most sensitive there is: who has this number, and where a child lives. */
@ApiTags('children')
@Controller('v1/children')
export class ChildSearchController {
  constructor(
    private readonly search: ChildSearch,
    private readonly addresses: AddressReader,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Requires('child:search')
  @ForQuery('Children with this national id, case number or name whose case you may see.')
  @ApiOkResponse({ type: ChildrenFoundDto })
  find(@Body() body: ChildSearchDto, @AskedBy() asking: Asking): Promise<ChildrenFoundDto> {
    return this.search.find(body, asking);
  }

  @Get(':id/address')
  @Requires('child:read-address', { path: 'child' })
  @ForQuery('Where the child lives. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildAddressDto })
  address(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<ChildAddressDto> {
    return this.addresses.of(id, asking);
  }
}
