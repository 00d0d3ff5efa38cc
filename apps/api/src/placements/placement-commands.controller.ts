import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import {
  AgreementReviewDto,
  CorrectPlacementDateDto,
  EndPlacementDto,
  EnterPlacementInErrorDto,
  SiblingReviewDto,
  VisitDto,
  VisitFrequencyDto,
} from './placement.dto';
import { StartPlacementDto } from './start-placement.dto';

@ApiTags('placements')
@Controller('v1/children/:childId/placements')
export class PlacementCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The child moves in under a placement measure: siblings thought of, family and network looked at first.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  start(
    @PathId('childId') childId: string,
    @Body() body: StartPlacementDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':placementId/sibling-review')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('Siblings are thought of anew: together, or apart with a reason and contact arranged.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  reviewSiblings(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: SiblingReviewDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/visit')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('A visit of follow-up or supervision was made (FOR-fosterhjem §§ 10, 18).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  visit(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: VisitDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/visit-frequency')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('Visits a year become two, on the conditions of the duty, or four again.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  setFrequency(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: VisitFrequencyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/agreement-review')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The agreement with the home was reviewed, as once a year (FOR-fosterhjem § 7).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  reviewAgreement(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: AgreementReviewDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/end')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The child moved out.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  end(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: EndPlacementDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/date-correction')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day was written down wrongly. The original stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: CorrectPlacementDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }

  @Post(':placementId/entry-in-error')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The placement should not have been recorded. It stays readable and takes nothing more.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('placementId') placementId: string,
    @Body() body: EnterPlacementInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(placementId), issued));
  }
}
