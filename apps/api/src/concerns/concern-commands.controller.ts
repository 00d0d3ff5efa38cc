import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ConcernCommandIssued, ConcernsReported } from '@libs/commands/concerns.handler';
import type { Issued } from '@libs/commands/issued';
import { ConcernActionReceiptDto, ConcernReceiptsDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, NoBody, PathId } from '../http/issuing';
import {
  ConfirmationDto,
  ConfirmationOmissionDto,
  DismissalDto,
  EnterConcernInErrorDto,
  ForwardingDto,
  HandoverDto,
  InvestigationDto,
  JoiningDto,
  OutcomeNoticeDto,
  UrgencyDto,
} from './concern-actions.dto';
import { CorrectionDto } from './concern-correction.dto';
import { RaiseConcernDto } from './raise-concern.dto';

@ApiTags('concerns')
@Controller('v1/concerns')
export class ConcernCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('concern:raise', { body: 'children.*.childId' })
  @ForCommand('A report (bekymringsmelding) reached the service: one concern for each child.')
  @ApiCreatedResponse({ type: ConcernReceiptsDto })
  raise(@Body() body: RaiseConcernDto, @IssuedBy() issued: Issued): Promise<ConcernReceiptsDto> {
    return this.commands.execute(new ConcernsReported(body.toRequest(), issued));
  }

  @Post(':id/seen')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('A person has seen the report.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  seen(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, { type: 'MarkConcernSeen' }, issued));
  }

  @Post(':id/urgency')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Does it need follow-up at once (§ 2-1)?')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  urgency(
    @PathId('id') id: string,
    @Body() body: UrgencyDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Dismissed without investigation, with the written reason § 2-1 asks for.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  dismiss(
    @PathId('id') id: string,
    @Body() body: DismissalDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/investigation')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('The review leads to an investigation (§ 2-2).')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  openInvestigation(
    @PathId('id') id: string,
    @Body() body: InvestigationDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/joining')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Becomes part of an investigation of the child that is open already.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  join(
    @PathId('id') id: string,
    @Body() body: JoiningDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/handover')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Another service is the right one.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  handOver(
    @PathId('id') id: string,
    @Body() body: HandoverDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/forwarding')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Another municipality is the right one.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  forward(
    @PathId('id') id: string,
    @Body() body: ForwardingDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/correction')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('Puts an error right. Nothing is overwritten: the error stays in the history.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  correct(
    @PathId('id') id: string,
    @Body() body: CorrectionDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('The reporter was told that the report arrived (§ 13-3).')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  confirm(
    @PathId('id') id: string,
    @Body() body: ConfirmationDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/confirmation-omission')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('The reporter is not told, on one of the two grounds of § 13-3.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  omitConfirmation(
    @PathId('id') id: string,
    @Body() body: ConfirmationOmissionDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/outcome-notice')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern' })
  @ForCommand('A reporter on duty was told what came of the investigation (§ 13-3 second paragraph).')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  tellOfOutcome(
    @PathId('id') id: string,
    @Body() body: OutcomeNoticeDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/entry-in-error')
  @HttpCode(200)
  @Requires('concern:review', { path: 'concern', body: 'rightChildId' })
  @ForCommand('It is not about this child, or is there twice. The original stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ConcernActionReceiptDto })
  enterInError(
    @PathId('id') id: string,
    @Body() body: EnterConcernInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<ConcernActionReceiptDto> {
    return this.commands.execute(new ConcernCommandIssued(id, body.toAction(), issued));
  }
}
