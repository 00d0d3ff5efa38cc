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
  ApproveNamedGrantDto,
  AssignCaseworkerDto,
  ExcludeDto,
  GrantParticipationDto,
  LiftExclusionDto,
  PlaceCaseDto,
  ProposeNamedGrantDto,
  ReleaseCaseworkerDto,
  WithdrawNamedGrantDto,
  WithdrawParticipationDto,
} from './case-access.dto';

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

  @Post(':id/named-grants')
  @Requires('grant:propose', { path: 'child' })
  @ForCommand('One named person is proposed to see what is protected. Another one approves it.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseAccessReceiptDto })
  propose(
    @PathId('id') id: string,
    @Body() body: ProposeNamedGrantDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/named-grant-approvals')
  @HttpCode(200)
  @Requires('grant:approve', { path: 'child' })
  @ForCommand('What another person proposed is approved: the person named sees what is protected.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessReceiptDto })
  approve(
    @PathId('id') id: string,
    @Body() body: ApproveNamedGrantDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/named-grant-withdrawals')
  @HttpCode(200)
  @Requires('grant:propose', { path: 'child' })
  @ForCommand('The person named sees what is protected no longer.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessReceiptDto })
  withdrawGrant(
    @PathId('id') id: string,
    @Body() body: WithdrawNamedGrantDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/exclusions')
  @Requires('case:exclude', { path: 'child' })
  @ForCommand('Somebody must not see the case, whatever else they are to it.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseAccessReceiptDto })
  exclude(
    @PathId('id') id: string,
    @Body() body: ExcludeDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/exclusion-liftings')
  @HttpCode(200)
  @Requires('case:exclude', { path: 'child' })
  @ForCommand('Somebody is kept out no longer. What they had before does not come back by it.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseAccessReceiptDto })
  liftExclusion(
    @PathId('id') id: string,
    @Body() body: LiftExclusionDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseAccessReceiptDto> {
    return this.commands.execute(new CaseAccessCommandIssued(id, body.toAction(), issued));
  }
}
