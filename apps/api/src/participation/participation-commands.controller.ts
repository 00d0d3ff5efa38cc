import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { ParticipationDto, EnterParticipationInErrorDto, ParticipationWaiverDto } from './participation.dto';

@ApiTags('participation')
@Controller('v1/children/:childId/participation')
export class ParticipationCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('participation:record', { path: 'child', param: 'childId' })
  @ForCommand('The child took part in a step of its case, or was not heard for a reason (§ 1-4).')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  record(
    @PathId('childId') childId: string,
    @Body() body: ParticipationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('waiver')
  @Requires('participation:record', { path: 'child', param: 'childId' })
  @ForCommand('A step is taken without the child having taken part, and why.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  waive(
    @PathId('childId') childId: string,
    @Body() body: ParticipationWaiverDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':participationId/entry-in-error')
  @HttpCode(200)
  @Requires('participation:record', { path: 'child', param: 'childId' })
  @ForCommand('It should not have been recorded, or not here. The original stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('participationId') participationId: string,
    @Body() body: EnterParticipationInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(participationId), issued));
  }
}
