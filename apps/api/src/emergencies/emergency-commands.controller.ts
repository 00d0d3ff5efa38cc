import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { DecideEmergencyDto } from './decide-emergency.dto';
import {
  AnswerEmergencyComplaintDto,
  CorrectEmergencyDateDto,
  EndEmergencyDto,
  EnterEmergencyInErrorDto,
  ImplementEmergencyDto,
  NotifyPoliceDto,
  RecordControlDto,
  RecordEmergencyComplaintDto,
  SendForControlDto,
} from './emergencies.dto';

@ApiTags('emergencies')
@Controller('v1/children/:childId/emergencies')
export class EmergencyCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('emergency:decide', { path: 'child', param: 'childId' })
  @ForCommand('An emergency or temporary decision (akuttvedtak, ch. 4; § 7-7); it lapses without a petition in time.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  decide(
    @PathId('childId') childId: string,
    @Body() body: DecideEmergencyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':emergencyId/implementation')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The emergency decision is carried out.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  implement(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: ImplementEmergencyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/control-request')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('It goes to the tribunal for control, at once (§ 14-22).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  sendForControl(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: SendForControlDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/control')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The tribunal controlled it; one that is not upheld ends.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  recordControl(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: RecordControlDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/complaint')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('A party complains to the tribunal (§ 14-23).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  complain(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: RecordEmergencyComplaintDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/complaints/:complaintId/answer')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The tribunal decided the complaint; a decision that is not upheld ends.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  answer(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @PathId('complaintId') complaintId: string,
    @Body() body: AnswerEmergencyComplaintDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId, complaintId), issued));
  }

  @Post(':emergencyId/end')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The emergency decision ends before the tribunal has decided.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  end(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: EndEmergencyDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/police-notice')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The police are told of a travel ban, or of its end (§ 13-5).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  notifyPolice(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: NotifyPoliceDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/date-correction')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The day of the decision was written down wrongly; the last day of the petition moves with it.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctDate(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: CorrectEmergencyDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }

  @Post(':emergencyId/entry-in-error')
  @HttpCode(200)
  @Requires('emergency:manage', { path: 'child', param: 'childId' })
  @ForCommand('The emergency decision should never have been recorded; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('emergencyId') emergencyId: string,
    @Body() body: EnterEmergencyInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(emergencyId), issued));
  }
}
