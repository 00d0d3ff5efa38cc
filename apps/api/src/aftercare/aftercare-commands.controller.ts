import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { AftercareRequest } from '@libs/commands/casework/aftercare';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { AftercareReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import {
  AftercareAcceptanceDto,
  AftercareContactDto,
  AftercareDecisionDto,
  AftercareDeclineDto,
  AftercareEndDto,
  AftercareOfferDto,
  AftercareResponsibilityDto,
  NextContactDto,
} from './aftercare.dto';

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
    return this.run(id, body.toRequest(), issued);
  }

  @Post('next-contact')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('The next contact is planned, or planned anew.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  planNext(
    @PathId('childId') id: string,
    @Body() body: NextContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.run(id, body.toRequest(), issued);
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
    return this.run(id, body.toRequest(), issued);
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
    return this.run(id, body.toRequest(), issued);
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
    return this.run(id, body.toRequest(), issued);
  }

  @Post('decision')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('Aftercare is continued, replaced or ceased by an approved decision (§ 3-6).')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  decide(
    @PathId('childId') id: string,
    @Body() body: AftercareDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.run(id, body.toRequest(), issued);
  }

  @Post('responsibility')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('Which municipality is responsible: the one with the last measure before 18.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  recordResponsibility(
    @PathId('childId') id: string,
    @Body() body: AftercareResponsibilityDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.run(id, body.toRequest(), issued);
  }

  @Post('end')
  @HttpCode(200)
  @Requires('aftercare:manage', { path: 'child', param: 'childId' })
  @ForCommand('Aftercare is over: at 25, because the youth moved away, or died.')
  @MayBeAbsent()
  @ApiOkResponse({ type: AftercareReceiptDto })
  end(
    @PathId('childId') id: string,
    @Body() body: AftercareEndDto,
    @IssuedBy() issued: Issued,
  ): Promise<AftercareReceiptDto> {
    return this.run(id, body.toRequest(), issued);
  }

  private async run(childId: string, request: AftercareRequest, issued: Issued): Promise<AftercareReceiptDto> {
    const { made, ...receipt } = await this.commands.execute(new CaseworkCommandIssued(childId, request, issued));
    return { ...receipt, ...made };
  }
}
