import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { UnitCommandIssued } from '@libs/commands/units.handler';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, PathId, type Asking } from '../http/issuing';
import { UnitDirectory } from './unit-directory';
import { CloseUnitDto, OpenUnitDto, UnitReceiptDto, UnitsShownDto } from './units.dto';

@ApiTags('organisation')
@Controller('v1/units')
export class UnitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: UnitDirectory,
  ) {}

  @Post()
  @Requires('organisation:manage')
  @ForCommand('A unit of the service, or a partner service, begins its work.')
  @ApiCreatedResponse({ type: UnitReceiptDto })
  open(@Body() body: OpenUnitDto, @IssuedBy() issued: Issued): Promise<UnitReceiptDto> {
    return this.commands.execute(new UnitCommandIssued(null, body.toAction(), issued));
  }

  @Post(':id/closure')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('The unit is closed.')
  @MayBeAbsent()
  @ApiOkResponse({ type: UnitReceiptDto })
  close(@PathId('id') id: string, @Body() body: CloseUnitDto, @IssuedBy() issued: Issued): Promise<UnitReceiptDto> {
    return this.commands.execute(new UnitCommandIssued(id, body.toAction(), issued));
  }

  @Get()
  @Requires('organisation:read')
  @ForQuery('All units, first opened first. Straight from the ledger: needs no Wait-For.')
  @ApiOkResponse({ type: UnitsShownDto })
  async list(@AskedBy() { user }: Asking): Promise<UnitsShownDto> {
    return { items: await this.directory.units(user.ledger) };
  }
}
