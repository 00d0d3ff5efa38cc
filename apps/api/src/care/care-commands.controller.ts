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
  CareReviewDto,
  CorrectCareDateDto,
  LiftCareDto,
  ParentsOfferDto,
  ReturnFollowUpDto,
  TakeOverCareDto,
} from './care.dto';

@ApiTags('care')
@Controller('v1/children/:childId/care')
export class CareCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('Care is taken over by the tribunal’s order (omsorgsovertakelse, § 5-1), before the order lapses.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  takeOver(
    @PathId('childId') childId: string,
    @Body() body: TakeOverCareDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':careId/parents-offer')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The parents are offered help of their own (§ 8-3).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  offerToParents(
    @PathId('childId') childId: string,
    @PathId('careId') careId: string,
    @Body() body: ParentsOfferDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(careId), issued));
  }

  @Post(':careId/review')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('Can the child go home (§ 8-3)?')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  review(
    @PathId('childId') childId: string,
    @PathId('careId') careId: string,
    @Body() body: CareReviewDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(careId), issued));
  }

  @Post(':careId/lifting')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('Care is lifted: by the tribunal (§ 5-7), at 18, or by adoption. Its measures must have ended.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  lift(
    @PathId('childId') childId: string,
    @PathId('careId') careId: string,
    @Body() body: LiftCareDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(careId), issued));
  }

  @Post(':careId/return-follow-up')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('The family is offered follow-up after the child came home, up to six months (§ 8-7).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  followUpReturn(
    @PathId('childId') childId: string,
    @PathId('careId') careId: string,
    @Body() body: ReturnFollowUpDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(careId), issued));
  }

  @Post(':careId/date-correction')
  @HttpCode(200)
  @Requires('placement:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day was written down wrongly. The original stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('careId') careId: string,
    @Body() body: CorrectCareDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(careId), issued));
  }
}
