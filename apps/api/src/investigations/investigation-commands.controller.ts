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
  ExpertCommissionDto,
  ExpertReportDto,
  ExtensionDto,
  InvestigationConclusionDto,
  CorrectInvestigationDateDto,
  EnterInvestigationInErrorDto,
  OpenInvestigationAnewDto,
  ReportAssessmentDto,
} from './investigations.dto';

@ApiTags('investigations')
@Controller('v1/children/:childId/investigations')
export class InvestigationCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('Taken up again without a new concern, where the parents refused and the dismissal said so (§ 2-5).')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  openAnew(
    @PathId('childId') childId: string,
    @Body() body: OpenInvestigationAnewDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':investigationId/extension')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('More time is granted or refused, before three months have passed (§ 2-2).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  extend(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @Body() body: ExtensionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(investigationId), issued));
  }

  @Post(':investigationId/expert-assignments')
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('An expert is commissioned.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  commission(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @Body() body: ExpertCommissionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(investigationId), issued));
  }

  @Post(':investigationId/expert-assignments/:assignmentId/report')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('The expert report arrived.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  report(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @PathId('assignmentId') assignmentId: string,
    @Body() body: ExpertReportDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(
      new CaseworkCommandIssued(childId, body.toRequest(investigationId, assignmentId), issued),
    );
  }

  @Post(':investigationId/expert-assignments/:assignmentId/assessment')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('Barnesakkyndig kommisjon went through the report; before that it supports no conclusion (§ 12-7).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  assess(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @PathId('assignmentId') assignmentId: string,
    @Body() body: ReportAssessmentDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(
      new CaseworkCommandIssued(childId, body.toRequest(investigationId, assignmentId), issued),
    );
  }

  @Post(':investigationId/conclusion')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('The investigation ends in one of four ways, once it says how the child took part (§ 2-5).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  conclude(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @Body() body: InvestigationConclusionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(investigationId), issued));
  }

  @Post(':investigationId/date-correction')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day was written down wrongly. The error stays in the history; limits move with the right day.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @Body() body: CorrectInvestigationDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(investigationId), issued));
  }

  @Post(':investigationId/entry-in-error')
  @HttpCode(200)
  @Requires('investigation:manage', { path: 'child', param: 'childId' })
  @ForCommand('It should not have been recorded, or not here. The original stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('investigationId') investigationId: string,
    @Body() body: EnterInvestigationInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(investigationId), issued));
  }
}
