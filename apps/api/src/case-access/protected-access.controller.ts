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
  ExcludeDto,
  LiftExclusionDto,
  ProposeNamedGrantDto,
  WithdrawNamedGrantDto,
} from './protected-access.dto';

/** Who sees what is protected, by name, and who must not see the case: what overrides everything else in it. */
@ApiTags('case access')
@Controller('v1/children')
export class ProtectedAccessController {
  constructor(private readonly commands: CommandBus) {}

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
