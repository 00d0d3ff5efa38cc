import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { AddressProtectionCommandIssued } from '@libs/commands/address-protection.handler';
import type { Issued } from '@libs/commands/issued';
import { ChildReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import {
  DecideHiddenAddressDto,
  InformPoliceDto,
  LiftHiddenAddressDto,
  LiftProtectionDto,
  SetProtectionDto,
} from './address-protection.dto';

@ApiTags('address protection')
@Controller('v1/children')
export class AddressProtectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/address-protection')
  @Requires('protection:manage', { path: 'child' })
  @ForCommand('The address gets a grade (§ 13-5; in child-welfare cases the service decides it itself).')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: ChildReceiptDto })
  set(@PathId('id') id: string, @Body() body: SetProtectionDto, @IssuedBy() issued: Issued): Promise<ChildReceiptDto> {
    return this.commands.execute(new AddressProtectionCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/address-protection/lifting')
  @HttpCode(200)
  @Requires('protection:manage', { path: 'child' })
  @ForCommand('The grade is lifted.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildReceiptDto })
  lift(
    @PathId('id') id: string,
    @Body() body: LiftProtectionDto,
    @IssuedBy() issued: Issued,
  ): Promise<ChildReceiptDto> {
    return this.commands.execute(new AddressProtectionCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/hidden-address')
  @Requires('protection:manage', { path: 'child' })
  @ForCommand('The tribunal decided that a parent shall not know where the child is (§§ 7-2, 6-6).')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: ChildReceiptDto })
  hide(
    @PathId('id') id: string,
    @Body() body: DecideHiddenAddressDto,
    @IssuedBy() issued: Issued,
  ): Promise<ChildReceiptDto> {
    return this.commands.execute(new AddressProtectionCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/hidden-address/lifting')
  @HttpCode(200)
  @Requires('protection:manage', { path: 'child' })
  @ForCommand('The address is hidden no longer.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildReceiptDto })
  liftHidden(
    @PathId('id') id: string,
    @Body() body: LiftHiddenAddressDto,
    @IssuedBy() issued: Issued,
  ): Promise<ChildReceiptDto> {
    return this.commands.execute(new AddressProtectionCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/police-notice')
  @HttpCode(200)
  @Requires('protection:manage', { path: 'child' })
  @ForCommand('The police were told of what they had not been told yet (§ 13-5 third paragraph).')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChildReceiptDto })
  informPolice(
    @PathId('id') id: string,
    @Body() body: InformPoliceDto,
    @IssuedBy() issued: Issued,
  ): Promise<ChildReceiptDto> {
    return this.commands.execute(new AddressProtectionCommandIssued(id, body.toAction(), issued));
  }
}
