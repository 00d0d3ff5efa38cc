import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseAccessCommandIssued } from '@libs/commands/case-access.handler';
import type { Issued } from '@libs/commands/issued';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { CaseAccessReceiptDto } from './case-access-shown.dto';
import {
  AssignCaseworkerDto,
  GrantParticipationDto,
  PlaceCaseDto,
  ReleaseCaseworkerDto,
  WithdrawParticipationDto,
} from './case-access.dto';

/** Whose case it is: the unit, the caseworkers and the partner services that take part. */
@ApiTags('case access')
@Controller('v1/children')
export class CaseAccessCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/unit')
  @Requires('case:place', { path: 'child' })
  @ForCommand('The case belongs to this unit from now on.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseAccessReceiptDto })
  place(
    @PathId('id') id: string,
    @Body() body: PlaceCaseDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/caseworkers')
  @Requires('case:assign', { path: 'child' })
  @ForCommand('Somebody becomes caseworker of the case.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseAccessReceiptDto })
  assign(
    @PathId('id') id: string,
    @Body() body: AssignCaseworkerDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/caseworker-releases')
  @HttpCode(200)
  @Requires('case:assign', { path: 'child' })
  @ForCommand('Somebody has the case no longer, with effect on the next request.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessReceiptDto })
  release(
    @PathId('id') id: string,
    @Body() body: ReleaseCaseworkerDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/participations')
  @Requires('case:share', { path: 'child' })
  @ForCommand('A partner service takes part in the case, within what is shared.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseAccessReceiptDto })
  share(
    @PathId('id') id: string,
    @Body() body: GrantParticipationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/participation-withdrawals')
  @HttpCode(200)
  @Requires('case:share', { path: 'child' })
  @ForCommand('The partner service sees the case no longer.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessReceiptDto })
  withdrawShare(
    @PathId('id') id: string,
    @Body() body: WithdrawParticipationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }
}
