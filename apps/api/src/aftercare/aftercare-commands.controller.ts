import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { AftercareCommandIssued } from '@libs/commands/aftercare.handler';
import type { Issued } from '@libs/commands/issued';
import { AftercareReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { AftercareAcceptanceDto, AftercareContactDto, AftercareDeclineDto, AftercareOfferDto } from './aftercare.dto';

@ApiTags('aftercare')
@Controller('v1/aftercare/:childId')
export class AftercareCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('contact')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('The service spoke with the youth about aftercare (ettervern, § 3-6).')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  contact(
    @PathId('childId') id: string,
    @Body() body: AftercareContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.commands.execute(new AftercareCommandIssued(id, body.toAction(), issued));
  }

  @Post('offer')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('Aftercare is offered: to one who is under 25 that day and had a measure before 18.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  offer(
    @PathId('childId') id: string,
    @Body() body: AftercareOfferDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.commands.execute(new AftercareCommandIssued(id, body.toAction(), issued));
  }

  @Post('acceptance')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('The youth accepts the offer, with consent.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  accept(
    @PathId('childId') id: string,
    @Body() body: AftercareAcceptanceDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.commands.execute(new AftercareCommandIssued(id, body.toAction(), issued));
  }

  @Post('decline')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('The youth declines the offer, for now: a new one may follow until 25.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  decline(
    @PathId('childId') id: string,
    @Body() body: AftercareDeclineDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.commands.execute(new AftercareCommandIssued(id, body.toAction(), issued));
  }
}
