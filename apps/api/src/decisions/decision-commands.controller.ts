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
  AnswerComplaintDto,
  ApproveDecisionDto,
  ChangeDecisionDto,
  ConcludeDemandDto,
  CorrectDecisionDateDto,
  EndDecisionDto,
  EnterDecisionInErrorDto,
  NotifyPartyDto,
  ReceiveDemandDto,
  RecordComplaintDto,
  WithdrawProposalDto,
} from './decisions.dto';
import { ProposeDecisionDto } from './propose-decision.dto';

@ApiTags('decisions')
@Controller('v1/children/:childId/decisions')
export class DecisionCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('decision:propose', { path: 'child', param: 'childId' })
  @ForCommand(
    'A decision (vedtak) is proposed: the section, the facts, the child’s view, its weight and best interests (§ 12-5).',
  )
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  propose(
    @PathId('childId') childId: string,
    @Body() body: ProposeDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':decisionId/withdrawal')
  @HttpCode(200)
  @Requires('decision:propose', { path: 'child', param: 'childId' })
  @ForCommand('The proposal is taken back.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  withdraw(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: WithdrawProposalDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/approval')
  @HttpCode(200)
  @Requires('decision:approve', { path: 'child', param: 'childId' })
  @ForCommand(
    'The proposal becomes a decision: by somebody else than who proposed it, with the child’s participation shown.',
  )
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  approve(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: ApproveDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/notice')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('The notice reached a party: three weeks to complain begin.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  notify(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: NotifyPartyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/complaint')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('A party complains.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  complain(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: RecordComplaintDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/complaints/:complaintId/answer')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('The complaint is answered, by the service or the county governor.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  answer(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @PathId('complaintId') complaintId: string,
    @Body() body: AnswerComplaintDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId, complaintId), issued));
  }

  @Post(':decisionId/change')
  @HttpCode(200)
  @Requires('decision:approve', { path: 'child', param: 'childId' })
  @ForCommand('The decision is changed: by somebody else than who proposed it.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  change(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: ChangeDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/demand')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('A private party demands a change: the tribunal gets it within three months (§ 14-8).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  receiveDemand(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: ReceiveDemandDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/demands/:demandId/conclusion')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('The demand is concluded without the tribunal.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  concludeDemand(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @PathId('demandId') demandId: string,
    @Body() body: ConcludeDemandDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId, demandId), issued));
  }

  @Post(':decisionId/end')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('The decision ends; nothing under it may be running.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  end(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: EndDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/date-correction')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day of the decision was written down wrongly.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: CorrectDecisionDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }

  @Post(':decisionId/entry-in-error')
  @HttpCode(200)
  @Requires('decision:manage', { path: 'child', param: 'childId' })
  @ForCommand('The decision should never have been recorded; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('decisionId') decisionId: string,
    @Body() body: EnterDecisionInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(decisionId), issued));
  }
}
