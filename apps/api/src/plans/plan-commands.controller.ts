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
  ClosePlanDto,
  CorrectPlanDateDto,
  EnterPlanInErrorDto,
  EvaluatePlanDto,
  MakePlanDto,
  RevisePlanDto,
} from './plans.dto';

@ApiTags('plans')
@Controller('v1/children/:childId/plans')
export class PlanCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('A plan (§§ 2-2, 7-6, 8-1 to 8-5) is made.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  make(
    @PathId('childId') childId: string,
    @Body() body: MakePlanDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':planId/revision')
  @HttpCode(200)
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('The plan takes another form.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  revise(
    @PathId('childId') childId: string,
    @PathId('planId') planId: string,
    @Body() body: RevisePlanDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(planId), issued));
  }

  @Post(':planId/evaluation')
  @HttpCode(200)
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('The plan is evaluated (§ 8-1).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  evaluate(
    @PathId('childId') childId: string,
    @PathId('planId') planId: string,
    @Body() body: EvaluatePlanDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(planId), issued));
  }

  @Post(':planId/closing')
  @HttpCode(200)
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('The plan is closed, once it says how the child took part.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  close(
    @PathId('childId') childId: string,
    @PathId('planId') planId: string,
    @Body() body: ClosePlanDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(planId), issued));
  }

  @Post(':planId/date-correction')
  @HttpCode(200)
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day of the plan was written down wrongly.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('planId') planId: string,
    @Body() body: CorrectPlanDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(planId), issued));
  }

  @Post(':planId/entry-in-error')
  @HttpCode(200)
  @Requires('plan:manage', { path: 'child', param: 'childId' })
  @ForCommand('The plan should never have been recorded; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('planId') planId: string,
    @Body() body: EnterPlanInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(planId), issued));
  }
}
