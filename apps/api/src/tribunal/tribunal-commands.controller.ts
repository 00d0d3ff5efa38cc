import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { PetitionTribunalDto } from './petition-tribunal.dto';
import {
  CorrectTribunalDateDto,
  EnterTribunalInErrorDto,
  NotifyTribunalPartyDto,
  RecordCourtDecisionDto,
  RecordHearingDto,
  RecordTribunalDecisionDto,
  TakeToCourtDto,
  WithdrawPetitionDto,
} from './tribunal.dto';

@ApiTags('tribunal')
@Controller('v1/children/:childId/tribunal-cases')
export class TribunalCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand(
    'A case is taken to the child welfare tribunal: on a decision, an emergency decision or a private party’s demand.',
  )
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  petition(
    @PathId('childId') childId: string,
    @Body() body: PetitionTribunalDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':tribunalCaseId/hearing')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The hearing is closed.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  hear(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: RecordHearingDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/decision')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The tribunal has decided; the emergency decision it followed is over.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  decide(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: RecordTribunalDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/withdrawal')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The petition is taken back; the emergency decision it followed is over.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  withdraw(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: WithdrawPetitionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/notice')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The notice reached a party: one month to take it to court begins (§ 14-25).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  notify(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: NotifyTribunalPartyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/court-action')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('A party takes it to court.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  takeToCourt(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: TakeToCourtDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/court-actions/:actionId/judgment')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The court has decided.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  recordJudgment(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @PathId('actionId') actionId: string,
    @Body() body: RecordCourtDecisionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId, actionId), issued));
  }

  @Post(':tribunalCaseId/date-correction')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('A day of the tribunal case was written down wrongly.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: CorrectTribunalDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }

  @Post(':tribunalCaseId/entry-in-error')
  @HttpCode(200)
  @Requires('tribunal:manage', { path: 'child', param: 'childId' })
  @ForCommand('The tribunal case should never have been recorded; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('tribunalCaseId') tribunalCaseId: string,
    @Body() body: EnterTribunalInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(tribunalCaseId), issued));
  }
}
